import { Failure } from "../lib/failure.ts";
import type { Output, Printable } from "../lib/output.ts";
import { visible } from "../lib/safe-text.ts";
import type { Context, Io } from "../ports.ts";

export interface Delivery {
  /** The file to write. Absent: it is printed. */
  readonly out?: string | undefined;
  /** Take the place of a file that is there. */
  readonly force?: boolean | undefined;
}

/** Columns of a file, and no colour in it. */
const FILE_LOOK = { width: 80, colour: false } as const;

/** Prints what goes out or writes it, for the eyes of this user alone. Throws what the functions below throw. */
export async function deliver(context: Context, output: Output, delivery: Delivery): Promise<void> {
  switch (output.kind) {
    case "lines":
      return deliverText(context, output.draw, delivery);
    case "text":
      return deliverExactly(context, output.text, delivery);
    case "files":
      return deliverFiles(context, output, delivery);
    case "bytes":
      return deliverBytes(context, output.make, { ...delivery, ending: output.ending });
    case "pdf":
      return deliverBytes(context, () => makePdf(context, output), { ...delivery, ending: ".pdf" });
  }
}

/**
 * Prints a text or writes it to a file, for the eyes of this user alone. Throws Failure `not-now` when a file is there
 * already, and what `Files` throws: a file that is no text is never replaced.
 */
export function deliverText(
  context: Context,
  draw: (look: Pick<Io, "width" | "colour">) => string,
  delivery: Delivery,
): void {
  if (delivery.out === undefined) context.io.print(draw(context.io));
  else writeText(context, `${draw(FILE_LOOK)}\n`, { ...delivery, out: delivery.out });
}

function deliverExactly(context: Context, text: string, delivery: Delivery): void {
  if (delivery.out === undefined) context.io.printBytes(new TextEncoder().encode(text));
  else writeText(context, text, { ...delivery, out: delivery.out });
}

type Writing = Delivery & { readonly out: string };

function writeText(context: Context, text: string, { out, force }: Writing): void {
  refuseToReplace(context, { out, force });
  context.files.write(out, text);
  sayWritten(context, out);
}

/** All of them or, where one is there already, none. */
function deliverFiles(
  context: Context,
  { folder, files }: Extract<Output, { readonly kind: "files" }>,
  { force }: Delivery,
): void {
  const placed = files.map(({ name, text }) => ({
    out: `${folder.replace(/\/+$/, "")}/${name}`,
    text,
  }));
  for (const { out } of placed) refuseToReplace(context, { out, force });
  for (const { out, text } of placed) context.files.write(out, text);
  sayWritten(context, folder);
}

/**
 * Prints what is no text for a program that reads it, or writes it to a file whose name has the ending, for the eyes of
 * this user alone. Throws Failure `usage` where a person would see it or the name has another ending, `not-now` when a
 * file is there already, and what `make` and `Files` throw. Nothing is made before that is known.
 */
export async function deliverBytes(
  { io, files }: Context,
  make: () => Promise<Uint8Array>,
  { out, force, ending }: Delivery & { readonly ending: string },
): Promise<void> {
  if (out === undefined) {
    if (io.outputIsTerminal) throw needsFile(ending);
    io.printBytes(await make());
    return;
  }
  // The ending also keeps it from taking the place of a journal.
  if (!out.toLowerCase().endsWith(ending)) throw needsFile(ending);
  if (files.isThere(out) && force !== true) throw isThereAlready(out);
  files.write(out, await make());
  sayWritten({ io }, out);
}

/** Throws Failure `machine` where nothing can make it. */
async function makePdf({ printer }: Context, pages: Printable): Promise<Uint8Array> {
  const { pdf } = await printer();
  const made = await pdf(pages);
  if (made !== undefined) return made;
  throw new Failure("machine", "There is no program here that can make a PDF.", {
    hint: "Write a web page with --format html --out report.html, and print that from a browser.",
  });
}

function refuseToReplace({ files, places }: Context, { out, force }: Writing): void {
  const there = files.read(out);
  if (there === undefined) return;
  // A journal is hardly ever text, and its path may be written in another way.
  const isJournal = out === places.journal || there.startsWith("SQLite format 3");
  if (isJournal || force !== true) throw isThereAlready(out);
}

function sayWritten({ io }: Pick<Context, "io">, out: string): void {
  io.remark(`Written to ${visible(out)}. It is for you to keep safe.`);
}

function needsFile(ending: string): Failure {
  return new Failure("usage", `This format goes into a file that ends with ${ending}.`, {
    hint: `Name it with --out, such as --out november${ending}.`,
  });
}

function isThereAlready(out: string): Failure {
  return new Failure("not-now", `There is a file ${out} already.`, {
    hint: "Name another file, or replace this one with --force.",
  });
}
