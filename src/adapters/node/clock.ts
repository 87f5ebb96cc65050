import { readFileSync, readlinkSync } from "node:fs";
import type { LocalTime } from "../../domain/day.ts";
import { isLocalTime } from "../../domain/day.ts";
import type { Moment } from "../../domain/moment.ts";
import type { Clock } from "../../ports.ts";

/** The machine's clock in the zone of this process. */
export function systemClock(env: Readonly<Record<string, string | undefined>>): Clock {
  let zone: string | undefined;
  const reading = (instant: number): Moment => {
    zone ??= zoneName(env["TZ"]);
    return { instant, local: wallClock(new Date(instant)), zone };
  };
  return {
    now: () => reading(Math.floor(Date.now() / 1000) * 1000),
    at: (local) => reading(new Date(local).getTime()),
    reading: (instant) => reading(Math.floor(instant / 1000) * 1000),
  };
}

function wallClock(date: Date): LocalTime {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const text = `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  if (!isLocalTime(text)) throw new Error("A clock outside the years 1000 to 9999");
  return text;
}

/**
 * The IANA name of this process's zone. Asked of the system where it says it in a file, because the first
 * Intl call costs 17 to 31 ms, and the zone is needed before the first question.
 */
function zoneName(fromEnvironment: string | undefined): string {
  const named = fromEnvironment?.replace(/^:/, "");
  if (named !== undefined && isZoneName(named)) return named;
  return (
    (named === undefined ? zoneOfSystem() : undefined) ??
    Intl.DateTimeFormat().resolvedOptions().timeZone
  );
}

function zoneOfSystem(): string | undefined {
  try {
    const linked = readlinkSync("/etc/localtime").split("/zoneinfo/")[1];
    if (linked !== undefined && isZoneName(linked)) return linked;
  } catch {
    // No link here: a container often has a copied file, or none.
  }
  try {
    const written = readFileSync("/etc/timezone", "utf8").trim();
    return isZoneName(written) ? written : undefined;
  } catch {
    return undefined;
  }
}

/** `Europe/Berlin`, `America/Argentina/Ushuaia`, `UTC`, `Etc/GMT+5`; not `CET-1CEST` or a path. */
function isZoneName(text: string): boolean {
  return /^(?:UTC|[A-Z][A-Za-z_-]+(?:\/[A-Za-z0-9_+-]+){1,2})$/.test(text);
}
