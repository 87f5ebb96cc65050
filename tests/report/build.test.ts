import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderReport } from "../../src/render/report/index.ts";
import { buildReport, SECTIONS } from "../../src/report/build.ts";
import { answer, entry, session } from "../support/factories.ts";
import { generatedInput, LEFT_WITH_THE_SCARF } from "./generated-journal.ts";
import { reportInput } from "./report-input.ts";

test("an empty period has no sections", () => {
  expect(buildReport(reportInput()).sections).toEqual([]);
});

test("sections come in the order of the report, each with something to say", () => {
  const ids = SECTIONS.map((section) => section({ ...reportInput(), unfinished: 0 }).id);
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

test("what was left with the scarf is in no report", () => {
  fc.assert(
    fc.property(generatedInput, (input) => {
      expect(JSON.stringify(buildReport(input))).not.toContain(LEFT_WITH_THE_SCARF);
    }),
  );
});

describe("a coarse report", () => {
  const entries = [
    entry({
      session: { ...session({ ref: "K7-secret" }), ref: "K7-secret" },
      answers: [
        answer({ value: "Words of my own" }),
        answer({ prompt: "ends", kind: "lines", value: ["Lines of my own"], feeds: "loose_end" }),
        answer({
          prompt: "intention_kept",
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
    expect(say("coarse")).toContain('"caption":"Intention kept"');
  });

  test("has the words of a question that quotes nobody", () => {
    expect(say("coarse", ["You wanted: Words of my own. And?"])).toContain("You wanted");
  });

  test("differs from a private one, which has them all", () => {
    expect(say("private")).toContain("Words of my own");
    expect(say("private")).toContain("Lines of my own");
  });

  test("has no time of day in any format", () => {
    fc.assert(
      fc.property(generatedInput, (input) => {
        const report = buildReport({ ...input, detail: "coarse" });
        for (const format of ["terminal", "md", "json"] as const) {
          const text = renderReport(report, format, { width: 80, colour: false });
          expect(text).not.toMatch(/\d\d:\d\d/);
        }
      }),
    );
  });
});
