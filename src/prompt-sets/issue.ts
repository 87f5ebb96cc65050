import type { SourcePosition } from "../lib/failure.ts";
import { visible } from "../lib/safe-text.ts";
import { sourceExcerpt } from "../lib/source-excerpt.ts";

/** What can be wrong with a file, by code. `prompts/README.md` has the same list. */
export const ISSUE_CODES = {
  "no-file": "The file is not there.",
  "bad-yaml":
    "It is not YAML that scarf reads: one document of at most 256 KiB, every key once, no aliases, no tags.",
  "format-version": "The line `scarf: 1` is missing, or the file is written for a newer scarf.",
  "missing-field": "A field is missing.",
  "unknown-field": "A field that this kind of prompt does not take.",
  "unknown-kind": "A kind of prompt that scarf does not know.",
  "unknown-word": "A word that is not one of those the field takes.",
  "wrong-value": "A field holds something else than it should.",
  "bad-id": "An id is not written as it should be, or is taken by scarf.",
  "duplicate-id": "Two prompts of a set, or two of your sets, have the same id.",
  "bad-when": "A condition cannot be read, or does not fit the prompt it looks at.",
  "bad-placeholder": "A word in braces that scarf cannot fill in.",
  "bad-range": "The ends of a scale, or the least and the most, do not fit together.",
  "bad-options": "The options are missing, named twice or given in two ways.",
  "bad-default": "The answer given beforehand is no answer to the question.",
  "bad-extend": "`extend`, `drop`, `after` or `before` name something that is not there.",
} as const;
export type IssueCode = keyof typeof ISSUE_CODES;

/** One thing that is wrong with a file, and where. */
export interface Issue {
  readonly code: IssueCode;
  /** One sentence. */
  readonly message: string;
  readonly at: SourcePosition;
  /** The line at `at`, without its line end. Empty when there is none. */
  readonly sourceLine: string;
  /** Characters meant, from `at` on. Absent: one. */
  readonly length?: number | undefined;
  /** What was probably meant. */
  readonly suggestion?: string | undefined;
}

/** The way to a value in a file: the keys of maps and the places in lists, from the top. */
export type Path = readonly (string | number)[];

/** Something wrong, before its place in the file is known. */
export interface Wrong {
  readonly code: IssueCode;
  /** One sentence. */
  readonly message: string;
  readonly path: Path;
  /** The key at the end of the path is meant. Absent: its value, or the nearest one around it that is there. */
  readonly onKey?: boolean | undefined;
  /** The part of a text that is meant, in characters. Absent: all of it. */
  readonly part?: { readonly from: number; readonly length: number } | undefined;
  readonly suggestion?: string | undefined;
}

/**
 * `file:line:column: message`, the line with carets under what is meant, and what was probably meant.
 * It quotes the file: for files that authors write, never for answers.
 */
export function formatIssue({ message, at, sourceLine, length, suggestion }: Issue): string {
  const head = `${visible(at.file)}:${at.line}:${at.column}: ${message}`;
  const guess = suggestion === undefined ? [] : [`  Did you mean ${suggestion}?`];
  if (sourceLine.trim() === "") return [head, ...guess].join("\n");

  const { shown, carets } = sourceExcerpt(sourceLine, at.column, length);
  const number = String(at.line);
  const blank = " ".repeat(number.length);
  return [head, `  ${number} | ${shown}`, `  ${blank} | ${carets}`, ...guess].join("\n");
}

/** A file that is no prompt set at all can have thousands. */
const MOST_SHOWN = 100;

/** Every issue, one after the other, under a line that counts them. */
export function formatIssues(issues: readonly Issue[]): string {
  const [first] = issues;
  if (first === undefined) return "No issues.";
  const files = new Set(issues.map(({ at }) => at.file));
  const where = files.size === 1 ? visible(first.at.file) : `${files.size} files`;
  const left = issues.length - MOST_SHOWN;
  return [
    `${issues.length} ${issues.length === 1 ? "issue" : "issues"} in ${where}.`,
    ...issues.slice(0, MOST_SHOWN).map(formatIssue),
    ...(left > 0 ? [`And ${left} more.`] : []),
  ].join("\n");
}

/** In the order of the file; issues of several files stay in the order of the files. */
export function inOrder(issues: readonly Issue[]): readonly Issue[] {
  return issues.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}
