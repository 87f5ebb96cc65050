import { counted } from "../lib/counted.ts";

/** How many things still tell a time of day. A scarf that is on and an unfinished ritual do not count: they need theirs. */
export interface HoursKept {
  readonly sessions: number;
  readonly entries: number;
  readonly others: number;
}

/** `the hours of 2 sessions, 12 entries, 1 other thing`. None: `nothing`. */
export function hoursWords({ sessions, entries, others }: HoursKept): string {
  const things = [
    ...(sessions === 0 ? [] : [counted(sessions, "session")]),
    ...(entries === 0 ? [] : [counted(entries, "entry", "entries")]),
    ...(others === 0 ? [] : [counted(others, "other thing")]),
  ];
  return things.length === 0 ? "nothing" : `the hours of ${things.join(", ")}`;
}

export function hasNoHours({ sessions, entries, others }: HoursKept): boolean {
  return sessions + entries + others === 0;
}
