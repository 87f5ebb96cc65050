import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { inquirerAsker } from "../../../src/adapters/inquirer/asker.ts";
import type { ReadyPrompt } from "../../../src/prompt-sets/prompt-set.ts";
import {
  choicesPrompt,
  confirmPrompt,
  linesPrompt,
  sayPrompt,
  scalePrompt,
  textPrompt,
} from "../../support/ready-prompts.ts";

test("an Enter typed out of habit behind a single key does not skip the next question", async () => {
  const { replies } = await typed("y\rListen\r", confirmPrompt(), textPrompt());
  expect(replies).toEqual([
    { kind: "answered", value: true },
    { kind: "answered", value: "Listen" },
  ]);
});

test("an Enter behind an Enter skips the next question", async () => {
  const { replies } = await typed("3\r\r", scalePrompt(), textPrompt());
  expect(replies).toEqual([{ kind: "answered", value: 3 }, { kind: "skipped" }]);
});

test("each pasted line is one of several lines", async () => {
  const paste = "\u001b[200~Write the letter\r\n\r\nCall the ward\r\n\u001b[201~";
  const { replies } = await typed(`${paste}\r\r`, linesPrompt());
  expect(replies).toEqual([{ kind: "answered", value: ["Write the letter", "Call the ward"] }]);
});

test("Ctrl-D ends a list with what was typed, and stops where there is nothing", async () => {
  const { replies, left } = await typed("Write\rCall\u0004\u0004", linesPrompt(), linesPrompt());
  expect(replies).toEqual([
    { kind: "answered", value: ["Write", "Call"] },
    expect.objectContaining({ code: "interrupted" }),
  ]);
  expect(left).toContain("What is unfinished?  Write · Call\nWhat is unfinished?  stopped\n");
});

test("one line stays of each question, and the words that were said", async () => {
  const { left } = await typed(
    " 13\r\rWrite\rCall\r\rA text that is much longer than there is room for it on a line\r",
    sayPrompt(),
    choicesPrompt(),
    scalePrompt(),
    linesPrompt(),
    textPrompt({
      ask: "What, in a word or two,\nis worth \u0007 keeping in mind when you next put it on?",
    }),
  );
  expect(left).toMatchInlineSnapshot(`
    "
      │ I put on the scarf.

    Which value do you want to hold?  Safety, Accountability, to someone
    How did you use the power of this role?  skipped
    What is unfinished?  Write · Call
    What, in a word or two, is worth \\u{7} keepi…  A text that is much longer than…
    "
  `);
});

test("the line that stays says that nothing more was asked", async () => {
  const { left } = await typed("\u0003", textPrompt());
  expect(left).toBe("What do you want to keep in mind?  stopped\n");
});

test.each([true, false])(
  "uses colour and bold letters only where there are any: %s",
  async (colour) => {
    const input = new PassThrough();
    const output = new PassThrough({ encoding: "utf8" });
    input.write("y");
    await inquirerAsker({ input, output, colour }).ask(confirmPrompt());
    const written = String(output.read());
    expect(["[1m", "[2m", "[36m"].map((code) => written.includes(code))).toEqual([
      colour,
      colour,
      colour,
    ]);
  },
);

test("reads nothing between two questions", async () => {
  const input = new PassThrough();
  const asker = inquirerAsker({ input, output: new PassThrough().resume(), colour: false });
  input.write("y");
  await asker.ask(confirmPrompt());
  expect(input.isPaused()).toBe(true);
  expect(input.listenerCount("data")).toBe(0);
});

/** What is on the screen at the end is what is written behind the last frame of each question. */
async function typed(keys: string, ...prompts: readonly ReadyPrompt[]) {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: "utf8" });
  input.write(keys);
  const asker = inquirerAsker({ input, output, colour: false });
  const replies = [];
  let left = "";
  for (const prompt of prompts) {
    replies.push(await asker.ask(prompt).catch((error: unknown) => error));
    const drawn = String(output.read());
    left += stripVTControlCharacters(drawn.slice(drawn.lastIndexOf("\u001b[?2004l")));
  }
  return { replies, left };
}
