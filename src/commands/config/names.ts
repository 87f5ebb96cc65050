import { Command } from "commander";
import {
  addOwnWords,
  type OwnWordsChanged,
  readOwnWords,
  removeOwnWords,
} from "../../flows/own-words.ts";
import type { WordsSource } from "../../flows/read-words.ts";
import { counted } from "../../lib/counted.ts";
import type { Context } from "../../ports.ts";
import { namesJson } from "../../render/config/json.ts";
import { renderNames } from "../../render/config/text.ts";
import { withWordsOptions } from "../options.ts";
import { printResult, remark } from "../print-result.ts";

/** `scarf config names`: the words that the check for names looks for besides its own. */
export function namesCommand(context: Context): Command {
  const list = async () => {
    const words = await readOwnWords(context);
    printResult(context, { json: () => namesJson(words), text: () => renderNames(words) });
    if (words.length === 0)
      remark(context, "Your list is empty. Add to it: scarf config names add.");
  };
  const changed = ({ words, count }: OwnWordsChanged, what: string) =>
    printResult(context, {
      json: () => namesJson(words),
      text: () => `${counted(count, "word")} ${what}; the list has ${words.length}.`,
    });

  return new Command("names")
    .description("Names and words of your own that the check for names looks for.")
    .action(list)
    .addCommand(new Command("list").description("Show them.").action(list))
    .addCommand(
      withWordsOptions(new Command("add"))
        .description("Add some, one a line. Asks for them, or takes what is piped in.")
        .action(async (source: WordsSource) =>
          changed(await addOwnWords(context, source), "added"),
        ),
    )
    .addCommand(
      withWordsOptions(new Command("remove"))
        .description("Take some out, in the same way.")
        .action(async (source: WordsSource) =>
          changed(await removeOwnWords(context, source), "removed"),
        ),
    );
}
