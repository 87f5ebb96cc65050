import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { lineAsker } from "../../../src/adapters/lines/asker.ts";
import type { ReadyPrompt } from "../../../src/prompt-sets/prompt-set.ts";
import {
  choicePrompt,
  choicesPrompt,
  confirmPrompt,
  linesPrompt,
  numberPrompt,
  pausePrompt,
  sayPrompt,
  scalePrompt,
  textPrompt,
} from "../../support/ready-prompts.ts";
import { startTerminal } from "../../support/terminal.ts";

const PROGRAM = join(import.meta.dirname, "a-ritual-process.ts");

test("asks in words and leaves no trace of what was answered", async () => {
  const { replies, said } = await piped("4\n2\n", scalePrompt(), choicePrompt());
  expect(replies).toEqual([
    { kind: "answered", value: 4 },
    { kind: "answered", value: "expertise" },
  ]);
  expect(said).toMatchInlineSnapshot(`
    "
    How did you use the power of this role?
    A whole number from -5 (held back) to 5 (leaned too hard). Enter skips.
    > 

    Which value do you want to hold?
      1. Safety
      2. Expertise - they can rely on training
      3. Accountability, to someone
    A number from 1 to 3. Enter skips.
    > 
    "
  `);
});

test("says how each kind is answered", async () => {
  const { said } = await piped(
    "\n\n\n\n\n\n",
    choicesPrompt({ options: [{ value: "a", label: "A thing" }] }),
    confirmPrompt({ default: true }),
    textPrompt(),
    linesPrompt(),
    numberPrompt({ min: undefined }),
    scalePrompt({ default: 0, required: true }),
  );
  expect(said).toMatchInlineSnapshot(`
    "
    Which value do you want to hold?
      1. A thing
    Numbers from 1 to 1, with commas between several. Enter skips.
    > 

    Is anything in need of repair?
    yes or no. Enter takes yes, - skips.
    > 

    What do you want to keep in mind?
    Enter skips.
    > 

    What is unfinished?
    One a line, an empty line ends. Enter skips.
    > 

    How many are still to come?
    A number, at most 20. Enter skips.
    > 

    How did you use the power of this role?
    A whole number from -5 (held back) to 5 (leaned too hard). Enter takes 0.
    > 
    "
  `);
});

test.each([
  ["a number", "3\n", "accountability"],
  ["a value", "expertise\n", "expertise"],
  ["a label in any case", "accountability, TO someone\n", "accountability"],
])("takes a choice by %s", async (_what, typed, value) => {
  const { replies } = await piped(typed, choicePrompt());
  expect(replies).toEqual([{ kind: "answered", value }]);
});

test("an option that is called by a number comes before the one at that place", async () => {
  const options = ["3", "1", "2"].map((value) => ({ value, label: value }));
  const { replies } = await piped("3\n", choicePrompt({ options }));
  expect(replies).toEqual([{ kind: "answered", value: "3" }]);
});

test.each([
  ["1,3\n", ["safety", "accountability"]],
  ["1 2\n", ["safety", "expertise"]],
  ["2, Safety\n", ["expertise", "safety"]],
])("takes several choices: %j", async (typed, value) => {
  const { replies } = await piped(typed, choicesPrompt());
  expect(replies).toEqual([{ kind: "answered", value }]);
});

test("says what is allowed in the numbers that were shown, and asks again", async () => {
  const { replies, said } = await piped("7\nnone\n2\n", choicePrompt());
  expect(replies).toEqual([{ kind: "answered", value: "expertise" }]);
  expect(said.split("Write a number from 1 to 3.")).toHaveLength(3);
});

test("takes a default with Enter and skips it with a dash", async () => {
  const prompt = numberPrompt({ default: 5 });
  const { replies } = await piped("\n-\n", prompt, prompt);
  expect(replies).toEqual([{ kind: "answered", value: 5 }, { kind: "skipped" }]);
});

