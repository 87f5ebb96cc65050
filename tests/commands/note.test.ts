import { describe, expect, test } from "vitest";
import { digest } from "../../src/adapters/node/digest.ts";
import { moment, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { fakeJournal } from "../support/fake-journal.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";

const asked = "What do you want to note?";

describe("scarf note", () => {
  test("asks for lines and keeps them as one text that belongs to no session", async () => {
    const asker = fakeAsker({ note: ["One line.", "Another."] });
    const lived = world({ asker, journal: { sessions: [session()] } });
    expect(await scarf("note --quiet", lived)).toEqual({
      stdout: "Noted at 18:00.\n",
      stderr: "",
      exitCode: 0,
    });
    expect(lived.journal.entries({})).toEqual([
      {
        id: expect.any(String),
        ritual: "note",
        set: "note",
        setVersion: digest(asked),
        state: "done",
        at: moment("2026-11-23 18:00"),
        session: undefined,
        answers: [{ prompt: "note", kind: "text", asked, value: "One line.\nAnother." }],
        tags: [],
        fields: {},
      },
    ]);
  });

  test("takes its words from a pipe", async () => {
    const lived = world({ input: "\n  One line.\r\nAnother.\n" });
    expect(await scarfJson("note", lived)).toEqual({
      schema: "scarf/note/1",
      entry: {
        id: lived.journal.entries({})[0]?.id,
        ritual: "note",
        set: "note",
        answers: { note: "One line.\nAnother." },
        tags: [],
      },
    });
  });

  test("takes its words from a file, and from stdin when told to", async () => {
    const lived = world({ files: { "/n.txt": "From a file." }, input: "From stdin." });
    await scarf("note --file /n.txt", lived);
    await scarf("note --file - --no-input", lived);
    const words = lived.journal.entries({}).map(({ answers }) => answers[0]?.value);
    expect(words).toEqual(["From a file.", "From stdin."]);
  });

  test("carries tags and a time", async () => {
    const lived = world({ input: "A line." });
    const outcome = await scarf(
      ["note", "--tag", "endings", "--tag", "fees, endings", "--at", "yesterday 17:30"],
      lived,
    );
    expect(outcome.stdout).toBe("Noted at 2026-11-22 17:30 under endings, fees.\n");
    expect(lived.journal.entries({ tag: "fees" })).toMatchObject([
      { at: moment("2026-11-22 17:30"), tags: ["endings", "fees"] },
    ]);
  });

  test.each([
    { why: "nothing is piped in", args: "note", parts: {} },
    { why: "blanks are piped in", args: "note", parts: { input: " \n\t\n" } },
    { why: "nothing may be asked", args: "note --no-input", parts: { input: "Not read." } },
    { why: "the file is empty", args: "note --file /n.txt", parts: { files: { "/n.txt": "" } } },
  ])("needs words: $why", async ({ args, parts }) => {
    const lived = world(parts);
    expect(await scarf(args, lived)).toEqual({
      stdout: "",
      stderr: expect.stringContaining("There are no words. Nothing was written."),
      exitCode: 2,
    });
    expect(lived.journal.entries({})).toEqual([]);
  });

  test.each([
    { what: "a file that is not there", args: ["note", "--file", "/none"], exitCode: 4 },
    { what: "a tag without a letter", args: ["note", "--tag", " "], exitCode: 2 },
    { what: "words as an argument", args: ["note", "Some words"], exitCode: 2 },
    { what: "a time to come", args: ["note", "--at", "23:00"], exitCode: 2 },
  ])("takes no $what", async ({ args, exitCode }) => {
    const lived = world({ input: "A line." });
    expect(await scarf(args, lived)).toMatchObject({ stdout: "", exitCode });
    expect(lived.journal.entries({})).toEqual([]);
  });

  test("an interruption leaves nothing behind", async () => {
    const lived = world({ asker: fakeAsker([]) });
    expect(await scarf("note", lived)).toMatchObject({ exitCode: 130 });
    expect(lived.journal.entries({})).toEqual([]);
  });

  test("is found in the log", async () => {
    const lived = world({ input: "A line to find." });
    await scarf("note", lived);
    expect((await scarf("log --ritual note", lived)).stdout).toContain("Noted: A line to find.");
  });
});

describe("scarf note --editor", () => {
  test("keeps what was written there, and removes its file", async () => {
    const lived = world({ asker: fakeAsker(), edited: "A longer\n\nthought.\n" });
    expect(await scarf("note --editor", lived)).toMatchObject({ exitCode: 0 });
    expect(lived.journal.entries({})).toMatchObject([
      { answers: [{ value: "A longer\n\nthought." }] },
    ]);
    expect(lived.left).toEqual([]);
  });

  test("an empty text is no note, and its file is removed", async () => {
    const lived = world({ asker: fakeAsker(), edited: "\n" });
    expect(await scarf("note --editor", lived)).toMatchObject({ exitCode: 2 });
    expect(lived.left).toEqual([]);
  });

  test("the text stays, and its place is told, when the journal does not take it", async () => {
    const lived = {
      ...world({ asker: fakeAsker(), edited: "A thought." }),
      journal: { ...fakeJournal(), write: refuseAll },
    };
    const { stderr, exitCode } = await scarf("note --editor", lived);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Your words are still in /tmp/scarf-x/words.txt.");
    expect(lived.left).toEqual(["A thought."]);
  });

  test.each([
    { why: "without a terminal", args: "note --editor", asker: undefined },
    { why: "with a file", args: "note --editor --file /n.txt", asker: fakeAsker() },
    { why: "when nothing may be asked", args: "note --editor --no-input", asker: fakeAsker() },
  ])("is refused $why", async ({ args, asker }) => {
    const edited = "A thought.";
    const lived = world(asker === undefined ? { edited } : { edited, asker });
    expect(await scarf(args, lived)).toMatchObject({ stdout: "", exitCode: 2 });
    expect(lived.left).toEqual([]);
  });
});

function refuseAll(): never {
  throw new Error("The disk is full");
}
