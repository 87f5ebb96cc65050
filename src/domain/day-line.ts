import { minutesBetween, timeOfDay } from "./moment.ts";
import type { Seat } from "./role.ts";
import { minutesInRole, type Session } from "./session.ts";

/** A stretch of a day in one seat, or with no scarf on. */
export type Stretch =
  | { readonly kind: "on"; readonly session: Session }
  /** Without minutes nothing went on any more that day. */
  | { readonly kind: "off"; readonly minutes?: number | undefined };

/**
 * A day's sessions, oldest first, with the time off between and behind them. Behind a scarf that was left on, or is still
 * on, nobody knows of any, nor between two where only the days are kept.
 */
export function stretchesOf(sessions: readonly Session[]): readonly Stretch[] {
  return sessions.flatMap((session, index): readonly Stretch[] => [
    { kind: "on", session },
    ...offBehind(session, sessions[index + 1]),
  ]);
}

function offBehind(session: Session, next: Session | undefined): readonly Stretch[] {
  if (session.off === undefined || minutesInRole(session) === undefined) return [];
  if (next === undefined) return [{ kind: "off" }];
  const minutes = minutesBetween(session.off, next.on);
  return minutes === undefined || minutes < 1 ? [] : [{ kind: "off", minutes }];
}

/** `10:00 Therapist (up) 50m`, `off 1h 10m`, `off`; without the hour where only the day is kept. */
export function sayStretch(stretch: Stretch): string {
  if (stretch.kind === "off")
    return stretch.minutes === undefined ? "off" : `off ${sayMinutes(stretch.minutes)}`;
  const { session } = stretch;
  const minutes = minutesInRole(session);
  const since = timeOfDay(session.on);
  const worn = [
    ...(since === undefined ? [] : [since]),
    session.roleTitle,
    `(${session.seat})`,
  ].join(" ");
  if (minutes !== undefined) return `${worn} ${sayMinutes(minutes)}`;
  return `${worn}, ${session.off === undefined ? "still on" : "left on"}`;
}

/** `50m`, `1h`, `1h 10m`. */
function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${rest}m`;
}

/** The stretches of a day in one line. */
export function sayDayLine(sessions: readonly Session[]): string {
  return stretchesOf(sessions).map(sayStretch).join(" · ");
}

/** The seats of a day in order, each run of sessions in one seat counted: `up 2, down 1, up 1`. */
export function saySeats(sessions: readonly Pick<Session, "seat">[]): string {
  const runs: { readonly seat: Seat; count: number }[] = [];
  for (const { seat } of sessions) {
    const last = runs.at(-1);
    if (last?.seat === seat) last.count += 1;
    else runs.push({ seat, count: 1 });
  }
  return runs.map(({ seat, count }) => `${seat} ${count}`).join(", ");
}
