import type { Entry } from "./entry.ts";
import type { Role, Seat } from "./role.ts";
import { shownAnswers, writtenLines } from "./shown-answers.ts";

/** The set that a note is asked from, and its question that says for which role. */
export const CONCERN_SET = "concern-note";
export const CONCERN_ROLE = "for_role";

const OPENING = "opening";

/** What each question becomes on the page, in its order. It is read by those who may have a concern. */
const HEADINGS = {
  how_to_tell: "How you can tell me",
  what_i_do: "What I will do",
  answer_by: "When you will hear from me",
  whom_else: "Whom else you can go to",
  will_not_happen: "What will not happen to you for raising it",
} as const;

const BETWEEN_US = "If something between us does not sit right";
const TITLES: Readonly<Record<Seat, string>> = {
  up: BETWEEN_US,
  down: "If something I do does not sit right with you",
  level: BETWEEN_US,
};

export type ConcernRole = Pick<Role, "id" | "title" | "seat">;

export interface ConcernPart {
  /** Id of the question that it answers. */
  readonly id: string;
  readonly heading: string;
  /** As they were written; at least one, none of them blank. */
  readonly lines: readonly string[];
}

/** One page about how to raise a concern with its writer. It names nobody by itself. */
export interface ConcernNote {
  readonly title: string;
  /** Absent: for no role in particular. */
  readonly role?: ConcernRole | undefined;
  /** May be empty. */
  readonly opening: readonly string[];
  readonly parts: readonly ConcernPart[];
}

/** The note that the answers of an entry make. Undefined: they say nothing. */
export function concernNote(entry: Entry, role: ConcernRole | undefined): ConcernNote | undefined {
  const written = new Map(
    shownAnswers(entry).map((answer) => [answer.prompt, writtenLines(answer)] as const),
  );
  const opening = written.get(OPENING) ?? [];
  const parts = Object.entries(HEADINGS)
    .map(([id, heading]) => ({ id, heading, lines: written.get(id) ?? [] }))
    .filter(({ lines }) => lines.length > 0);
  if (opening.length + parts.length === 0) return undefined;
  return { title: TITLES[role?.seat ?? "up"], role, opening, parts };
}

/** The role that a note is for, as it was called when the note was written. Undefined: none in particular. */
export function concernRole({
  answers,
}: Entry): { readonly id: string; readonly title: string } | undefined {
  const given = answers.find(({ prompt, kind }) => prompt === CONCERN_ROLE && kind === "choice");
  if (typeof given?.value !== "string") return undefined;
  return { id: given.value, title: given.labels?.[0] ?? given.value };
}
