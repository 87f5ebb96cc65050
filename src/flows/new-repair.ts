import { DUE_EXAMPLES } from "../domain/due-words.ts";
import type { Entry } from "../domain/entry.ts";
import { REPAIR_KINDS, type Repair, type RepairKind, seenRepair } from "../domain/repair.ts";
import type { Session } from "../domain/session.ts";
import { Failure } from "../lib/failure.ts";
import type { Asker, Context, JournalReader } from "../ports.ts";
import { findOption } from "../prompt-sets/kinds/options.ts";
import type { ReadyAskingPrompt } from "../prompt-sets/prompt-set.ts";
import { askInSteps, stoppedButNoted } from "./ask-in-steps.ts";
import { dueDay } from "./due-days.ts";
import { listOptions } from "./find-prompt-set.ts";
import { remarkOnPeople } from "./people/remark-on-people.ts";
import { readEntry } from "./read-entry.ts";
import { readWords } from "./read-words.ts";
import { refusal } from "./refusal.ts";
import { remindOfProcess } from "./repairs.ts";
import { findRole, listRoles } from "./roles.ts";

export interface NewRepairOptions {
  readonly role?: string | undefined;
  readonly kind?: RepairKind | undefined;
  /** Ids or labels of the list `barriers`. */
  readonly barrier?: readonly string[] | undefined;
  readonly followUp?: string | undefined;
  /** The start of the id of the entry that it is opened from. */
  readonly entry?: string | undefined;
  /** The words of what landed badly are in this file, `-` for stdin. */
  readonly file?: string | undefined;
}

/**
 * Opens a repair: from the options, and what they leave open is asked for. With a file nothing is asked. Whoever stops
 * behind the words has opened it all the same, with what was said until then: Failure `interrupted`. Throws Failure
 * `not-found` for the entry, `unknown-role`, `usage` for a barrier that is none, `bad-time`, and what `readWords` throws;
 * nothing is written then.
 */
export async function openRepair(context: Context, options: NewRepairOptions): Promise<Repair> {
  const given = await readOptions(context, options);
  const { text: happened } = await readWords(context, options, WORDS);
  const asker = options.file === undefined ? await context.asker() : undefined;
  const steps = asker === undefined ? [] : stepsFor(context, asker);
  const { said: details, stopped } = await askInSteps(given, steps);
  const opened = context.clock.now();
  const repair = seenRepair({ id: context.ids.next(), happened, opened, ...details });
  const journal = await context.journal("write");
  journal.write(opened, (writer) => writer.addRepair(repair));
  remindOfProcess(context, repair);
  await remarkOnPeople(context, [happened]);
  if (stopped !== undefined) throw stoppedButNoted(stopped, "Look at it with scarf repairs.");
  return repair;
}

const WORDS = {
  id: "what_happened",
  ask: "What landed badly?",
  help: "A line is enough, naming nobody.",
};

type Given = Pick<Repair, "session" | "role" | "entry" | "followUp"> & {
  readonly kind?: RepairKind | undefined;
  readonly barriers?: readonly string[] | undefined;
  /** Whether the options settle in which role it was. */
  readonly isRoleSaid: boolean;
};

async function readOptions(context: Context, options: NewRepairOptions): Promise<Given> {
  const { kind, barrier, followUp, role } = options;
  const journal = await context.journal("read");
  const entry = options.entry === undefined ? undefined : await readEntry(context, options.entry);
  const named = role === undefined ? undefined : findRole(context, role).id;
  return {
    ...whose(journal, { entry, named }),
    entry: entry?.id,
    kind,
    barriers: barrier && readBarriers(context, barrier),
    followUp: followUp === undefined ? undefined : dueDay(followUp, context.clock),
    isRoleSaid: (named ?? entry?.session) !== undefined,
  };
}

