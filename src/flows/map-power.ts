import type { Entry } from "../domain/entry.ts";
import { isBefore, type Moment } from "../domain/moment.ts";
import { kindHeld } from "../domain/power.ts";
import type { Mapped, MappedSide } from "../domain/reflection.ts";
import type { Strength } from "../domain/role.ts";
import { asEntrySession, type Session } from "../domain/session.ts";
import { Failure } from "../lib/failure.ts";
import type { Context, JournalWriter } from "../ports.ts";
import { settleDrafts } from "./drafts.ts";
import { loadDataList } from "./find-prompt-set.ts";
import { findSetFor } from "./find-ritual-set.ts";
import { type AnswerOptions, withInputTaken } from "./given-answers.ts";
import { listRoles } from "./roles.ts";
import { prepareRitual, runRitual, startDraft } from "./run-ritual.ts";
import { momentAt } from "./times.ts";

export interface MapOptions extends AnswerOptions {
  readonly at?: string | undefined;
  /** How strong the difference of the session that is on counts, whatever the circumstances. */
  readonly strength?: Strength | undefined;
}

/** The set that looks at who has which power. */
export const MAP_SET = "map";

/**
 * Looks at where the power is, from both sides. While a scarf is on the map belongs to its session; else it stands
 * alone. Throws Failure `not-now` for a strength without a scarf that is on, `bad-time`, and what sets and answers throw;
 * nothing is written then.
 */
export async function mapPower(world: Context, options: MapOptions): Promise<Mapped> {
  const context = withInputTaken(world, options);
  const at = momentAt(options.at, context.clock);
  const worn = await wornAt(context, at);
  if (options.strength !== undefined && worn === undefined) throw nothingOn();
  const resumed = await settleDrafts(context, {
    answer: options.answer,
    answers: options.answers,
    beginsAnew: true,
    isMine: ({ set, session }) => set === MAP_SET && session?.id === worn?.id,
    settling: (writer) => sayStrength(writer, worn, options),
  });
  return asMapped(context, resumed ?? (await drawMap(context, options, at)));
}

/** Runs the questions of a map. */
export async function drawMap(context: Context, options: MapOptions, at: Moment): Promise<Entry> {
  const session = await wornAt(context, at);
  const role = listRoles(context).find(({ id }) => id === session?.role);
  const set = findSetFor(context, "reflect", MAP_SET);
  const ritual = await prepareRitual(context, { set, scene: { session, role } }, options);
  const id = context.ids.next();
  const journal = await context.journal("write");
  journal.write(context.clock.now(), (writer) => {
    sayStrength(writer, session, options);
    startDraft(writer, ritual, { id, at, session: session && asEntrySession(session) });
  });
  return runRitual(context, ritual, id);
}

/** The session that is on, unless the moment lies before it. */
async function wornAt(context: Context, at: Moment): Promise<Session | undefined> {
  const worn = (await context.journal("read")).wearing();
  return worn === undefined || isBefore(at, worn.on) ? undefined : worn;
}

function sayStrength(
  writer: JournalWriter,
  worn: Session | undefined,
  { strength }: MapOptions,
): void {
  if (worn !== undefined && strength !== undefined) writer.setStrength(worn.id, strength, "user");
}

function nothingOn(): Failure {
  return new Failure("not-now", "Nothing is on that --strength could be said of.", {
    hint: "Leave it out, or put a scarf on first.",
  });
}

async function asMapped(context: Context, entry: Entry): Promise<Mapped> {
  const journal = await context.journal("write");
  const session = entry.session && journal.session(entry.session.id);
  return { entry, session, sides: sidesIn(context, entry) };
}

/** The kinds that were named, by the side they were named for, both in the order asked. */
function sidesIn(context: Context, { answers }: Entry): readonly MappedSide[] {
  const named = answers.flatMap((answer) => {
    const held = kindHeld(answer);
    return held === undefined ? [] : [{ ...held, label: answer.labels?.[0] ?? held.side }];
  });
  return [...Map.groupBy(named, ({ label }) => label)].map(([label, kinds]) => ({
    label,
    kinds: kinds.map(({ kind }) => kindLabel(context, kind)),
  }));
}

function kindLabel(context: Context, kind: string): string {
  const lists = ["power-sources", "power-sources-finer"] as const;
  const items = lists.flatMap((list) => loadDataList(context, list));
  return items.find(({ id }) => id === kind)?.label ?? kind;
}
