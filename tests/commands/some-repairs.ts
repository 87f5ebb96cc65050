import type { Repair } from "../../src/domain/repair.ts";
import { day, moment, repair, session } from "../support/factories.ts";
import { type WorldParts, world } from "../support/scarf.ts";

/** When a command is called. */
export const now = moment("2026-11-23 18:00");
export const worn = session({ off: moment("2026-11-23 14:55"), closed: "off" });
/** Repairs in each state that is open, and one that has ended. */
export const seen = repair({ session: worn.id, role: "therapist", happened: "I cut in twice." });
export const planned = repair({
  state: "planned",
  kind: "harm",
  opened: moment("2026-11-02 10:00"),
  followUp: day("2026-11-27"),
  happened: "I was late.",
});
export const offered = repair({ state: "offered", opened: moment("2026-11-14 10:00") });
export const made = repair({
  state: "made",
  opened: moment("2026-11-01 10:00"),
  ended: moment("2026-11-20 10:00"),
});
const sessions = [worn];
/** What is said of harm and danger. */
export const NOTICE =
  "Report harm or danger through the process made for it. This is not that record.\n";

/** A world with these repairs, and the session that some of them are of. */
export function living(repairs: readonly Repair[], parts: WorldParts = {}) {
  return world({ ...parts, journal: { sessions, repairs } });
}
