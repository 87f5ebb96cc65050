import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDay } from "../../src/domain/day.ts";
import { TEXT_FORMATS } from "../../src/render/report/index.ts";
import { buildReport, SECTIONS } from "../../src/report/build.ts";
import { readMaterial } from "../../src/report/material.ts";
import type { Block, Cell, Quantity } from "../../src/report/report.ts";
import { drawn } from "../render/report/drawn.ts";
import { answer, entry, session } from "../support/factories.ts";
import {
  generatedInput,
  IN_A_LIST,
  LEFT_WITH_THE_SCARF,
  MARKED,
  UNMARKED,
} from "./generated-journal.ts";
import { reportInput } from "./report-input.ts";

test("an empty period has no sections", () => {
  expect(buildReport(reportInput()).sections).toEqual([]);
});

test("sections come in the order of the report, each with something to say", () => {
  const ids = SECTIONS.map((section) => section(readMaterial(reportInput())).id);
  fc.assert(
    fc.property(generatedInput, (input) => {
      const { sections } = buildReport(input);
      expect(sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
      expect(sections.map(({ id }) => id)).toEqual(
        ids.filter((id) => sections.some((section) => section.id === id)),
      );
    }),
  );
});

test("the calendar and the roles add up to the totals", () => {
  fc.assert(
    fc.property(generatedInput, (input) => {
      const { sections, totals } = buildReport({ ...input, compare: false });
      const blocks = (id: string) => sections.find((one) => one.id === id)?.blocks ?? [];
      const days = blocks("calendar").flatMap((one) => (one.kind === "calendar" ? one.days : []));
      const [roles] = blocks("roles-and-shifts");
      const rows = roles?.kind === "table" ? roles.rows : [];
      expect({
        sessions: sum(days.map(({ count }) => count.value)),
        daysClosed: days.filter(({ marked }) => marked).length,
        inRoles: sum(rows.map(([, sessions]) => countIn(sessions))),
        minutes: sum(rows.map(([, , minutes]) => countIn(minutes))),
      }).toEqual({
        sessions: totals.sessions,
        daysClosed: totals.daysClosed,
        inRoles: totals.sessions,
        minutes: totals.minutesInRole,
      });
    }),
  );
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A time that is not known counts nothing. */
function countIn(cell: Cell | undefined): number {
  return typeof cell === "object" ? cell.value : 0;
}

test("whatever counts answers says of how many, and no more than those", () => {
  fc.assert(
    fc.property(generatedInput, (input) => {
      const blocks = buildReport(input).sections.flatMap((section) => section.blocks);
      const numbers = blocks.flatMap(numbersIn);
      const answers = numbers.filter(({ unit }) => unit === "answers");
      expect(answers.filter(({ value, n }) => n === undefined || value > n)).toEqual([]);
    }),
  );
});

function numbersIn(block: Block): readonly Quantity[] {
  switch (block.kind) {
    case "text":
    case "quotes":
      return [];
    case "table":
      return block.rows.flat().flatMap((cell) => (typeof cell === "string" ? [] : [cell]));
    case "bars":
      return block.bars.map(({ quantity }) => quantity);
    case "series":
      return [];
    case "calendar":
      return block.days.map(({ count }) => count);
  }
}

test("what was left with the scarf is in no report", () => {
  fc.assert(
    fc.property(generatedInput, (input) => {
      expect(JSON.stringify(buildReport(input))).not.toContain(LEFT_WITH_THE_SCARF);
    }),
  );
});

test("what was written is said once", () => {
  fc.assert(
    fc.property(generatedInput, (input) => {
      const { sections } = buildReport({ ...input, detail: "private", extent: "all" });
      const done = input.entries.filter(({ state }) => state === "done");
      const written = done.flatMap(({ answers }) =>
        answers.filter(({ prompt }) => prompt === "went_well"),
      );
      const text = JSON.stringify(sections);
      expect(text.split(MARKED).length + text.split(UNMARKED).length - 2).toBe(written.length);
    }),
  );
});

describe("a coarse report", () => {
  const entries = [
    entry({
      session: { ...session({ ref: "K7-secret" }), ref: "K7-secret" },
      answers: [
        answer({ value: "Words of my own" }),
        answer({ prompt: "noticed", kind: "lines", value: ["Lines of my own"] }),
        answer({
          prompt: "how_it_went",
          kind: "choice",
          asked: "You wanted: Words of my own. And?",
          value: "kept",
          labels: ["I kept it"],
        }),
      ],
    }),
  ];
  const say = (detail: "private" | "coarse", plainQuestions: readonly string[] = []) =>
    JSON.stringify(
      buildReport(reportInput({ entries, detail, plainQuestions: new Set(plainQuestions) })),
    );

  test("has nothing that was written, not even where a question repeats it", () => {
    expect(say("coarse")).not.toMatch(/my own|K7/);
    expect(say("coarse")).toContain('"caption":"How it went"');
  });

  test("has the words of a question that quotes nobody", () => {
    expect(say("coarse", ["You wanted: Words of my own. And?"])).toContain("You wanted");
  });

  test("differs from a private one, which has them all", () => {
    expect(say("private")).toContain("Words of my own");
    expect(say("private")).toContain("Lines of my own");
  });

  test("has of what was written only what was marked", () => {
    fc.assert(
      fc.property(generatedInput, (input) => {
        const { sections } = buildReport({ ...input, detail: "coarse" });
        const marked = input.quotes.filter(({ entry }) =>
          input.entries.some(({ id, state }) => id === entry && state === "done"),
        );
        expect(JSON.stringify(sections).split(MARKED).length - 1).toBe(marked.length);
        expect(JSON.stringify(sections)).not.toContain(UNMARKED);
        expect(JSON.stringify(sections)).not.toContain(IN_A_LIST);
      }),
    );
  });

  test("names no day on which something was written", () => {
    fc.assert(
      fc.property(generatedInput, (input) => {
        const { sections } = buildReport({ ...input, detail: "coarse" });
        const blocks = sections.flatMap(({ blocks }) => blocks);
        expect(blocks.filter(({ kind }) => kind === "quotes")).toEqual([]);
        const cells = blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : []));
        expect(cells.filter((cell) => typeof cell === "string" && isDay(cell))).toEqual([]);
      }),
    );
  });

  test("has no time of day in any format", async () => {
    await fc.assert(
      fc.asyncProperty(generatedInput, async (input) => {
        const report = buildReport({ ...input, detail: "coarse" });
        for (const format of TEXT_FORMATS)
          for (const text of await drawn(report, format)) expect(text).not.toMatch(/\d\d:\d\d/);
      }),
    );
  });
});
