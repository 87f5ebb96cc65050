import { type Moment, sayTime } from "../domain/moment.ts";
import type { Session } from "../domain/session.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { type Ending, endAt, findEnding } from "./sessions.ts";

/** The scarf that comes off so that another one can go on. */
export interface ComingOff {
  readonly session: Session;
  readonly ending: Ending;
}

interface Switching {
  /** When the other one goes on. */
  readonly at: Moment;
  /** Whether the time was said. */
  readonly isSaid: boolean;
  /** Whether the switch was asked for; else somebody who can be asked agrees to it. */
  readonly isWanted: boolean;
}

/**
 * What is on, with its end. Undefined when nothing is on. Throws Failure `not-now` when it stays on, and `bad-time` when it
 * went on after it is to come off. Nothing is written.
 */
export async function findComingOff(
  context: Context,
  { at, isSaid, isWanted }: Switching,
): Promise<ComingOff | undefined> {
  const session = (await context.journal("read")).wearing();
  if (session === undefined) return undefined;
  if (!isWanted && !(await agrees(context, session))) throw stillOn(session, context.clock.now());
  const ending =
    isWanted && isSaid
      ? ({ off: at, closed: "switch" } as const)
      : await findEnding(context, session, { by: "switch", now: at });
  return { session, ending: { ...ending, off: endAt(session, ending.off) } };
}

async function agrees(context: Context, { roleTitle, on }: Session): Promise<boolean> {
  const asker = await context.asker();
  const reply = await asker?.ask({
    id: "switch",
    kind: "confirm",
    ask: `${roleTitle} is on. Take it off first?`,
    help: `It is on since ${sayTime(on, context.clock.now())}.`,
    required: true,
  });
  return reply?.kind === "answered" && reply.value === true;
}

export function stillOn({ roleTitle, on }: Session, now: Moment): Failure {
  return new Failure("not-now", `${roleTitle} is on since ${sayTime(on, now)}.`, {
    hint: "Take it off with scarf off (--at says when), or put the other one on with scarf on --switch.",
  });
}
