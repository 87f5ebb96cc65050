import type { Entry } from "../../domain/entry.ts";
import { momentDay } from "../../domain/moment.ts";
import { writtenLines } from "../../domain/shown-answers.ts";
import { countsTable, type Line } from "../counts.ts";
import { drawQuestion } from "../drawn-question.ts";
import { type Material, periodsOf } from "../material.ts";
import type { Block, Cell, Quantity, Section } from "../report.ts";
import { comparedQuestions } from "../side-by-side.ts";
import { topicOf } from "../topics.ts";
import { newestOf } from "../written.ts";

/** How often an intention was named and what became of them; for the one who wrote them, each in their words. */
export function intentionsSection(material: Material): Section {
  return {
    id: "intentions",
    title: "Intentions",
    blocks: [
      ...countsTable(periodsOf(material), [NAMED]),
      // The question itself repeats the intention.
      ...comparedQuestions(material, "intentions").flatMap((compared) =>
        drawQuestion(compared, "What became of them."),
      ),
      ...inWords(material),
    ],
  };
}

const NAMED: Line = { label: "Named an intention", read: timesNamed };

/** In how many of the entries that asked for one. */
function timesNamed({ entries }: Material): Quantity {
  const asked = entries.flatMap((entry) => intentionsIn(entry).slice(0, 1));
  return {
    value: asked.filter(({ value }) => value !== undefined).length,
    unit: "entries",
    n: asked.length,
  };
}

function intentionsIn(entry: Entry): Entry["answers"] {
  return entry.answers.filter(
    (answer) => topicOf(entry, answer) === "intentions" && isWritten(answer.kind),
  );
}

function isWritten(kind: string): boolean {
  return kind === "text" || kind === "lines";
}

function inWords(material: Material): readonly Block[] {
  const fates = fatesBySession(material.entries);
  const rows = material.entries.flatMap((entry) =>
    intentionsIn(entry).flatMap((answer): readonly (readonly Cell[])[] => {
      const text = writtenLines(answer).join(" ");
      return text === "" ? [] : [[text, fates.get(entry.session?.id) ?? "", momentDay(entry.at)]];
    }),
  );
  if (material.detail === "coarse" || rows.length === 0) return [];
  const { shown, more } = newestOf(rows, material);
  const columns = ["Intention", "What became of it", "Day"];
  return [...more, { kind: "table", columns, rows: shown }];
}

/** What was answered when the same scarf came off. */
function fatesBySession(entries: readonly Entry[]): ReadonlyMap<string | undefined, string> {
  return new Map(
    entries.flatMap((entry) =>
      entry.answers
        .filter((answer) => topicOf(entry, answer) === "intentions" && !isWritten(answer.kind))
        .filter(({ value }) => value !== undefined && entry.session !== undefined)
        .map(({ labels, value }) => [entry.session?.id, (labels ?? [String(value)]).join(", ")]),
    ),
  );
}
