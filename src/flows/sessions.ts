import { type Moment, sayTime } from "../domain/moment.ts";
import type { Role, Seat, Strength } from "../domain/role.ts";
import { type Closing, looksForgotten, type Session } from "../domain/session.ts";
import { Failure } from "../lib/failure.ts";
import type { Asker, Clock, Context, Journal } from "../ports.ts";
import { momentAt } from "./times.ts";

/** How a role is worn this time, as the options say it. */
export interface WearOptions {
  readonly down?: boolean | undefined;
  readonly level?: boolean | undefined;
  readonly strength?: Strength | undefined;
  readonly ref?: string | undefined;
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

/** Throws Failure `bad-time` when a session would come off before it went on. */
export function checkEnd(session: Session, off: Moment): void {
  if (off.instant < session.on.instant)
    throw new Failure("bad-time", `That is before ${session.roleTitle} went on.`, {
      hint: `It went on at ${session.on.local.replace("T", " ").slice(0, 16)}. Give a time after that.`,
    });
}

/** When a session really came off, said by an interrupted ritual that was taking it off. */
function takenOffBefore(journal: Journal, session: Session): Moment | undefined {
  return journal
    .drafts()
    .find((entry) => entry.ritual === "off" && entry.session?.id === session.id)?.at;
}

/**
 * How a session ends that is found on. An interrupted `off` says when it came off. Else somebody is asked; without
 * anybody to ask it ends now, and one that looks forgotten counts as left on.
 */
export async function findEnding(
  context: Context,
  session: Session,
  { by, now }: { readonly by: "day" | "switch"; readonly now: Moment },
): Promise<Ending> {
  const before = takenOffBefore(await context.journal("write"), session);
  if (before !== undefined) return { off: before, closed: by };
  const asker = await context.asker();
  if (asker === undefined)
    return { off: now, closed: looksForgotten(session, now) ? "left on" : by };
  return askEnding({ asker, clock: context.clock }, session, { by, now });
}

interface Questioner {
  readonly asker: Asker;
  readonly clock: Clock;
}

async function askEnding(
  { asker, clock }: Questioner,
  session: Session,
  { by, now }: { readonly by: "day" | "switch"; readonly now: Moment },
): Promise<Ending> {
  const reply = await asker.ask({
    id: "came_off",
    kind: "choice",
    ask: `${session.roleTitle} has been on since ${sayTime(session.on, now)}. When did it come off?`,
    required: true,
    options: [
      { value: "now", label: "Just now" },
      { value: "earlier", label: "Earlier: you say when" },
      { value: "unknown", label: "You do not know: it was left on" },
    ],
  });
  if (reply.kind === "answered" && reply.value === "earlier")
    return { off: await askTime({ asker, clock }, session), closed: by };
  return { off: now, closed: reply.kind === "answered" && reply.value === "now" ? by : "left on" };
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
    (value) => refusal(() => checkEnd(session, momentAt(String(value), clock))),
  );
  return momentAt(reply.kind === "answered" ? String(reply.value) : undefined, clock);
}

function refusal(look: () => void): string | undefined {
  try {
    look();
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return `${error.message} ${error.hint}`;
    throw error;
  }
}
