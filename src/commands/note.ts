import { Command } from "commander";
import { type NoteOptions, writeNote } from "../flows/write-note.ts";
import type { Context } from "../ports.ts";
import { noteJson } from "../render/rituals/json.ts";
import { renderNoted } from "../render/rituals/text.ts";
import { atOption, withWordsOptions } from "./options.ts";
import { printResult } from "./print-result.ts";

export function noteCommand(context: Context): Command {
  return withWordsOptions(new Command("note"))
    .description("Note something, at any time. Asks for the words, or takes them from a pipe.")
    .option(
      "--tag <tag>",
      "A word to find it by. Repeatable.",
      (tag: string, before?: readonly string[]) => [...(before ?? []), tag],
    )
    .option("--editor", "Write it in the editor that VISUAL or EDITOR names.")
    .addOption(atOption("When it was."))
    .action(async (options: NoteOptions) => {
      const entry = await writeNote(context, options);
      const now = context.clock.now();
      printResult(context, { json: () => noteJson(entry), text: () => renderNoted(entry, now) });
    });
}
