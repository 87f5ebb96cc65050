import { expect, test } from "vitest";
import type { Entry } from "../../src/domain/entry.ts";
import { answer, entry } from "../support/factories.ts";
import { HOME, scarf } from "../support/scarf.ts";

const OWN_SET = `scarf: 1
id: evening
ritual: day
title: My evening
prompts:
  - { id: calm, kind: confirm, ask: Was it calm? }
  - { id: kept, kind: confirm, ask: "You wanted { last.intention }. And?" }
`;
const files = { [`${HOME}/prompts/evening.yaml`]: OWN_SET };

function asked(prompt: string, words: string, parts: Partial<Entry> = {}): Entry {
  const given = answer({ prompt, kind: "confirm", asked: words, value: true });
  return entry({ set: "evening", ritual: "day", answers: [given], ...parts });
}

async function shared(entries: readonly Entry[], files: Readonly<Record<string, string>>) {
  const { stdout } = await scarf("report --format md", { journal: { entries }, files });
  return /## Other answers\n\n(.*?[.?])(?: Rests on|$)/m.exec(stdout)?.[1];
}

test("a question asked word for word as its set has it keeps its words", async () => {
  expect(await shared([asked("calm", "Was it calm?")], files)).toBe("Was it calm?");
});

test("a question whose set says it otherwise goes by its name", async () => {
  expect(await shared([asked("calm", "Was it calm with K7?")], files)).toBe("Calm.");
});

test("a question that quotes the journal goes by its name, however its braces are written", async () => {
  expect(await shared([asked("kept", "You wanted my own words. And?")], files)).toBe("Kept.");
});

test("a question of a set that is gone, or cannot be read any more, goes by its name", async () => {
  const entries = [asked("calm", "Was it calm?")];
  expect(await shared(entries, {})).toBe("Calm.");
  expect(await shared(entries, { [`${HOME}/prompts/evening.yaml`]: "scarf: [" })).toBe("Calm.");
});
