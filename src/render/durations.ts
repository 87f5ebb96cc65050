import { counted } from "../lib/counted.ts";
import { twoDigits } from "../lib/two-digits.ts";

/** `5 minutes`, `1 hour`, `2 hours 5 minutes`. Minutes are whole and not negative. */
export function sayDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? counted(hours, "hour") : "", rest > 0 ? counted(rest, "minute") : ""];
  return parts.filter((part) => part !== "").join(" ") || "less than a minute";
}

/** `50m`, `2h05m`, for where there is little room. */
export function shortDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes}m`;
  return `${hours}h${twoDigits(minutes % 60)}m`;
}
