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
  if (isThere && (force !== true || out === places.journal))
    throw new Failure("not-now", `There is a file ${out} already.`, {
      hint: "Name another file, or replace this one with --force.",
    });
  files.write(out, `${draw(FILE_LOOK)}\n`);
  io.remark(`Written to ${out}. It is for you to keep safe.`);
}
