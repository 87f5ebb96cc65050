import type { Journal } from "../../src/ports.ts";
import type { AnswerValue, ReadyPrompt } from "../../src/prompt-sets/prompt-set.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { HOME, type Outcome, scarf, scarfJson, type World, world } from "../support/scarf.ts";

/** By prompt id; what is not there is gone past with Enter. */
type Replies = Readonly<Record<string, AnswerValue>>;

/** A call of scarf at a terminal, with what it asked in its order. */
export interface Call extends Outcome {
  readonly asked: readonly ReadyPrompt[];
}

/** Somebody at a terminal of 60 columns, whose clock goes on from call to call. */
export interface Practitioner {
  /** Sets the clock and types a command; the questions get these replies. Fails when scarf does. */
  readonly at: (reading: string, args: string, replies?: Replies) => Promise<Call>;
  /** Types a command at the same moment. */
  readonly types: (args: string, replies?: Replies) => Promise<Call>;
  /** The report of a period as a program is told it. */
  readonly report: (period: string) => Promise<ToldReport>;
  readonly journal: Journal;
}

export interface ToldReport {
  readonly totals: unknown;
  readonly sections: readonly { readonly id: string; readonly blocks: readonly unknown[] }[];
}

const SETTINGS = "scarf: 1\nrefs: true\nratings: { morning: yes }\n";

export function practitioner(journal: Journal, now: string): Practitioner {
  const lived: World = {
    ...world({ now, files: { [`${HOME}/config.yaml`]: SETTINGS } }),
    journal,
  };
  const types: Practitioner["types"] = async (args, replies = {}) => {
    const asker = fakeAsker(replies);
    const outcome = await scarf(args, { ...lived, parts: { ...lived.parts, asker, width: 60 } });
    if (outcome.exitCode !== 0) throw new Error(`scarf ${args}: ${outcome.stderr}`);
    return { ...outcome, asked: asker.asked };
  };
  return {
    journal,
    types,
    at: (reading, args, replies) => {
      lived.clock.setTo(reading);
      return types(args, replies);
    },
    report: async (period) => Object(await scarfJson(`report ${period} --format json`, lived)),
  };
}

/** The ids of what was asked, without what is only said. */
export function idsAsked({ asked }: Call): readonly string[] {
  return asked.filter(({ kind }) => kind !== "say" && kind !== "pause").map(({ id }) => id);
}

/** Everything that scarf shows of the journal while no scarf is on. */
export async function everythingShown({ types, journal }: Practitioner): Promise<string> {
  const calls = [
    "log --from 2026-10-01",
    "log --from 2026-10-01 --json",
    ...journal.entries({}).map(({ id }) => `show ${id}`),
    ...journal.entries({}).map(({ id }) => `show ${id} --json`),
    "leave list",
    "leave list --json",
    ...["terminal", "md", "html", "json", "csv"].map(
      (format) => `report 2026-11 --format ${format}`,
    ),
  ];
  const shown: string[] = [];
  for (const call of calls) shown.push((await types(call)).stdout);
  return shown.join("\n");
}
