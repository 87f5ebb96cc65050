import { isBefore, type Moment, momentDay, sayTime, timeOfDay } from "../domain/moment.ts";
import type { Role, Seat, Strength } from "../domain/role.ts";
import { type Closing, looksForgotten, type Session } from "../domain/session.ts";
import { Failure } from "../lib/failure.ts";
import type { Asker, Clock, Context, Journal } from "../ports.ts";
import { refusal } from "./refusal.ts";
import { readSettings } from "./settings.ts";
import { momentAt } from "./times.ts";

/** How a role is worn this time, as the options say it. */
export interface WearOptions {
  readonly down?: boolean | undefined;
  readonly level?: boolean | undefined;
  readonly strength?: Strength | undefined;
  readonly ref?: string | undefined;
}

/**
 * Throws Failure `usage` when a code is given for whom a session is with and that is not switched on: nobody is named
 * by the way.
 */
export function checkRef(context: Context, { ref }: WearOptions): void {
  if (ref === undefined || readSettings(context).usesRefs) return;
  throw new Failure("usage", "A code for a person is not in use here.", {
    hint: "Leave --ref out, or run scarf config refs on and read what it says first.",
  });
}

/** A session of a role, on from a moment. */
export function newSession(
  role: Role,
  { id, on, wear }: { readonly id: string; readonly on: Moment; readonly wear: WearOptions },
): Session {
  return {
    id,
    role: role.id,
    roleTitle: role.title,
    object: role.object,
    seat: seatOf(role, wear),
    strength: wear.strength ?? role.strength,
    strengthBy: wear.strength === undefined ? "role" : "user",
    ref: wear.ref,
    on,
  };
}

function seatOf(role: Role, { down, level }: WearOptions): Seat {
  if (down === true) return "down";
  return level === true ? "level" : role.seat;
}

export interface Ending {
  readonly off: Moment;
  readonly closed: Closing;
}

/** `off` as the end of a session. Throws Failure `bad-time` when a session would come off before it went on. */
export function endAt({ roleTitle, on }: Session, off: Moment): Moment {
  if (!isBefore(off, on)) return off;
  throw new Failure("bad-time", `That is before ${roleTitle} went on.`, {
    hint: sayAfter(on),
  });
}

function sayAfter(on: Moment): string {
  const face = timeOfDay(on);
  const day = momentDay(on);
  return face === undefined
    ? `It has been on since ${day}. Give that day or a later one.`
    : `It went on at ${day} ${face}. Give a time after that.`;
}

/** When a session really came off, said by an interrupted ritual that was taking it off. */
function takenOffBefore(journal: Journal, session: Session): Moment | undefined {
  return journal
    .drafts()
    .find((entry) => entry.ritual === "off" && entry.session?.id === session.id)?.at;
}

interface Finding {
  readonly by: "day" | "switch";
  readonly now: Moment;
  /** Whether nobody said at what time of the day `now` is. */
  readonly isVague?: boolean | undefined;
}

/**
 * How a session ends that is found on. An interrupted `off` says when it came off. Else somebody is asked; without
 * anybody to ask it ends now, and counts as left on when it looks forgotten or nobody said the hour.
 */
export async function findEnding(
  context: Context,
  session: Session,
  { by, now, isVague = false }: Finding,
): Promise<Ending> {
  const before = takenOffBefore(await context.journal("read"), session);
  if (before !== undefined) return { off: before, closed: by };
  const asker = await context.asker();
  if (asker === undefined)
    return { off: now, closed: isVague || looksForgotten(session, now) ? "left on" : by };
  return askEnding({ asker, clock: context.clock }, session, { by, now });
}

interface Questioner {
  readonly asker: Asker;
  readonly clock: Clock;
}

async function askEnding(
  { asker, clock }: Questioner,
  session: Session,
  { by, now }: Finding,
): Promise<Ending> {
  const reply = await asker.ask({
    id: "came_off",
    kind: "choice",
    ask: "When did it come off?",
    help: `${session.roleTitle} has been on since ${sayTime(session.on, now)}.`,
    required: true,
    options: [
      { value: "now", label: sayNow(now, clock.now()) },
      { value: "earlier", label: "Earlier: you say when" },
      { value: "unknown", label: "You do not know: it was left on" },
    ],
  });
  if (reply.kind === "answered" && reply.value === "earlier")
    return { off: await askTime({ asker, clock }, session), closed: by };
  return { off: now, closed: reply.kind === "answered" && reply.value === "now" ? by : "left on" };
}

/** `now` is what `--at` said, or the moment itself. */
function sayNow(now: Moment, reading: Moment): string {
  return now.instant === reading.instant ? "Just now" : `At ${sayTime(now, reading)}`;
}

/** Asks for the time a session came off, until it is one between its start and now. */
export async function askTime({ asker, clock }: Questioner, session: Session): Promise<Moment> {
  const reply = await asker.ask(
    {
      id: "came_off_at",
      kind: "text",
      ask: "At what time did it come off?",
      help: 'Such as "17:30", "yesterday 17:30" or "20 minutes ago".',
      required: true,
    },
    (value) => refusal(() => endAt(session, momentAt(String(value), clock))),
  );
  const said = reply.kind === "answered" ? String(reply.value) : undefined;
  return endAt(session, momentAt(said, clock));
}
