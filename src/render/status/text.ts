import { type Moment, minutesBetween, sayTime } from "../../domain/moment.ts";
import type { JournalProtection } from "../../domain/protection.ts";
import type { Session } from "../../domain/session.ts";
import type { Due, Status } from "../../domain/status.ts";
import { counted } from "../../lib/counted.ts";
import { visible } from "../../lib/safe-text.ts";
import { type Look, wrapAll } from "../columns.ts";
import { sayDuration, shortDuration } from "../durations.ts";
import { sayOpeners } from "../vault/words.ts";

export function renderStatus(status: Status, now: Moment, look: Look): string {
  const sentences = [
    status.session === undefined ? "Nothing is on." : sayWorn(status.session, now),
    ...(status.looksForgotten
      ? ['It may have been forgotten. Say when it came off: scarf off --at "yesterday 17:30".']
      : []),
    ...sayUnfinished(status.unfinished),
    ...sayDue(status.due),
    ...sayProtection(status.protection),
  ];
  return wrapAll(sentences, look).join("\n");
}

/** For a shell prompt: `therapist 50m`, nothing when nothing is on; `locked` where nobody may be asked to unlock it. */
export function renderShortStatus(status: Status | undefined, now: Moment): string {
  if (status === undefined) return "locked";
  const { session } = status;
  return session === undefined
    ? ""
    : [visible(session.role), ...sayLength(session, now, shortDuration)].join(" ");
}

/** The session that is on, in one sentence. */
export function sayWorn(session: Session, now: Moment): string {
  const seat = session.seat === "up" ? "" : ` (${session.seat})`;
  const since = sayTime(session.on, now);
  const lengths = sayLength(session, now, sayDuration).map((length) => `, for ${length}`);
  return `${visible(session.roleTitle)}${seat} is on since ${since}${lengths.join("")}.`;
}

/** How long it is on; none where only the day is known. */
function sayLength(
  { on }: Session,
  now: Moment,
  say: (minutes: number) => string,
): readonly string[] {
  const minutes = minutesBetween(on, now);
  return minutes === undefined ? [] : [say(Math.max(0, minutes))];
}

function sayUnfinished(unfinished: number): readonly string[] {
  if (unfinished === 0) return [];
  const are = unfinished === 1 ? "is" : "are";
  return [
    `${counted(unfinished, "ritual")} ${are} unfinished. Go on with scarf on, off, day or reflect.`,
  ];
}

function sayDue({ looseEnds, repairs, followUps }: Due): readonly string[] {
  const parts = [
    looseEnds > 0 ? `${counted(looseEnds, "loose end")} (scarf ends)` : "",
    repairs > 0 ? `${counted(repairs, "repair")} (scarf repairs)` : "",
    followUps > 0 ? `${counted(followUps, "follow-up")} (scarf follow-ups)` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? [] : [`Waiting for you: ${parts.join(", ")}.`];
}

function sayProtection({ form, usesKeyring }: JournalProtection): readonly string[] {
  return form === "encrypted" ? [`The journal is encrypted. ${sayOpeners(usesKeyring)}`] : [];
}
