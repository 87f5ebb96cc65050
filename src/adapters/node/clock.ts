import { isLocalTime, type LocalTime } from "../../domain/day.ts";
import type { Reading } from "../../domain/moment.ts";
import { twoDigits } from "../../lib/two-digits.ts";
import type { Clock } from "../../ports.ts";
import { zoneName } from "./zone.ts";

/** The machine's clock in the zone of this process, to the minute: no journal needs to know the second. */
export function systemClock(env: Readonly<Record<string, string | undefined>>): Clock {
  let zone: string | undefined;
  const reading = (instant: number): Reading => {
    zone ??= zoneName(env);
    const minute = Math.floor(instant / 60_000) * 60_000;
    return { instant: minute, local: wallClock(new Date(minute)), zone };
  };
  return {
    now: () => reading(Date.now()),
    at: (local) => reading(new Date(local).getTime()),
    reading,
  };
}

function wallClock(date: Date): LocalTime {
  const day = `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
  const text = `${day}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}:${twoDigits(date.getSeconds())}`;
  if (!isLocalTime(text)) throw new Error("A clock outside the years 1000 to 9999");
  return text;
}
