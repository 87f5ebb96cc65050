import { sub } from "date-fns/sub";
import { type Day, dayFrom, readDay } from "./day.ts";

/** What an age may look like, for help texts and hints. */
export const AGE_EXAMPLES = '"3y", "18 months" or "90d"';

const UNITS: Readonly<Record<string, "days" | "weeks" | "months" | "years">> = {
  d: "days",
  w: "weeks",
  m: "months",
  y: "years",
};

/** The day so long before: what is of an earlier day is older. Undefined when the words are no age, or name no day. */
export function dayOfAge(words: string, today: Day): Day | undefined {
  const [, count, unit = ""] =
    /^([1-9]\d{0,4}) ?([dwmy])(?:ays?|eeks?|onths?|ears?)?$/.exec(words.trim().toLowerCase()) ?? [];
  const name = UNITS[unit];
  if (count === undefined || name === undefined) return undefined;
  return dayFrom(sub(readDay(today), { [name]: Number(count) }));
}
