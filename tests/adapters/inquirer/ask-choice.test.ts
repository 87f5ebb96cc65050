import { expect, test } from "vitest";
import { askChoice } from "../../../src/adapters/inquirer/ask-choice.ts";
import { choicePrompt, numberedOptions } from "../../support/ready-prompts.ts";
import { asked } from "./asked.ts";

const withHelp = choicePrompt({
  options: [
    {
      value: "safety",
      label: "Safety",
      help: "they are safe and met with respect, whatever comes",
    },
    { value: "expertise", label: "Expertise", help: "they can rely on training" },
  ],
});

test("shows numbered options with their help beside them", async () => {
  const { screen } = await asked(askChoice, withHelp);
  expect(screen()).toMatchInlineSnapshot(`
    "Which value do you want to hold?
      1  Safety     they are safe and met with respect, whatever comes
      2  Expertise  they can rely on training
    (1-2 or ↑↓, Enter to skip)"
  `);
});

test("shows the whole help of the option pointed at where there is no room beside it", async () => {
  const { press, screen } = await asked(askChoice, withHelp, { columns: 40 });
  press("down");
  expect(screen()).toMatchInlineSnapshot(`
    "Which value do you want to hold?
    › 1  Safety
         they are safe and met with respect,
         whatever comes
      2  Expertise  they can rely on train…
    (1-2 or ↑↓, Enter for 1)"
  `);
});

test.each([
  ["the option of a number", ["2"], "expertise"],
  ["the first option", ["down", "enter"], "safety"],
  ["the last option from above", ["up", "enter"], "accountability"],
  ["around the end", ["end", "down", "enter"], "safety"],
  ["only numbers that there are", ["7", "0", "x", "3"], "accountability"],
  ["nothing", ["enter"], undefined],
  ["nothing after it was taken back", ["down", "backspace", "enter"], undefined],
])("takes %s", async (_what, keys, value) => {
  const { press, answer } = await asked(askChoice, choicePrompt());
  press(...keys);
  expect(await answer).toBe(value);
});

test("takes a number of more than nine options with Enter", async () => {
  const prompt = choicePrompt({ options: numberedOptions(12) });
  const { press, screen, answer } = await asked(askChoice, prompt);
  press("1", "2");
  expect(screen()).toContain("› 12  Option 12");
  press("enter");
  expect(await answer).toBe("option-12");
});

test("shows a part of a list that is longer than the screen", async () => {
  const prompt = choicePrompt({ options: numberedOptions(30) });
  const { press, screen } = await asked(askChoice, prompt, { rows: 12 });
  press("2", "0");
  expect(screen()).toMatchInlineSnapshot(`
    "Which value do you want to hold?
        … 17 more above
      18  Option 18
      19  Option 19
    › 20  Option 20
      21  Option 21
        … 9 more below
    (1-30 or ↑↓, Enter for 20)"
  `);
});

test("takes its default with Enter", async () => {
  const { press, answer } = await asked(askChoice, choicePrompt({ default: "expertise" }));
  press("enter");
  expect(await answer).toBe("expertise");
});

test("does not skip a required question", async () => {
  const { press, screen, answer } = await asked(askChoice, choicePrompt({ required: true }));
  press("enter");
  expect(screen()).toContain("! This one needs an answer.");
  press("1");
  expect(await answer).toBe("safety");
});
