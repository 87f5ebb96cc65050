import { Failure } from "../lib/failure.ts";
import type { Context, Io } from "../ports.ts";

export interface Delivery {
  /** The file to write. Absent: the text is printed. */
  readonly out?: string | undefined;
  /** Take the place of a file that is there. */
  readonly force?: boolean | undefined;
}

/** Columns of a file, and no colour in it. */
const FILE_LOOK = { width: 80, colour: false } as const;

/**
 * Prints a text or writes it to a file, for the eyes of this user alone. Throws Failure `not-now` when a file is there
 * already, and what `Files` throws: a file that is no text is never replaced.
 */
export function deliverText(
  { io, files, places }: Context,
  draw: (look: Pick<Io, "width" | "colour">) => string,
  { out, force }: Delivery,
): void {
  if (out === undefined) {
    io.print(draw(io));
    return;
  }
  const isThere = files.read(out) !== undefined;
  if (isThere && (force !== true || out === places.journal)) throw isThereAlready(out);
  files.write(out, `${draw(FILE_LOOK)}\n`);
  io.remark(`Written to ${out}. It is for you to keep safe.`);
}

/**
 * Writes what is no text to a file whose name has the ending, for the eyes of this user alone. Throws Failure `usage`
 * when there is no such name, `not-now` when a file is there already, and what `Files` throws.
 */
export function deliverBytes(
  { io, files }: Context,
  bytes: Uint8Array,
  { out = "", force, ending }: Delivery & { readonly ending: string },
): void {
  // The ending also keeps it from taking the place of a journal.
  if (!out.toLowerCase().endsWith(ending))
    throw new Failure("usage", `This format goes into a file that ends with ${ending}.`, {
      hint: `Name it with --out, such as --out evidence${ending}.`,
    });
  if (files.isThere(out) && force !== true) throw isThereAlready(out);
  files.write(out, bytes);
  io.remark(`Written to ${out}. It is for you to keep safe.`);
}

function isThereAlready(out: string): Failure {
  return new Failure("not-now", `There is a file ${out} already.`, {
    hint: "Name another file, or replace this one with --force.",
  });
}
