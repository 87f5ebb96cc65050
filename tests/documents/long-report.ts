import { addDays } from "../../src/domain/day.ts";
import { renderHtml } from "../../src/render/report/html.ts";
import { buildReport } from "../../src/report/build.ts";
import type { Block, Section } from "../../src/report/report.ts";
import { reportInput } from "../report/report-input.ts";
import { day } from "../support/factories.ts";

const FIRST = day("2025-01-01");

/** So much of each kind, with so many words each, that on any paper some of it comes to stand at the end of a page. */
const BLOCKS: Readonly<Record<string, Block>> = {
  Table: {
    kind: "table",
    columns: ["What", "How much"],
    rows: many(60, (index) => [words(60), { value: index, unit: "sessions" }]),
  },
  Bars: {
    kind: "bars",
    caption: "Bars",
    bars: many(120, (index) => ({ label: words(12), quantity: { value: index, unit: "answers" } })),
  },
  Calendar: {
    kind: "calendar",
    caption: "Calendar.",
    days: many(900, (index) => ({
      day: addDays(FIRST, index),
      count: { value: (index % 5) + 1, unit: "sessions" },
      marked: index % 3 > 0,
    })),
  },
  Quotes: {
    kind: "quotes",
    quotes: many(90, (index) => ({
      day: addDays(FIRST, index),
      asked: "What?",
      text: words(60 + (index % 13) * 5),
    })),
  },
};

/** A report with a section for each kind. */
export function longPage(): string {
  const sections = Object.entries(BLOCKS).map(
    ([title, block]): Section => ({ id: title, title, blocks: [block] }),
  );
  return renderHtml({ ...buildReport(reportInput()), sections });
}

function many<Value>(count: number, make: (index: number) => Value): readonly Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function words(count: number): string {
  return many(count, (index) => `word ${index + 1}`).join(" ");
}
