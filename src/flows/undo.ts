import type { ChangeGroup } from "../domain/change-group.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";

export interface UndoOptions {
  /** Bring back what was taken back last, instead. */
  readonly back?: boolean | undefined;
}

/** Takes the newest change back, or brings one back. Throws Failure `not-now` when there is none. */
export async function undoChange(context: Context, { back }: UndoOptions): Promise<ChangeGroup> {
  // Where there is no journal yet none is made.
  if ((await context.journal("read")).changes(1).length === 0)
    throw new Failure("not-now", "Nothing was changed yet.", {
      hint: "See your journal with scarf log.",
    });
  const journal = await context.journal("write");
  return journal.write(context.clock.now(), (writer) =>
    back === true ? writer.bringBack() : writer.takeBack(),
  );
}

/** Enough to see what one did today. */
const LISTED = 10;

/** The newest changes, newest first. */
export async function listChanges(context: Context): Promise<readonly ChangeGroup[]> {
  return (await context.journal("read")).changes(LISTED);
}
