import type { Day } from "../domain/day.ts";
import type { Entry } from "../domain/entry.ts";
import { momentDay } from "../domain/moment.ts";
import type { Period } from "../domain/period.ts";
import type { Session } from "../domain/session.ts";
import { EVENING_PROMPT, MORNING_PROMPT } from "../domain/still-with-me.ts";
import { type Material, questionsAbout } from "./material.ts";
import type { GivenAnswer } from "./questions.ts";

/** How many of a day's scarves came off with their ritual. */
export const WITH_RITUAL = ["every", "some", "none"] as const;
export type WithRitual = (typeof WITH_RITUAL)[number];

/** When it was asked how much of work is still there. */
export const RATED = ["evening", "morning"] as const;
export type Rated = (typeof RATED)[number];

/** A day with sessions, and how much of it was still there when it ended and before the next one: 0 to 10. */
export type WorkDay = {
  readonly day: Day;
  readonly ritual: WithRitual;
} & { readonly [When in Rated]?: number | undefined };

/**
 * The days of the period with sessions, in order, without those of which a scarf came off later or is still on: their
 * rituals are not known yet. Of several ratings of a day the last one counts. One before a day's first session belongs
 * to the last day with sessions before it; in the days after the period it is not looked for.
 */
export function workDays(material: Material): readonly WorkDay[] {
  const sessions = [...Map.groupBy(material.sessions, ({ on }) => momentDay(on))]
    .map(([day, worn]) => ({ day, worn }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const evenings = ratings(material, "day", EVENING_PROMPT);
  const mornings = new Map(
    [...ratings(material, "on", MORNING_PROMPT)].flatMap(([asked, value]) => {
      const rated = sessions.findLast(({ day }) => day < asked);
      return rated === undefined ? [] : [[rated.day, value] as const];
    }),
  );
  const done = takenOff(material.entries);
  return sessions
    .filter(({ worn }) => worn.every((session) => cameOffIn(material.period, session)))
    .map(({ day, worn }) => ({
      day,
      ritual: howMany(worn, done),
      evening: evenings.get(day),
      morning: mornings.get(day),
    }));
}

function cameOffIn({ to }: Period, { off }: Session): boolean {
  return off !== undefined && momentDay(off) <= to;
}

/** Ids of the sessions that came off with their ritual. */
function takenOff(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ ritual, session }) =>
      ritual === "off" && session !== undefined ? [session.id] : [],
    ),
  );
}

function howMany(worn: readonly Session[], done: ReadonlySet<string>): WithRitual {
  const count = worn.filter(({ id }) => done.has(id)).length;
  if (count === worn.length) return "every";
  return count === 0 ? "none" : "some";
}

/** The last answer of each day to a rating, oldest day first. */
function ratings(
  material: Material,
  ritual: Entry["ritual"],
  prompt: string,
): ReadonlyMap<Day, number> {
  const given = questionsAbout(material, "ratings")
    .filter((question) => question.ritual === ritual && question.prompt === prompt)
    .flatMap((question) => question.given)
    .toSorted(byTime);
  return new Map(given.map(({ entry, value }) => [momentDay(entry.at), Number(value)]));
}

function byTime({ entry: a }: GivenAnswer, { entry: b }: GivenAnswer): number {
  return a.at.instant - b.at.instant;
}
