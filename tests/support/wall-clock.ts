import { remembered } from "./remembered.ts";

/** Making one takes far longer than asking it. */
const formatFor = remembered(
  (timeZone: string) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }),
);

/** What the wall clock of a zone reads at an instant, such as `2026-11-23T14:05:00`. */
export function wallClock(instant: number, zone: string): string {
  return formatFor(zone).format(instant).replace(" ", "T");
}

/** Milliseconds that the zone's wall clock is ahead of UTC at an instant. */
export function offsetAt(instant: number, zone: string): number {
  return Date.parse(`${wallClock(instant, zone)}Z`) - instant;
}
