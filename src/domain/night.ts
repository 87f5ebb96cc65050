import { clockFace, type LocalTime } from "./day.ts";

/** Until then, an evening that ran past midnight still belongs to the day before. Ours. */
const NIGHT_ENDS = "04:00";

/** Whether the hour of a wall clock reading may still belong to the day before. */
export function isNight(local: LocalTime): boolean {
  return clockFace(local) < NIGHT_ENDS;
}
