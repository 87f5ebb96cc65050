import { Command, Option } from "commander";
import type { ConcernNote } from "../domain/concern-note.ts";
import { readConcernNote, writeConcernNote } from "../flows/concern-note.ts";
import { type Delivery, deliver } from "../flows/deliver-text.ts";
import type { AnswerOptions } from "../flows/given-answers.ts";
import { beforeNoteLeaves } from "../flows/people/leaving-note.ts";
import type { Context } from "../ports.ts";
import {
  chooseNoteFormat,
  NOTE_FORMATS,
  type NoteFormat,
  remarkOnNote,
  renderConcernNote,
} from "../render/concern-note/index.ts";
import { acknowledgeOption, withGivenAnswers } from "./options.ts";
import { remark } from "./print-result.ts";

interface NoteOptions extends Delivery {
  readonly format?: NoteFormat | undefined;
  readonly acknowledge?: boolean | undefined;
}

const ROLE = "Which role it is for, as scarf roles shows it.";

export function concernNoteCommand(context: Context): Command {
  const print = async (options: NoteOptions, read: () => Promise<ConcernNote>) => {
    const format = chooseNoteFormat({ ...options, json: context.globals().json });
    const note = await read();
    const isSeenOnly = format === "terminal" && options.out === undefined;
    await beforeNoteLeaves(context, note, { ...options, isSeenOnly });
    await deliver(context, await renderConcernNote(note, format), options);
    remark(context, remarkOnNote(note));
  };

  const edit = withGivenAnswers(new Command("edit"))
    .description("Write it anew: asks again, with what you wrote last filled in.")
    .argument("[role]", ROLE)
    .action((role: string | undefined, options: AnswerOptions) =>
      print({}, () => writeConcernNote(context, role, options)),
    );

  return new Command("concern-note")
    .description("A page to hand out: how to raise a concern with you. Asks the first time.")
    .argument("[role]", `${ROLE} Default: the note that was written last.`)
    .addOption(
      new Option(
        "--format <format>",
        "Text, a web page, or a file for Word. Default: after the file's name, else terminal.",
      ).choices(NOTE_FORMATS),
    )
    .option("--out <file>", "Write it to a file that only you can read.")
    .option("--force", "With --out: take the place of a file that is there.")
    .addOption(acknowledgeOption())
    .action((role: string | undefined, options: NoteOptions) =>
      print(options, () => readConcernNote(context, role)),
    )
    .addCommand(edit);
}
