import type { Day } from "../domain/day.ts";
import { DUE_EXAMPLES, parseDueDay } from "../domain/due-words.ts";
import { momentDay } from "../domain/moment.ts";
import { Failure } from "../lib/failure.ts";
import type { Clock } from "../ports.ts";

/** The day that `--to` or `--follow-up` names. Throws Failure `bad-time` when it names none, or one that has passed. */
export function dueDay(words: string, clock: Clock): Day {
  const today = momentDay(clock.now());
  const day = parseDueDay(words, today);
  if (day === undefined)
    throw new Failure("bad-time", `"${words}" names no day that scarf can read.`, {
      hint: `Write it like one of these: ${DUE_EXAMPLES}.`,
    });
  if (day < today)
    throw new Failure("bad-time", `The day "${words}" has passed.`, {
      hint: `It is ${today} here. Name today or a day to come.`,
    });
  return day;
}
