import { expect, test } from "vitest";
import { askChoices } from "../../../src/adapters/inquirer/ask-choices.ts";
import { choicesPrompt, numberedOptions } from "../../support/ready-prompts.ts";
import { asked } from "./asked.ts";

test("shows what is ticked without colour", async () => {
  const { press, screen } = await asked(askChoices, choicesPrompt(), { columns: 60 });
  press("3", "up");
  expect(screen()).toMatchInlineSnapshot(`
    "Which value do you want to hold?
      1  [ ] Safety
    › 2  [ ] Expertise
             they can rely on training
      3  [x] Accountability, to someone
    (1-3 to tick, or ↑↓ and space, Enter when done)"
  `);
});

test.each([
  [
    "what numbers tick, in the order of the options",
    ["3", "1", "enter"],
    ["safety", "accountability"],
  ],
  ["no option that was ticked off again", ["3", "1", "3", "enter"], ["safety"]],
  ["what the space bar ticks", ["down", "down", "space", "enter"], ["expertise"]],
  ["nothing", ["enter"], undefined],
  ["nothing when all is ticked off again", ["2", "2", "enter"], undefined],
  ["nothing for a space with no option pointed at", ["space", "9", "x", "enter"], undefined],
])("takes %s", async (_what, keys, value) => {
  const { press, answer } = await asked(askChoices, choicesPrompt());
  press(...keys);
  expect(await answer).toEqual(value);
});

test.each([
  [["1", "2", "enter"], ["option-12"]],
  [["1", "enter", "enter"], ["option-1"]],
  [["1", "space", "enter"], ["option-1"]],
  [
    ["4", "1", "0", "enter"],
    ["option-4", "option-10"],
  ],
  [["1", "backspace", "5", "enter"], ["option-5"]],
])("ticks numbers of more than nine options: %j", async (keys, value) => {
  const prompt = choicesPrompt({ options: numberedOptions(12) });
  const { press, answer } = await asked(askChoices, prompt);
  press(...keys);
  expect(await answer).toEqual(value);
});

test("begins with its default ticked", async () => {
  const { press, answer } = await asked(askChoices, choicesPrompt({ default: ["safety"] }));
  press("2", "enter");
  expect(await answer).toEqual(["safety", "expertise"]);
});

test("does not skip a required question", async () => {
  const { press, screen, answer } = await asked(askChoices, choicesPrompt({ required: true }));
  press("enter");
  expect(screen()).toContain("! This one needs an answer.");
  press("1", "enter");
  expect(await answer).toEqual(["safety"]);
});

const WITH_NONE = [
  { value: "alert", label: "Alert" },
  { value: "kind", label: "Kind" },
  { value: "none", label: "None of these", alone: true },
];

test.each([
  ["none alone, for it unticks the others", ["1", "2", "3", "enter"], ["none"]],
  ["the others, which untick none", ["3", "2", "1", "enter"], ["alert", "kind"]],
  ["nothing when none is ticked off again", ["3", "3", "enter"], undefined],
])("takes %s", async (_what, keys, value) => {
  const { press, answer } = await asked(askChoices, choicesPrompt({ options: WITH_NONE }));
  press(...keys);
  expect(await answer).toEqual(value);
});
