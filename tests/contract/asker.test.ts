import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { inquirerAsker } from "../../src/adapters/inquirer/asker.ts";
import { lineAsker } from "../../src/adapters/lines/asker.ts";
import type { Asker } from "../../src/ports.ts";
import type { AnswerValue, ReadyPrompt } from "../../src/prompt-sets/prompt-set.ts";
import { fakeAsker } from "../support/fake-asker.ts";
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
} from "../support/ready-prompts.ts";

/** What a person does when asked: answers, skips (undefined), or, of said words, goes on. Then the input ends. */
type Act = { readonly prompt: ReadyPrompt; readonly value?: AnswerValue | undefined };

const ASKERS = [
  ["the fake", (acts: readonly Act[]) => fakeAsker(valuesOf(acts))],
  [
    "single keys",
    (acts: readonly Act[]) =>
      inquirerAsker({ ...streams(acts.map(keysFor).join("")), colour: false }),
  ],
  ["lines", (acts: readonly Act[]) => lineAsker(streams(acts.map(linesFor).join("")))],
] as const;

const ANSWERED: readonly Act[] = [
  { prompt: sayPrompt() },
  { prompt: scalePrompt(), value: -3 },
  { prompt: choicePrompt(), value: "expertise" },
  { prompt: choicesPrompt(), value: ["safety", "accountability"] },
  { prompt: confirmPrompt(), value: false },
  { prompt: pausePrompt() },
  { prompt: textPrompt(), value: "Zuhören, länger" },
  { prompt: linesPrompt(), value: ["Write the letter", "Call the ward"] },
  { prompt: numberPrompt(), value: 12 },
];

test.each(ASKERS)(
  "%s: hands back an answer of every kind, in the order asked",
  async (_name, open) => {
    const asker = open(ANSWERED);
    for (const { prompt, value } of ANSWERED)
      expect(await asker.ask(prompt)).toEqual(
        value === undefined ? { kind: "skipped" } : { kind: "answered", value },
      );
  },
);

test.each(ASKERS)("%s: lets every question be skipped", async (_name, open) => {
  const acts = ANSWERED.map(({ prompt }) => ({ prompt }));
  const asker = open(acts);
  for (const { prompt } of acts) expect(await asker.ask(prompt)).toEqual({ kind: "skipped" });
});

test.each(ASKERS)("%s: asks a required question until it is answered", async (_name, open) => {
  const prompt = textPrompt({ required: true });
  const asker = open([{ prompt }, { prompt, value: "Listen" }]);
  expect(await asker.ask(prompt)).toEqual({ kind: "answered", value: "Listen" });
});

test.each(ASKERS)("%s: asks again what the check refuses", async (_name, open) => {
  const prompt = confirmPrompt();
  const asker = open([
    { prompt, value: true },
    { prompt, value: false },
  ]);
  const refused: AnswerValue[] = [];
  const reply = await asker.ask(prompt, (value) => {
    if (value === false) return undefined;
    refused.push(value);
    return "Not that.";
  });
  expect({ reply, refused }).toEqual({
    reply: { kind: "answered", value: false },
    refused: [true],
  });
});

test.each(ASKERS)("%s: does not check what is skipped", async (_name, open) => {
  const prompt = textPrompt();
  const asker = open([{ prompt }]);
  expect(await asker.ask(prompt, () => "Never.")).toEqual({ kind: "skipped" });
});

test.each(ASKERS)(
  "%s: throws an interruption at the end of the input, every time",
  async (_name, open) => {
    const prompt = textPrompt();
    const asker = open([{ prompt, value: "Listen" }]);
    await asker.ask(prompt);
    await expect(asker.ask(prompt)).rejects.toMatchObject({ code: "interrupted" });
    await expect(asker.ask(confirmPrompt())).rejects.toMatchObject({ code: "interrupted" });
  },
);

test.each(ASKERS)("%s: leaves no listener for signals behind", async (_name, open) => {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGCONT", "exit"];
  const count = () => signals.map((signal) => process.listenerCount(signal));
  const before = count();
  const asker: Asker = open([{ prompt: confirmPrompt(), value: true }]);
  await asker.ask(confirmPrompt());
  await asker.ask(confirmPrompt()).catch(() => {});
  expect(count()).toEqual(before);
});

test("the fake answers by prompt id, skips the rest and remembers what was asked", async () => {
  const asker = fakeAsker({ intention: "Listen", mended: 7 });
  expect(await asker.ask(textPrompt())).toEqual({ kind: "answered", value: "Listen" });
  expect(await asker.ask(scalePrompt())).toEqual({ kind: "skipped" });
  await expect(asker.ask(confirmPrompt())).rejects.toMatchObject({ code: "interrupted" });
  expect(asker.asked.map(({ id }) => id)).toEqual(["intention", "balance", "mended"]);
  expect(asker.refusals).toEqual(["Answer yes or no."]);
});

function streams(typed: string) {
  const input = new PassThrough();
  input.end(typed);
  return { input, output: new PassThrough().resume() };
}

/** What is said needs no reply of a script. */
function valuesOf(acts: readonly Act[]) {
  return acts.filter(({ prompt }) => !isSaid(prompt)).map(({ value }) => value);
}

function isSaid({ kind }: ReadyPrompt): boolean {
  return kind === "say" || kind === "pause";
}

function keysFor({ prompt, value }: Act): string {
  if (isSaid(prompt)) return " ";
  if (value === undefined) return "\r";
  if (prompt.kind === "confirm") return value === true ? "y" : "n";
  if (prompt.kind === "choice") return numbersOf(prompt.options, value).join("");
  if (prompt.kind === "choices") return `${numbersOf(prompt.options, value).join("")}\r`;
  return prompt.kind === "lines" ? `${[value].flat().join("\r")}\r\r` : `${String(value)}\r`;
}

function linesFor({ prompt, value }: Act): string {
  if (isSaid(prompt)) return "";
  if (value === undefined) return "\n";
  if (prompt.kind === "confirm") return value === true ? "yes\n" : "no\n";
  if (prompt.kind === "choices") return `${numbersOf(prompt.options, value).join(", ")}\n`;
  return prompt.kind === "lines" ? `${[value].flat().join("\n")}\n\n` : `${String(value)}\n`;
}

function numbersOf(options: readonly { readonly value: string }[], value: AnswerValue) {
  return [value].flat().map((one) => options.findIndex((option) => option.value === one) + 1);
}
