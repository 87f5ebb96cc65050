import type { Entry } from "../domain/entry.ts";
import { CIRCUMSTANCES } from "../domain/power.ts";
import type { Session } from "../domain/session.ts";
import { type Circumstance, strengthUnder } from "../domain/strength.ts";
import type { Context, JournalWriter } from "../ports.ts";
import { loadDataList } from "./find-prompt-set.ts";
import { listRoles } from "./roles.ts";

/**
 * The circumstances that an entry names make its session's difference count more or less than the role alone. An entry
 * that was not asked or skipped them changes nothing, and what the user said with --strength stays.
 */
export function weighCircumstances(context: Context, journal: JournalWriter, entry: Entry): void {
  const named = namedIn(entry);
  const session = entry.session && journal.session(entry.session.id);
  if (named === undefined || session === undefined || session.strengthBy === "user") return;
  const weighed = named.flatMap((id) => circumstance(context, id) ?? []);
  const strength = strengthUnder(baseOf(context, session), weighed);
  const by = weighed.length === 0 ? "role" : "circumstances";
  if (strength === session.strength && by === session.strengthBy) return;
  journal.setStrength(session.id, strength, by);
}

/** Undefined: not answered. */
function namedIn({ answers }: Entry): readonly string[] | undefined {
  const value = answers.find(({ prompt }) => prompt === CIRCUMSTANCES)?.value;
  return typeof value === "object" ? value : undefined;
}

/** Undefined for one that a set of the user's own made up: nobody knows which way it goes. */
function circumstance(context: Context, id: string): Circumstance | undefined {
  const item = loadDataList(context, "circumstances").find((item) => item.id === id);
  return item?.raises === undefined ? undefined : { id, raises: item.raises };
}

/** Of a role that is gone: what the session has. */
function baseOf(context: Context, { role, strength, strengthBy }: Session): Session["strength"] {
  if (strengthBy === "role") return strength;
  return listRoles(context).find(({ id }) => id === role)?.strength ?? strength;
}
