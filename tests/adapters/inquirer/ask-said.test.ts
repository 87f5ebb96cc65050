import { expect, test } from "vitest";
import { askPause, breathAt } from "../../../src/adapters/inquirer/ask-pause.ts";
import { askSay } from "../../../src/adapters/inquirer/ask-say.ts";
import { pausePrompt, sayPrompt } from "../../support/ready-prompts.ts";
import { asked } from "./asked.ts";

test("sets the words apart and goes on at any key", async () => {
  const ask = "I put on the scarf. What belongs to it is mine to carry now,\nand only now.";
  const { press, screen, answer } = await asked(askSay, sayPrompt({ ask }), { columns: 40 });
  expect(screen()).toMatchInlineSnapshot(`
    "│ I put on the scarf. What belongs
      │ to it is mine to carry now,
      │ and only now.

    (press a key when you have said it)"
  `);
  press("x");
  expect(await answer).toBeUndefined();
});

test("skips a pause at any key", async () => {
  const { press, screen, answer } = await asked(askPause, pausePrompt());
  expect(screen()).toMatchInlineSnapshot(`
    "Arrive.
      ────────────────────────  in
    (60 s, any key goes on)"
  `);
  press("space");
  expect(await answer).toBeUndefined();
});

test("ends a pause by itself", async () => {
  const { answer } = await asked(askPause, pausePrompt({ seconds: 0.4 }));
  expect(await answer).toBeUndefined();
});

test("breathes in, then out for longer, about six times a minute", () => {
  expect([at(0), at(0.2), at(0.4), at(0.7)]).toEqual([
    { direction: "in", fullness: 0 },
    { direction: "in", fullness: 0.5 },
    { direction: "out", fullness: 1 },
    { direction: "out", fullness: 0.5 },
  ]);
  const turns = Array.from({ length: 60 }, (_, second) => breathAt(second / 60, 60).direction);
  expect(turns.filter((turn, index) => turn === "in" && turns[index - 1] !== "in")).toHaveLength(6);
});

function at(share: number) {
  const { direction, fullness } = breathAt(share, 5);
  return { direction, fullness: Number(fullness.toFixed(3)) };
}
