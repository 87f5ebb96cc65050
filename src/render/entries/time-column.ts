import { type Moment, timeOfDay } from "../../domain/moment.ts";
import { padEnd } from "../columns.ts";

/** How each moment begins its line: `  14:05  `. There is no column where none of them has a time of day. */
export function timeColumn(moments: readonly Moment[]): (moment: Moment) => string {
  const width = Math.max(0, ...moments.map((moment) => timeOfDay(moment)?.length ?? 0));
  return (moment) => (width === 0 ? "  " : `  ${padEnd(timeOfDay(moment) ?? "", width)}  `);
}
