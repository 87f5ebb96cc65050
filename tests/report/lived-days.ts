import { addDays } from "../../src/domain/day.ts";
import type { Answer, Entry } from "../../src/domain/entry.ts";
import type { Session } from "../../src/domain/session.ts";
import { answer, day, entry, entrySession, moment, session } from "../support/factories.ts";

const ENDS = { from: { value: 0, label: "none of it" }, to: { value: 10, label: "all of it" } };

/** An answer to a question of how much of work is still there. */
export function rating(prompt: string, value: number): Answer {
  return answer({ prompt, kind: "scale", asked: "How much of work?", value, ...ENDS });
}

export interface Lived {
  readonly on: string;
  /** One for each session: whether it came off with its ritual. */
  readonly rituals: readonly boolean[];
  readonly evening?: number | undefined;
  /** Asked the day after. */
  readonly morning?: number | undefined;
}

interface Found {
  readonly sessions: readonly Session[];
  readonly entries: readonly Entry[];
}

/** A day with its sessions, their rituals and its ratings. */
export function lived({ on, rituals, evening, morning }: Lived): Found {
  const sessions = rituals.map((_, index) =>
    session({
      on: moment(`${on} 1${index}:00`),
      off: moment(`${on} 1${index}:50`),
      closed: "off",
    }),
  );
  const offs = sessions
    .filter((_, index) => rituals[index] === true)
    .map((worn) => entry({ ritual: "off", at: worn.off ?? worn.on, session: entrySession(worn) }));
  const next = addDays(day(on), 1);
  return {
    sessions,
    entries: [
      ...offs,
      ...(evening === undefined
        ? []
        : [
            entry({
              ritual: "day",
              at: moment(`${on} 18:00`),
              answers: [rating("still_with_me", evening)],
            }),
          ]),
      ...(morning === undefined
        ? []
        : [
            entry({
              ritual: "on",
              at: moment(`${next} 08:00`),
              answers: [rating("morning", morning)],
            }),
          ]),
    ],
  };
}

export function together(days: readonly Lived[]): Found {
  const found = days.map(lived);
  return {
    sessions: found.flatMap(({ sessions }) => sessions),
    entries: found.flatMap(({ entries }) => entries),
  };
}
