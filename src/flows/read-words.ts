import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { readText } from "../prompt-sets/kinds/text.ts";

/** Where words of a person's own come from. Absent both: they are asked for, or read from a pipe. */
export interface WordsSource {
  /** A file, or `-` for stdin. */
  readonly file?: string | undefined;
  /** Write them in the editor. */
  readonly editor?: boolean | undefined;
  /** They were typed behind the command. */
  readonly typed?: string | undefined;
}

export interface Words {
  /** Never empty. Line ends are `\n`. */
  readonly text: string;
  /** The file that they were written in; it stays until `letGo`. */
  readonly file?: string | undefined;
  /** To be called when the words are in the journal. */
  readonly letGo: () => void;
}

interface WordsQuestion {
  readonly id: string;
  readonly ask: string;
  readonly help?: string | undefined;
}

/**
 * Words as a person writes them: typed already, from the editor or a file that is named, else asked for line by line, else
 * read from what is piped in. Throws Failure `bad-answers` when there are none, `bad-file`, and what an editor throws.
 */
export async function readWords(
  context: Context,
  source: WordsSource,
  question: WordsQuestion,
): Promise<Words> {
  if (source.editor === true) return editWords(context, source);
  const written = source.typed ?? (await takeWords(context, source.file, question));
  return { text: mustBeWords(written), letGo: () => {} };
}

async function editWords({ io, globals, edit }: Context, { file }: WordsSource): Promise<Words> {
  if (file !== undefined)
    throw new Failure("usage", "--editor and --file cannot go together.", {
      hint: "Leave out one of them.",
    });
  if (!io.inputIsTerminal || !globals().input)
    throw new Failure("usage", "An editor needs a terminal to sit at.", {
      hint: "Hand the words over in a file with --file.",
    });
  const { text: written, file: place, remove } = await edit();
  const reading = readText(written);
  if ("problem" in reading) {
    remove();
    throw noWords();
  }
  return { text: reading.value, file: place, letGo: remove };
}

async function takeWords(
  context: Context,
  file: string | undefined,
  question: WordsQuestion,
): Promise<string> {
  const { io, files, globals } = context;
  if (file === "-") return io.readInput();
  if (file !== undefined) {
    const text = files.read(file);
    if (text !== undefined) return text;
    throw new Failure("bad-file", `There is no file ${file}.`, {
      hint: "Look at the name after --file.",
    });
  }
  const asker = await context.asker();
  if (asker === undefined) return io.inputIsTerminal || !globals().input ? "" : io.readInput();
  const reply = await asker.ask({ ...question, kind: "lines", required: true });
  return reply.kind === "answered" && typeof reply.value === "object" ? reply.value.join("\n") : "";
}

function mustBeWords(written: string): string {
  const reading = readText(written);
  if ("problem" in reading) throw noWords();
  return reading.value;
}

function noWords(): Failure {
  return new Failure("bad-answers", "There are no words. Nothing was written.", {
    hint: "Write them when you are asked, or hand them over: --file <file>, or --file - for stdin.",
  });
}
