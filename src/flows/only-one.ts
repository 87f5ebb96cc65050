import { Failure } from "../lib/failure.ts";

interface Looked {
  /** What it is one of, such as `repairs`. */
  readonly things: string;
  /** The command that lists them with their ids. */
  readonly list: string;
}

/** The one thing that the start of an id named. Throws Failure `not-found` when there is none, and when there are several. */
export function onlyOne<T>(found: readonly T[], { things, list }: Looked): T {
  const [one, ...others] = found;
  if (one !== undefined && others.length === 0) return one;
  const many = one === undefined ? "None" : "Several";
  throw new Failure(
    "not-found",
    `${many} of the ${things} ${have(others)} an id that starts like that.`,
    {
      hint: `Run ${list} to see them with their ids.`,
    },
  );
}

function have(others: readonly unknown[]): string {
  return others.length === 0 ? "has" : "have";
}
