import { Command } from "commander";
import { addNames, type NamesChanged, removeNames } from "../../flows/own-names.ts";
import type { WordsSource } from "../../flows/read-words.ts";
import { readSettings } from "../../flows/settings.ts";
import { counted } from "../../lib/counted.ts";
import type { Context } from "../../ports.ts";
import { namesJson } from "../../render/config/json.ts";
import { renderNames } from "../../render/config/text.ts";
import { withWordsOptions } from "../options.ts";
import { printResult, remark } from "../print-result.ts";

/** `scarf config names`: the words that the check for names looks for besides its own. */
export function namesCommand(context: Context): Command {
  const list = () => {
    const { names } = readSettings(context);
    printResult(context, { json: () => namesJson(names), text: () => renderNames(names) });
    if (names.length === 0)
      remark(context, "Your list is empty. Add to it: scarf config names add.");
  };
  const changed = ({ names, count }: NamesChanged, what: string) =>
    printResult(context, {
      json: () => namesJson(names),
      text: () => `${counted(count, "word")} ${what}; the list has ${names.length}.`,
    });

  return new Command("names")
    .description("Names and words of your own that the check for names looks for.")
    .action(list)
    .addCommand(new Command("list").description("Show them.").action(list))
    .addCommand(
      withWordsOptions(new Command("add"))
        .description("Add some, one a line. Asks for them, or takes what is piped in.")
        .action(async (source: WordsSource) => {
          changed(await addNames(context, source), "added");
          remark(context, "The list lies in your settings as plain text, whatever the journal is.");
        }),
    )
    .addCommand(
      withWordsOptions(new Command("remove"))
        .description("Take some out, in the same way.")
        .action(async (source: WordsSource) =>
          changed(await removeNames(context, source), "removed"),
        ),
    );
}
