import { Command } from "commander";
import { type SearchOptions, searchJournal } from "../flows/search-journal.ts";
import type { Context } from "../ports.ts";
import { searchJson } from "../render/entries/search-json.ts";
import { renderSearch } from "../render/entries/search-text.ts";
import { withEntryFilters } from "./entry-filters.ts";
import { scarfOffOption } from "./options.ts";
import { printResult } from "./print-result.ts";

const ABOUT = `All of the words must be in one answer, tag, repair, loose end or account.
"Words in quotes" follow each other, and a star stands for any ending: late*
finds later. Accents and capitals do not matter.
Words that you type here stay in the history of your shell. scarf search - reads
them from stdin instead.`;

export function searchCommand(context: Context): Command {
  return withEntryFilters(new Command("search"))
    .description("Find what you wrote, newest first.")
    .argument("<words...>", "What to look for. - reads stdin.")
    .option("--in <period>", "Only in these days: today, last month, 2026-10, year.")
    .addOption(scarfOffOption("what is with a scarf that is off"))
    .addHelpText("after", `\n${ABOUT}`)
    .action(async (words: readonly string[], options: SearchOptions) => {
      const page = await searchJournal(context, words, options);
      printResult(context, {
        json: () => searchJson(page.hits),
        text: () => renderSearch(page, context.io),
      });
    });
}
