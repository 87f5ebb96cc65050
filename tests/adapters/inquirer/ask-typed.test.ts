import { expect, test } from "vitest";
import { askLines } from "../../../src/adapters/inquirer/ask-lines.ts";
import { askNumber } from "../../../src/adapters/inquirer/ask-number.ts";
import { askText } from "../../../src/adapters/inquirer/ask-text.ts";
import { linesPrompt, numberPrompt, textPrompt } from "../../support/ready-prompts.ts";
import { asked } from "./asked.ts";

test("takes a line of text without the blanks around it", async () => {
  const { type, press, screen, answer } = await asked(askText, textPrompt());
  type(" Listen longer. ");
  expect(screen()).toMatchInlineSnapshot(`
    "What do you want to keep in mind?
    >  Listen longer.
    (Enter when done)"
  `);
  press("enter");
  expect(await answer).toBe("Listen longer.");
});

test("skips a text that is empty or blank", async () => {
  const { type, press, answer } = await asked(askText, textPrompt());
  type("  ");
  press("enter");
  expect(await answer).toBeUndefined();
});

test("keeps a refused text on the line to be mended", async () => {
  const { type, press, screen, answer } = await asked(askText, textPrompt(), {
    check: (value) => (value === "No" ? "Say more." : undefined),
  });
  type("No");
  press("enter");
  expect(screen()).toContain("> No\n! Say more.");
  type("t now");
  press("enter");
  expect(await answer).toBe("Not now");
});

test("does not skip a required text", async () => {
  const { type, press, screen, answer } = await asked(askText, textPrompt({ required: true }));
  press("enter");
  expect(screen()).toContain("! This one needs an answer.");
  type("Yes");
  press("enter");
  expect(await answer).toBe("Yes");
});

test("begins with its default, which can be edited", async () => {
  const { type, press, answer } = await asked(askText, textPrompt({ default: "Listen" }));
  type(" longer");
  press("enter");
  expect(await answer).toBe("Listen longer");
});

test("takes one line after the other until an empty one", async () => {
  const { type, press, screen, answer } = await asked(askLines, linesPrompt());
  type("Write the letter");
  press("enter");
  type("Call the ward");
  expect(screen()).toMatchInlineSnapshot(`
    "What is unfinished?
    - Write the letter
    > Call the ward
    (one a line, an empty line ends)"
  `);
  press("enter", "enter");
  expect(await answer).toEqual(["Write the letter", "Call the ward"]);
});

test("takes the last line back with a backspace on an empty one", async () => {
  const { type, press, screen, answer } = await asked(askLines, linesPrompt());
  type("Write");
  press("enter", "backspace");
  expect(screen()).toContain("\n> Write\n");
  type(" the letter");
  press("enter", "enter");
  expect(await answer).toEqual(["Write the letter"]);
});

test("skips lines when there is none", async () => {
  const { press, answer } = await asked(askLines, linesPrompt());
  press("enter");
  expect(await answer).toBeUndefined();
});

test("takes a number and says which it takes", async () => {
  const { type, press, screen, answer } = await asked(askNumber, numberPrompt());
  type("21");
  press("enter");
  expect(screen()).toMatchInlineSnapshot(`
    "How many are still to come?
    > 21
    ! Write a number from 0 to 20.
    (a number from 0 to 20, Enter when done)"
  `);
  press("backspace");
  press("enter");
  expect(await answer).toBe(2);
});

test("skips a number that is not typed", async () => {
  const { press, answer } = await asked(askNumber, numberPrompt());
  press("enter");
  expect(await answer).toBeUndefined();
});
