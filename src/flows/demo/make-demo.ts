import type { Entry } from "../../domain/entry.ts";
import { momentDay } from "../../domain/moment.ts";
import { asEntrySession, type Session } from "../../domain/session.ts";
import { Failure } from "../../lib/failure.ts";
import type { Context, JournalWriter } from "../../ports.ts";
import { type DemoMaterial, readDemoMaterial } from "../../prompt-sets/demo-material.ts";
import type { DataList, Option, PromptSet } from "../../prompt-sets/prompt-set.ts";
import { findPromptSet, listOptions } from "../find-prompt-set.ts";
import { findOnSet } from "../find-ritual-set.ts";
import { harvest } from "../harvest.ts";
import { addRole, listRoles } from "../roles.ts";
import { MOST_HELD } from "../take-up.ts";
import { weighCircumstances } from "../weigh-circumstances.ts";
import type { Length } from "./days.ts";
import { followUpToday, looseEndToday, markedIn, type Present, repairToday } from "./fates.ts";
import { demoIds, type IdAt } from "./ids.ts";
import {
  type DemoParts,
  type PlannedDay,
  type PlannedRitual,
  type PlannedSession,
  planDemo,
} from "./plan.ts";

/** A journal that was made up, and where it lies. */
export interface Demo {
  /** Absolute path of the folder that holds everything of it. */
  readonly home: string;
  /** For reading it. */
  readonly context: Context;
}

/**
 * Makes up a practitioner's year in a journal of its own, in `folder` or else in a fresh private one; the user's own
 * journal is not touched. The same day gives the same journal. Throws Failure `not-now` when the folder is a home of
 * scarf already, `usage` when another journal is named, and what the disk refuses.
 */
export async function makeDemo(context: Context, folder: string | undefined): Promise<Demo> {
  refuseJournal(context);
  const demo = context.throwAway(folder);
  refuseHome(demo);
  const material = readMaterial(demo.context);
  for (const role of material.roles) addRole(demo.context, role);
  const today = momentDay(context.clock.now());
  const plan = planDemo(partsFor(demo.context, material), today);
  await keep(demo.context, plan, { material, present: { today, at: context.clock.at } });
  return demo;
}

function refuseJournal(context: Context): void {
  if (context.globals().journal === undefined) return;
  throw new Failure("usage", "The demo makes a journal of its own and takes no --journal.", {
    hint: "Leave it out, or say with --in in which folder the demo is made.",
  });
}

/** What a home holds that somebody may want to keep. */
const KEPT = ["journal.db", "config.yaml", "prompts"];

function refuseHome({ home, context }: Demo): void {
  if (!context.files.list(home).some((name) => KEPT.includes(name))) return;
  throw new Failure("not-now", `There is a journal of scarf in ${home} already.`, {
    hint: "Name an empty folder, or a new one.",
  });
}

function readMaterial({ files, places }: Context): DemoMaterial {
  const path = `${places.shipped}/data/demo-year.yaml`;
  const text = files.read(path);
  if (text === undefined) throw new Error("scarf's own demo is missing");
  return readDemoMaterial(text, path);
}

function partsFor(context: Context, material: DemoMaterial): DemoParts {
  const lists = new Map<DataList, readonly Option[]>();
  const sets = new Map<string, PromptSet>();
  return {
    material,
    roles: listRoles(context),
    set: (name, length, worn) =>
      name === "on" && length === "minute" && worn !== undefined
        ? once(sets, `${worn.role} ${worn.seat}`, () => findOnSet(context, worn, undefined))
        : once(sets, idOf(name, length), (id) => findPromptSet(context, id)),
    list: (list) => once(lists, list, (list) => listOptions(context, list)),
    at: context.clock.at,
  };
}

function idOf(name: string, length: Length): string {
  return length === "long" ? name : `${name}-${length}`;
}

/** Files are read once, not once a question. */
function once<Key, Value>(known: Map<Key, Value>, key: Key, read: (key: Key) => Value): Value {
  const value = known.get(key) ?? read(key);
  known.set(key, value);
  return value;
}

/** How the year is looked at while it is kept. */
interface Looking {
  readonly material: DemoMaterial;
  readonly present: Present;
}

/** One transaction a month: each waits for the disk. */
async function keep(
  context: Context,
  plan: readonly PlannedDay[],
  looking: Looking,
): Promise<void> {
  const journal = await context.journal("write");
  const idAt = demoIds();
  for (const month of Map.groupBy(plan, ({ day }) => day.slice(0, 7)).values()) {
    const last = month.at(-1)?.sessions.at(-1);
    if (last === undefined) continue;
    journal.write(last.session.off, (writer) => {
      const { material } = looking;
      const keeper = { context, writer: withFates(writer, looking), idAt, material };
      for (const day of month) keepDay(keeper, day);
    });
  }
}

/** A writer to whom repairs, loose ends and follow-ups come as they stand today, not as they began. */
function withFates(writer: JournalWriter, { material, present }: Looking): JournalWriter {
  return {
    ...writer,
    addRepair: (repair) => writer.addRepair(repairToday(material, repair, present)),
    addLooseEnd: (looseEnd) => writer.addLooseEnd(looseEndToday(material, looseEnd, present)),
    addFollowUp: (followUp) => writer.addFollowUp(followUpToday(material, followUp, present)),
  };
}

interface Keeper {
  readonly context: Context;
  readonly writer: JournalWriter;
  readonly idAt: IdAt;
  readonly material: DemoMaterial;
}

function keepDay(keeper: Keeper, { sessions, ending, lookBack }: PlannedDay): void {
  for (const session of sessions) keepSession(keeper, session);
  keepRitual(keeper, ending, undefined);
  keepRitual(keeper, lookBack, undefined);
}

function keepSession(keeper: Keeper, { session, before, after }: PlannedSession): void {
  const { writer, idAt } = keeper;
  const worn = { ...session, id: idAt(session.on) };
  writer.startSession(worn);
  // What came back is kept once, and let go the next time.
  for (const { id, shown } of writer.held(worn, MOST_HELD))
    if (shown === undefined) writer.markHeldShown(id);
    else writer.endHeld(id, "let go");
  keepRitual(keeper, before, worn);
  keepRitual(keeper, after, worn);
}

function keepRitual(
  { context, writer, idAt, material }: Keeper,
  ritual: PlannedRitual | undefined,
  session: Session | undefined,
): void {
  if (ritual === undefined) return;
  const { set, at, answers } = ritual;
  const ids = { next: () => idAt(at) };
  const entry: Entry = {
    id: ids.next(),
    ritual: set.ritual,
    set: set.id,
    setVersion: set.version,
    state: "done",
    at,
    session: session && asEntrySession(session),
    answers,
    tags: [],
    fields: {},
  };
  writer.startEntry(entry);
  for (const answer of answers) writer.keepAnswer(entry.id, answer);
  harvest(writer, entry, { now: at, ids });
  weighCircumstances(context, writer, entry);
  for (const { prompt, text } of markedIn(material, entry))
    writer.markQuote({ id: ids.next(), entry: entry.id, prompt, text, marked: at });
}
