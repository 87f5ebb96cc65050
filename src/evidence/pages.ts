import type { Account } from "../domain/account.ts";
import type { Day } from "../domain/day.ts";
import { fullDay, monthTitle, periodTitle } from "../domain/day-words.ts";
import type { ModelField } from "../domain/entry.ts";
import { countWords } from "./count-words.ts";
import type { Evidence } from "./evidence.ts";
import { type Model, REFLECTIVE_MODELS } from "./models.ts";
import type { Profile } from "./profile.ts";
import { leftOut, type Projection, project, type WrittenSection } from "./projection.ts";

/** Accounts as they are handed in. */
export interface EvidencePages {
  readonly title: string;
  /** The period in words. Absent: everything. */
  readonly period?: string | undefined;
  /** Whose headings they are, where they are those of a model. */
  readonly model?: string | undefined;
  /** Oldest first. */
  readonly pages: readonly AccountPage[];
}

export interface AccountPage {
  readonly title: string;
  /** `November 2026`, or the day where the register's list is dated. */
  readonly when: string;
  readonly peer: boolean;
  readonly sections: readonly WrittenSection[];
  /** Without headings and title. */
  readonly words: number;
  /** What is written but has no stage in the model, by name. Without a model: none. */
  readonly leftOut: readonly string[];
}

const FIELD_NAMES: Readonly<Record<ModelField, string>> = {
  happened: "what happened",
  felt: "what I felt",
  judged: "how I judge it",
  because: "why it went as it did",
  learned: "what I learned",
  will_do: "what I will do",
  changed: "what has changed since",
};

/** The accounts of a period under the register's headings or a model's, without those that say nothing under them. */
export function pagesOf(evidence: Evidence, model: Model | undefined): EvidencePages {
  const { profile, period, accounts } = evidence;
  const projection = model === undefined ? profile.sections : REFLECTIVE_MODELS[model].sections;
  const unstaged = model === undefined ? [] : leftOut(projection);
  return {
    title: profile.title,
    period: period && periodTitle(period),
    model: model && REFLECTIVE_MODELS[model].source,
    pages: accounts
      .map(({ account }) => ({
        ...pageOf(account, projection),
        when: sayWhen(profile, account.day),
        leftOut: unstaged
          .filter((field) => account.fields[field]?.trim())
          .map((field) => FIELD_NAMES[field]),
      }))
      .filter(({ sections }) => sections.length > 0),
  };
}

/** When something was, as exactly as a register wants to know. */
export function sayWhen({ dates }: Pick<Profile, "dates">, day: Day): string {
  return dates === "day" ? fullDay(day) : monthTitle(day);
}

function pageOf(account: Account, projection: Projection) {
  const sections = project(account, projection);
  const words = sections.reduce((sum, { text }) => sum + countWords(text), 0);
  return { title: account.title, peer: account.peer, sections, words };
}
