import { expect, test } from "vitest";
import type { Answer, Entry } from "../../../src/domain/entry.ts";
import { answer, entry } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

const LABELS: Readonly<Record<string, string>> = {
  safety: "Safety",
  expertise: "Skill",
  calm: "Calm, of my own",
};

function named(prompt: string, ...values: readonly string[]): Answer {
  const labels = values.map((value) => LABELS[value] ?? value);
  return answer({ prompt, kind: "choices", value: values, labels });
}

function off(...answers: readonly Answer[]): Entry {
  return entry({ ritual: "off", answers });
}

const times = (value: number, n: number) => ({ value, unit: "answers", n });

test("counts what was there, was missing and mattered most, in the order of the list", () => {
  const mattered = answer({ prompt: "value", kind: "choice", value: "safety", labels: ["Safety"] });
  const blocks = blocksOf("six-values", {
    entries: [
      entry({ answers: [mattered] }),
      off(named("values_served", "calm", "expertise", "safety"), named("values_missed")),
      off(named("values_served", "safety")),
    ],
  });
  expect(blocks).toEqual([
    {
      kind: "table",
      columns: ["Value", "There", "Missing", "Mattered most"],
      rows: [
        ["Safety", times(2, 2), times(0, 1), times(1, 1)],
        ["Skill", times(1, 2), times(0, 1), times(0, 1)],
        ["Calm, of my own", times(1, 2), times(0, 1), times(0, 1)],
        ["None of them", times(0, 2), times(1, 1), times(0, 1)],
      ],
    },
    { kind: "text", text: "Never named (4 answers): The wider view." },
  ]);
});

test("a value that was only missing was named", () => {
  const [, text] = blocksOf("six-values", {
    entries: [off(named("values_served", "safety"), named("values_missed", "larger-frame"))],
  });
  expect(text).toEqual({ kind: "text", text: "Never named (2 answers): Skill." });
});

test("sets the period before beside it, with its own answers", () => {
  const blocks = blocksOf("six-values", {
    compare: true,
    entries: [off(named("values_served", "safety"))],
    before: periodRecord({
      entries: [off(named("values_served", "expertise"), named("values_missed", "larger-frame"))],
    }),
  });
  expect(blocks).toEqual([
    {
      kind: "table",
      columns: ["There", "November 2026", "October 2026"],
      rows: [
        ["Safety", times(1, 1), times(0, 1)],
        ["Skill", times(0, 1), times(1, 1)],
      ],
    },
    {
      kind: "table",
      columns: ["Missing", "November 2026", "October 2026"],
      rows: [["larger-frame", "no answers", times(1, 1)]],
    },
    {
      kind: "text",
      text: "Never named in November 2026 (1 answer): The wider view; Skill.",
    },
    { kind: "text", text: "Never named in October 2026 (2 answers): Safety." },
  ]);
});

test("is left out where nobody was asked, for then nothing could be named", () => {
  expect(sectionOf("six-values", { entries: [off()] })).toBeUndefined();
});
