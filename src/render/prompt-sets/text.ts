import { visible } from "../../lib/safe-text.ts";
import {
  type CheckedFile,
  type ListedSet,
  type PromptSet,
  SET_RITUALS,
  type ShownPrompt,
  type ShownSet,
} from "../../prompt-sets/prompt-set.ts";
import { columnsIn, indent, type Look, padEnd, shorten, widthOf, wrap } from "../columns.ts";
import { answerHelp } from "./answer-help.ts";
import { questionsIn } from "./questions.ts";

/** One line a set, by ritual; those that cannot be used last. Where there is no room for the names, they are on lines of their own. */
export function renderSetList(sets: readonly ListedSet[], look: Look): string {
  const sorted = sets.toSorted((a, b) => placeOf(a) - placeOf(b));
  const widths = [0, 1, 2].map((at) =>
    Math.max(0, ...sorted.map((one) => widthOf(cellsOf(one)[at] ?? ""))),
  );
  const columns = columnsIn(look);
  const left = columns - widths.reduce((sum, width) => sum + width + GAP.length, 0);
  return sorted
    .map((one) => {
      const start = cellsOf(one)
        .map((cell, at) => padEnd(cell, widths[at] ?? 0))
        .join(GAP);
      return left < NARROWEST_NAME
        ? `${start.trimEnd()}\n${GAP}${nameOf(one, columns - GAP.length)}`
        : `${start}${GAP}${nameOf(one, left)}`;
    })
    .join("\n");
}

const GAP = "  ";
/** Columns below which a name says nothing. */
const NARROWEST_NAME = 32;

function placeOf(listed: ListedSet): number {
  return listed.kind === "set" ? SET_RITUALS.indexOf(listed.set.ritual) : SET_RITUALS.length;
}

function cellsOf(listed: ListedSet): readonly string[] {
  const id = visible(listed.id);
  return listed.kind === "set"
    ? [id, listed.set.ritual, sayQuestions(listed.set)]
    : [id, "-", `${listed.issues.length} ${listed.issues.length === 1 ? "issue" : "issues"}`];
}

function nameOf(listed: ListedSet, columns: number): string {
  // A path is not cut: it is there to be copied.
  if (listed.kind === "issues") return `cannot be used: ${visible(listed.file)}`;
  const owner = ` (${ownerOf(listed)})`;
  return `${shorten(listed.set.title, columns - owner.length)}${owner}`;
}

function ownerOf({
  origin,
  insteadOfShipped,
}: Extract<ListedSet, { readonly kind: "set" }>): string {
  if (origin === "shipped") return "shipped";
  return insteadOfShipped ? "your own, not the shipped" : "your own";
}

function sayQuestions(set: PromptSet): string {
  const count = questionsIn(set);
  return `${count} ${count === 1 ? "question" : "questions"}`;
}

/** A whole set: every prompt as it is asked, and what can be answered, so that an answers file can be written from it. */
export function renderShownSet({ set, origin, file, prompts }: ShownSet, look: Look): string {
  const columns = columnsIn(look);
  return [
    ...headLines(set, { origin, file, columns }),
    ...prompts.flatMap((shown) => ["", ...promptLines(shown, columns)]),
  ].join("\n");
}

interface Head {
  readonly origin: ShownSet["origin"];
  readonly file: string;
  readonly columns: number;
}

function headLines(set: PromptSet, { origin, file, columns }: Head): readonly string[] {
  const { id, title, ritual, language, version, source } = set;
  const about = `For ${ritual}, in ${language}, ${sayQuestions(set)}. Version ${version}, ${origin === "own" ? "your own" : "shipped"}.`;
  return [
    ...wrap(`${id}: ${title}`, columns),
    ...wrap(about, columns),
    ...(source === undefined ? [] : wrap(`Source: ${source}`, columns)),
    // A path is not broken: it is there to be copied.
    `File: ${visible(file)}`,
  ];
}

function promptLines(shown: ShownPrompt, columns: number): readonly string[] {
  const { id, kind, ask, help } = shown.prompt;
  const { says, options, more } = answerHelp(shown);
  return [
    `${id} (${kind})`,
    ...indent(ask, columns, "  "),
    ...(help === undefined ? [] : indent(help, columns, "  ")),
    ...indent(says, columns, "    "),
    ...options.flatMap((option) => indent(option, columns, "      ")),
    ...more.flatMap((line) => indent(line, columns, "    ")),
  ];
}

/** One line for each file without issues; the issues of the others are an error and said apart. */
export function renderChecked(checked: readonly CheckedFile[]): string {
  return checked
    .flatMap((one) =>
      one.kind === "issues"
        ? []
        : visible(
            `${one.file}: no issues. ${one.set.id} is for ${one.set.ritual} and has ${sayQuestions(one.set)}.`,
          ),
    )
    .join("\n");
}
