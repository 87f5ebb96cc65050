import type { Day } from "../domain/day.ts";
import { localTime } from "../domain/day.ts";
import { isBefore, type Moment, momentDay, type Reading } from "../domain/moment.ts";
import { FIRST_DAY, type Period } from "../domain/period.ts";
import {
  PERIOD_EXAMPLES,
  parseTimeWords,
  TIME_EXAMPLES,
  type TimeWords,
} from "../domain/time-words.ts";
import { Failure } from "../lib/failure.ts";
import type { Clock } from "../ports.ts";

/**
 * The moment that `--at` names; now when it names none. A day without a time means its first minute.
 * Throws Failure `bad-time` when it cannot be read or lies in the future.
 */
export function momentAt(words: string | undefined, clock: Clock): Reading {
  const now = clock.now();
  if (words === undefined) return now;
  const moment = resolve(readTime(words, now), clock);
  if (isBefore(now, moment))
    throw new Failure("bad-time", `The time "${words}" has not come yet.`, {
      hint: `It is ${now.local.slice(0, 16).replace("T", " ")} here. Give a time that has passed, such as "yesterday 17:30".`,
    });
  return moment;
}

/** The one day that the words name without a time of day. Undefined: they name something else, or nothing. */
export function wholeDay(words: string | undefined, clock: Clock): Day | undefined {
  const time = parseTimeWords(words ?? "", momentDay(clock.now()));
  if (time?.kind !== "days" || time.face !== undefined) return undefined;
  return time.period.from === time.period.to ? time.period.from : undefined;
}

function readTime(words: string, now: Moment): TimeWords {
  const time = parseTimeWords(words, momentDay(now));
  if (time === undefined)
    throw new Failure("bad-time", `"${words}" is not a time that scarf can read.`, {
      hint: `Write it like one of these: ${TIME_EXAMPLES}.`,
    });
  return time;
}

function resolve(time: TimeWords, clock: Clock): Reading {
  if (time.kind === "instant") return clock.reading(time.instant);
  if (time.kind === "ago") return clock.reading(clock.now().instant - time.minutes * 60_000);
  const local = localTime(time.period.from, time.face ?? "00:00");
  if (local === undefined) throw new Error("A read time without a reading");
  return clock.at(local);
}

/**
 * The days that the words of a period name, or that run from `from` to `to`; `otherwise` when nothing is given.
 * Throws Failure `bad-time` when one cannot be read or the end lies before the start, `usage` when both ways are mixed.
 */
export function periodFrom(
  given: {
    readonly words?: string | undefined;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  },
  otherwise: string,
  clock: Clock,
): Period {
  const { words, from, to } = given;
  if (from === undefined && to === undefined) return readDays(words || otherwise, clock);
  if (words)
    throw new Failure("usage", "A period and --from or --to cannot go together.", {
      hint: "Name the period, or give its first and last day.",
    });
  const today = momentDay(clock.now());
  const last = to === undefined ? today : readDays(to, clock).to;
  const first = readDays(from ?? FIRST_DAY, clock).from;
  return orderly(first, last);
}

function orderly(from: Day, to: Day): Period {
  if (from > to)
    throw new Failure("bad-time", `The period ends on ${to}, before it starts on ${from}.`, {
      hint: "Give the first day with --from and the last day with --to.",
    });
  return { from, to };
}

function readDays(words: string, clock: Clock): Period {
  const time = parseTimeWords(words, momentDay(clock.now()));
  if (time === undefined)
    throw new Failure("bad-time", `"${words}" is not a period that scarf can read.`, {
      hint: `Write it like one of these: ${PERIOD_EXAMPLES}.`,
    });
  if (time.kind === "days") return time.period;
  const day = momentDay(resolve(time, clock));
  return { from: day, to: day };
}
