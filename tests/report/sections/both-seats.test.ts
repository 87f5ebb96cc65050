import { expect, test } from "vitest";
import type { Answer } from "../../../src/domain/entry.ts";
import { answer, entry, entrySession, session } from "../../support/factories.ts";
import { blocksOf, sectionOf } from "../report-input.ts";

const up = entrySession(session());
const down = entrySession(session({ seat: "down" }));

function noticed(prompt: string, ...values: readonly string[]): Answer {
  return answer({
    prompt,
    kind: "choices",
    asked: `Asked as ${prompt}?`,
    value: values,
    labels: values,
  });
}

function when(prompt: string, value: string): Answer {
  return answer({ prompt, kind: "choice", asked: "When?", value, labels: [value] });
}

const times = (value: number, n: number) => ({ value, unit: "answers", n });

test("counts what was noticed in each seat, and when the change into it was", () => {
  const blocks = blocksOf("both-seats", {
    entries: [
      entry({ session: up, answers: [noticed("shift", "alert", "taller")] }),
      entry({ session: up, answers: [noticed("shift", "none")] }),
      entry({ session: down, answers: [noticed("shift_down", "smaller")] }),
      entry({ ritual: "reflect", set: "down-power", answers: [noticed("shift_down", "smaller")] }),
      entry({ ritual: "off", session: down, answers: [when("shift_noticed", "later")] }),
      entry({ ritual: "day", answers: [when("shifts", "both")] }),
    ],
  });
  expect(blocks).toEqual([
    {
      kind: "bars",
      caption: "What you noticed: seat up",
      bars: [
        { label: "alert", quantity: times(1, 2) },
        { label: "taller", quantity: times(1, 2) },
        { label: "none", quantity: times(1, 2) },
      ],
    },
    {
      kind: "bars",
      caption: "What you noticed: seat down",
      bars: [{ label: "smaller", quantity: times(2, 2) }],
    },
    {
      kind: "bars",
      caption: "When you noticed the change of seat: seat down",
      bars: [{ label: "later", quantity: times(1, 1) }],
    },
    { kind: "bars", caption: "When?", bars: [{ label: "both", quantity: times(1, 1) }] },
  ]);
});

test("is left out where nothing of it was answered", () => {
  expect(
    sectionOf("both-seats", { entries: [entry({ session: up, answers: [answer()] })] }),
  ).toBeUndefined();
});
