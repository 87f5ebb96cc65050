import { shortIds } from "../domain/short-ids.ts";
import { Failure } from "../lib/failure.ts";

interface Named {
  readonly id: string;
  /** What it is, in a few words without those of its writer. */
  readonly words: string;
}

/** That several have an id that starts as it was typed, each with as much of it as tells it from the others. */
export function severalStart(who: string, things: readonly Named[]): Failure {
  const ids = shortIds(things.map(({ id }) => id));
  const lines = things.map(({ id, words }) => `  ${ids.get(id) ?? id}  ${words}`);
  return new Failure("not-found", `${who} have an id that starts like that:\n${lines.join("\n")}`, {
    hint: "Give more of the id of the one you mean.",
  });
}
