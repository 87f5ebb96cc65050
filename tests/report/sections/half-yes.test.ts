import { expect, test } from "vitest";
import type { Answer } from "../../../src/domain/entry.ts";
import { answer, entry } from "../../support/factories.ts";
import { blocksOf, sectionOf } from "../report-input.ts";

function held(value: string | undefined, label: string): Answer {
  return answer({
    prompt: "half_yes",
    kind: "choice",
    asked: "What holds you?",
    value,
    labels: [label],
  });
}

const times = (value: number) => ({ value, unit: "answers", n: 3 });

test("counts what held part of the user back, the whole yes among it, whichever ritual asked", () => {
  const entries = [
    entry({ answers: [held("none", "Nothing")] }),
    entry({ answers: [held("tired", "Tired")] }),
    entry({ ritual: "reflect", set: "map", answers: [held("tired", "Tired")] }),
  ];
  expect(blocksOf("half-yes", { entries })).toEqual([
    {
      kind: "bars",
      caption: "What holds you?",
      bars: [
        { label: "Tired", quantity: times(2) },
        { label: "Nothing", quantity: times(1) },
      ],
    },
  ]);
});

test("is left out where it was always skipped", () => {
  expect(
    sectionOf("half-yes", { entries: [entry({ answers: [held(undefined, "")] })] }),
  ).toBeUndefined();
});
