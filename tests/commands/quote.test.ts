import { describe, expect, test } from "vitest";
import { answer, entry, moment, newId, quote } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";

const learned = answer({ prompt: "learned", value: "To ask first.", feeds: "learned" });
const left = answer({ prompt: "leave", kind: "lines", value: ["The letter."], feeds: "held" });
const tags = answer({ prompt: "tags", value: "endings", feeds: "tag" });
const rating = answer({ prompt: "present", kind: "scale", value: 7 });
const skipped = answer({ prompt: "felt", value: undefined });
const one = entry({ answers: [rating, learned, left, tags, skipped] });
const several = entry({ answers: [answer(), learned] });
const now = moment("2026-11-23 18:00");

describe("scarf quote <id>", () => {
  test("marks the only words of an entry, and asks whom they could name", async () => {
    const lived = world({ journal: { entries: [one] } });
    expect(await scarf(["quote", one.id], lived)).toEqual({
      stdout: "Marked for sharing:\n  To ask first.\n",
      stderr: expect.stringContaining(
        "Could the person, or someone who knows them, recognise this?",
      ),
      exitCode: 0,
    });
    expect(lived.journal.quotes()).toEqual([
      {
        id: expect.any(String),
        entry: one.id,
        prompt: "learned",
        text: "To ask first.",
        marked: now,
      },
    ]);
  });

  test("asks which words when there are several", async () => {
    const asker = fakeAsker({ words: "learned" });
    const lived = world({ asker, journal: { entries: [several] } });
    await scarf(["quote", several.id], lived);
    expect(asker.asked).toMatchObject([
      {
        id: "words",
        options: [
          { value: "intention", label: "To listen longer." },
          { value: "learned", label: "To ask first." },
        ],
      },
    ]);
    expect(lived.journal.quotes()).toMatchObject([{ prompt: "learned" }]);
  });

  test("names them by their questions when nobody can be asked, never by their words", async () => {
    const lived = world({ journal: { entries: [several] } });
    expect(await scarf(["quote", several.id], lived)).toEqual({
      stdout: "",
      stderr:
        "error: Which words? It has several: intention, learned.\nhint: Name the question that they answer with --prompt.\n",
      exitCode: 2,
    });
  });

  test("takes the words of the question that is named", async () => {
    const lived = world({ journal: { entries: [several] } });
    const json = await scarfJson(["quote", several.id, "--prompt", "intention"], lived);
    expect(json).toEqual({
      schema: "scarf/quote/1",
      is_marked: true,
      quote: {
        id: lived.journal.quotes()[0]?.id,
        entry: several.id,
        prompt: "intention",
        text: "To listen longer.",
        marked: "2026-11-23T18:00:00+01:00",
      },
    });
  });

  test("marks words once", async () => {
    const lived = world({ journal: { entries: [one] } });
    await scarf(["quote", one.id], lived);
    await scarf(["quote", one.id], lived);
    expect(lived.journal.quotes()).toHaveLength(1);
  });

  test.each([
    { what: "what was left with the scarf", prompt: "leave", exitCode: 3 },
    { what: "a number", prompt: "present", exitCode: 3 },
    { what: "a skipped question", prompt: "felt", exitCode: 3 },
    { what: "a tag", prompt: "tags", exitCode: 3 },
    { what: "a question that was not asked", prompt: "nothing", exitCode: 3 },
  ])("never marks $what", async ({ prompt, exitCode }) => {
    const lived = world({ journal: { entries: [one] } });
    const outcome = await scarf(["quote", one.id, "--prompt", prompt], lived);
    expect(outcome).toMatchObject({ stdout: "", exitCode });
    expect(outcome.stderr).not.toContain("The letter.");
    expect(lived.journal.quotes()).toEqual([]);
  });

  test("says so when an entry has nothing but what was left", async () => {
    const kept = entry({ answers: [left] });
    const lived = world({ journal: { entries: [kept] } });
    expect(await scarf(["quote", kept.id], lived)).toMatchObject({
      stderr: expect.stringContaining("That entry has no words that could be marked."),
      exitCode: 3,
    });
  });

  test("waits for an entry to be finished", async () => {
    const draft = entry({ state: "draft", answers: [learned] });
    const lived = world({ journal: { entries: [draft] } });
    expect(await scarf(["quote", draft.id], lived)).toMatchObject({ exitCode: 3 });
    expect(lived.journal.quotes()).toEqual([]);
  });

  test("an id that no entry has is told", async () => {
    expect(await scarf(["quote", newId()])).toMatchObject({ exitCode: 3 });
  });
});

describe("scarf quote <id> --remove", () => {
  test("takes the mark off, and the entry stays", async () => {
    const kept = quote({ entry: one.id, prompt: "learned", text: "To ask first." });
    const lived = world({ journal: { entries: [one], quotes: [kept] } });
    expect(await scarf(["quote", one.id, "--remove"], lived)).toMatchObject({
      stdout: "Not marked any more:\n  To ask first.\n",
      exitCode: 0,
    });
    expect(lived.journal.quotes()).toEqual([]);
    expect(lived.journal.entries({})).toEqual([one]);
  });

  test("takes off the one that is named", async () => {
    const kept = [quote({ entry: several.id }), quote({ entry: several.id, prompt: "learned" })];
    const lived = world({ journal: { entries: [several], quotes: kept } });
    expect(await scarf(["quote", several.id, "--remove"], lived)).toMatchObject({ exitCode: 2 });
    await scarf(["quote", several.id, "--remove", "--prompt", "learned"], lived);
    expect(lived.journal.quotes()).toEqual([kept[0]]);
  });

  test("says so when nothing is marked", async () => {
    const lived = world({ journal: { entries: [one] } });
    expect(await scarf(["quote", one.id, "--remove"], lived)).toMatchObject({ exitCode: 3 });
  });
});

describe("scarf quote", () => {
  test("lists what is marked, by the time of the entries", async () => {
    const marked = quote({ entry: one.id, prompt: "learned", text: "One\nTwo \u001b[2J" });
    const lived = world({ journal: { entries: [one], quotes: [marked] } });
    expect((await scarf("quote", lived)).stdout).toBe(
      `${one.id.slice(0, 8)}  learned, marked Mon 23 November 2026\n  One\n  Two \\u{1b}[2J\n`,
    );
    expect(await scarfJson("quote", lived)).toMatchObject({
      schema: "scarf/quotes/1",
      quotes: [{ id: marked.id, entry: one.id, text: marked.text }],
    });
  });

  test("says how to mark words when none are", async () => {
    expect(await scarf("quote")).toEqual({
      stdout: "",
      stderr: "No words are marked. Mark some with scarf quote <id>; scarf log has the ids.\n",
      exitCode: 0,
    });
  });

  test("takes no options without an entry", async () => {
    expect(await scarf("quote --remove")).toMatchObject({ exitCode: 2 });
  });
});