test("reads letters that are cut in two, Windows line ends and a last line without an end", async () => {
  const input = new PassThrough();
  const asker = lineAsker({ input, output: new PassThrough() });
  const bytes = Buffer.from("Zuhören\r\nÜben");
  for (const byte of bytes) input.write(Buffer.from([byte]));
  input.end();
  expect([await asker.ask(textPrompt()), await asker.ask(textPrompt())]).toEqual([
    { kind: "answered", value: "Zuhören" },
    { kind: "answered", value: "Üben" },
  ]);
});

test("keeps the lines that were typed when the input ends in the middle of them", async () => {
  const { replies } = await piped("Write the letter\nCall", linesPrompt());
  expect(replies).toEqual([{ kind: "answered", value: ["Write the letter", "Call"] }]);
});

test("takes no line for what is said or waited for", async () => {
  const { replies, said } = await piped("Listen\n", sayPrompt(), pausePrompt(), textPrompt());
  expect(replies).toEqual([
    { kind: "skipped" },
    { kind: "skipped" },
    { kind: "answered", value: "Listen" },
  ]);
  expect(said).toMatchInlineSnapshot(`
    "
    I put on the scarf.

    Arrive.

    What do you want to keep in mind?
    Enter skips.
    > 
    "
  `);
});

test("writes nothing that could move a cursor", async () => {
  const ask = "How\u001b[2J\u0007 are you?";
  const { said } = await piped(
    "\n",
    choicePrompt({ ask, options: [{ value: "a", label: "\u001b[H" }] }),
  );
  expect(said).not.toMatch(/(?!\n)\p{Cc}/u);
  expect(said).toContain("How\\u{1b}[2J\\u{7} are you?");
});

test("lets the process end by itself when nothing more is asked", async () => {
  const terminal = startTerminal([process.execPath, PROGRAM]);
  await terminal.see("Press Enter when you have said it.");
  terminal.press("\r");
  await terminal.see("seconds. Enter goes on.");
  terminal.press("\r");
  await terminal.see("Enter skips.\n>");
  terminal.press("Listen\r");
  expect(await terminal.exit()).toBe(0);
  expect(terminal.screen()).toMatchInlineSnapshot(`
    "
    I put on the scarf.
    Press Enter when you have said it.


    Arrive.
    60 seconds. Enter goes on.


    What do you want to keep in mind?
    Enter skips.
    > Listen
    outcome: {"kind":"answered","value":"Listen"}"
  `);
});

test.each([
  ["Ctrl-C", "\u0003"],
  ["Ctrl-D", "\u0004"],
])("%s is an interruption", async (_name, keys) => {
  const terminal = startTerminal([process.execPath, PROGRAM]);
  await terminal.see("Press Enter when you have said it.");
  terminal.press(keys);
  await terminal.see("outcome: interrupted");
  expect(await terminal.exit()).toBe(130);
});

test("Ctrl-D at a terminal ends a list with what was typed, and then stops", async () => {
  const terminal = startTerminal([process.execPath, PROGRAM, "lines"]);
  await terminal.see("What is unfinished?");
  terminal.press("Write the letter\r\u0004");
  await terminal.see('outcome: {"kind":"answered","value":["Write the letter"]}');
  await terminal.see("outcome: interrupted");
  expect(await terminal.exit()).toBe(130);
});

async function piped(text: string, ...prompts: readonly ReadyPrompt[]) {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: "utf8" });
  input.end(text);
  const asker = lineAsker({ input, output });
  const replies = [];
  for (const prompt of prompts) replies.push(await asker.ask(prompt));
  return { replies, said: String(output.read()) };
}

test("says of an option that stands alone that it does, and asks again", async () => {
  const options = [
    { value: "alert", label: "Alert" },
    { value: "none", label: "None of these", alone: true },
  ];
  const { replies, said } = await piped("1, 2\n2\n", choicesPrompt({ options }));
  expect(said).toContain('Choose "None of these" alone, or leave it out.');
  expect(replies).toEqual([{ kind: "answered", value: ["none"] }]);
});
