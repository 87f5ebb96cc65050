import { type Moment, timeOfDay } from "./moment.ts";

/** Until then, an evening that ran past midnight still belongs to the day before. Ours. */
const NIGHT_ENDS = "04:00";

/** Whether the hour of a moment may still belong to the day before. A day alone is no night. */
export function isNight(moment: Moment): boolean {
  const face = timeOfDay(moment);
  return face !== undefined && face < NIGHT_ENDS;
}