/** The role that is named, else that of the entry, else that of the scarf that is on or was on last; with its session. */
function whose(
  journal: JournalReader,
  { entry, named }: { readonly entry: Entry | undefined; readonly named: string | undefined },
): Pick<Repair, "session" | "role"> {
  const nearest = entry === undefined ? nearestSession(journal) : entry.session;
  const role = named ?? nearest?.role;
  return { role, session: nearest?.role === role ? nearest?.id : undefined };
}

function nearestSession(journal: JournalReader): Session | undefined {
  return journal.wearing() ?? journal.lastSession();
}

function readBarriers(context: Context, names: readonly string[]): readonly string[] {
  const options = listOptions(context, "barriers");
  const found = names.map((name) => findOption(options, name));
  const ids = found.flatMap((option) => (option === undefined ? [] : [option.value]));
  if (ids.length === found.length) return [...new Set(ids)];
  throw new Failure("usage", "A --barrier names none of those that scarf knows.", {
    hint: `Name one of: ${options.map(({ value }) => value).join(", ")}.`,
  });
}

/** What the options leave open, in the order asked. */
function stepsFor(
  context: Context,
  asker: Asker,
): readonly ((given: Given) => Promise<Partial<Given>>)[] {
  return [
    async (given) => (given.isRoleSaid ? {} : askRole(context, asker, given)),
    async ({ kind }) => ({ kind: kind ?? (await askKind(asker)) }),
    async ({ barriers }) => ({ barriers: barriers ?? (await askBarriers(context, asker)) }),
    async ({ followUp }) => ({ followUp: followUp ?? (await askFollowUp(context, asker)) }),
  ];
}

const NO_ROLE = "none";

async function askRole(
  context: Context,
  asker: Asker,
  { role, session }: Given,
): Promise<Pick<Repair, "session" | "role">> {
  const roles = listRoles(context).toSorted(
    (a, b) => Number(b.id === role) - Number(a.id === role),
  );
  const chosen = await answerTo(asker, {
    id: "role",
    kind: "choice",
    ask: "In which role was it?",
    required: true,
    default: roles.some(({ id }) => id === role) ? role : NO_ROLE,
    options: [
      ...roles.map(({ id, title }) => ({ value: id, label: title })),
      { value: NO_ROLE, label: "In none of them" },
    ],
  });
  if (chosen === role) return { role, session };
  return { role: chosen === NO_ROLE ? undefined : String(chosen), session: undefined };
}

async function askKind(asker: Asker): Promise<RepairKind | undefined> {
  const kind = await answerTo(asker, {
    id: "kind",
    kind: "choice",
    ask: "Of which kind is it?",
    help: "Harm and danger belong in the process made for them, too.",
    required: true,
    default: "ordinary",
    options: [
      { value: "ordinary", label: "Ordinary: it landed badly" },
      { value: "harm", label: "Harm: somebody was hurt" },
      { value: "safety", label: "Safety: somebody is or was in danger" },
    ],
  });
  return REPAIR_KINDS.find((known) => known === kind);
}

async function askBarriers(context: Context, asker: Asker): Promise<readonly string[]> {
  const chosen = await answerTo(asker, {
    id: "barriers",
    kind: "choices",
    ask: "What makes it hard?",
    help: "Name as many as there are, or none.",
    required: false,
    options: listOptions(context, "barriers"),
  });
  return Array.isArray(chosen) ? chosen.map(String) : [];
}

async function askFollowUp({ clock }: Context, asker: Asker): Promise<Repair["followUp"]> {
  const prompt: ReadyAskingPrompt = {
    id: "follow_up",
    kind: "text",
    ask: "When do you look at it again?",
    help: `Such as ${DUE_EXAMPLES}. Without a day it comes up every time.`,
    required: false,
  };
  const reply = await asker.ask(prompt, (value) => refusal(() => dueDay(String(value), clock)));
  return reply.kind === "answered" ? dueDay(String(reply.value), clock) : undefined;
}

async function answerTo(asker: Asker, prompt: ReadyAskingPrompt): Promise<unknown> {
  const reply = await asker.ask(prompt);
  return reply.kind === "answered" ? reply.value : undefined;
}
