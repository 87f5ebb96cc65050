import { describe, expect, test } from "vitest";
import { entry, looseEnd, moment, newId, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, world } from "../support/scarf.ts";

const QUESTION = "Could the person, or someone who knows them, recognise this?";
const REMARK = `This may name somebody: a name, an age. ${QUESTION}\n`;
const WORDS = "I told Grace, who is 34, too much.";
const worn = session({ off: moment("2026-11-23 14:50"), closed: "off" });
const told = entry({
  ritual: "reflect",
  at: moment("2026-11-23 15:00"),
  answers: [{ prompt: "happened", kind: "text", asked: "What happened?", value: WORDS }],
});
/** One that names nobody, and answers beside it. */
const quiet = entry({ ritual: "reflect", at: moment("2026-11-23 15:00"), answers: [] });
const asking = {
  prompt: "own",
  kind: "text",
  asked: "What about Grace Miller?",
  value: "I cut in.",
} as const;
const choosing = {
  prompt: "whom",
  kind: "choice",
  asked: "Whom?",
  value: "g",
  labels: ["My aunt Grace Miller"],
} as const;
const journal = { sessions: [worn], entries: [told] };
const quote = `quote ${told.id}`;

describe("what is kept", () => {
  test("is remarked on in one line without a word of it, and kept", async () => {
    const lived = world({ input: WORDS });
    const { stderr, exitCode } = await scarf("note", lived);
    expect({ stderr, exitCode }).toEqual({ stderr: REMARK, exitCode: 0 });
    expect(lived.journal.size().entries).toBe(1);
  });

  test("is remarked on in a ritual, once for all its answers", async () => {
    const args = [
      "off",
      "--answer",
      "mended=yes",
      "--answer",
      `what_happened=${WORDS}`,
      "--answer",
      "leave=The tie of Grace.",
    ];
    const { stderr, exitCode } = await scarf(args, { journal: { sessions: [session()] } });
    expect({ stderr, exitCode }).toEqual({ stderr: REMARK, exitCode: 0 });
  });

  test.each(["note -q", "note --json"])("is not remarked on by %s", async (call) => {
    expect((await scarf(call, { input: WORDS })).stderr).toBe("");
  });

  test("is not remarked on when it names nobody", async () => {
    expect((await scarf("note", { input: "I cut in twice." })).stderr).toBe("");
  });

  test("is looked through for one's own words", async () => {
    const ownWords = [{ id: newId(), word: "the blue door" }];
    const input = "It was behind The Blue Door.";
    const { stderr } = await scarf("note", { input, journal: { ownWords } });
    expect(stderr).toContain("a word of your list");
    expect((await scarf("note", { input })).stderr).toBe("");
  });
});

describe("what leaves", () => {
  test.each([
    quote,
    `report --format md --detail private --all`,
    `report --json --detail private --all`,
    `report --out /home/scarf/r.html --detail private --all`,
    `report --format csv --out /home/scarf/tables --detail private --all`,
  ])("is stopped until it is acknowledged: %s", async (call) => {
    const lived = world({ journal });
    const refused = await scarf(call, lived);
    expect(refused).toMatchObject({ stdout: "", exitCode: 2 });
    expect(refused.stderr).toContain("a name, an age");
    expect(refused.stderr).toContain(QUESTION);
    expect(refused.stderr).not.toMatch(/Grace|34/);
    expect([lived.files.size, lived.journal.quotes().length]).toEqual([0, 0]);
    expect(await scarf(`${call} --acknowledge`, lived)).toMatchObject({ exitCode: 0 });
  });

  test("is shown to whoever can be asked, and stays when it was not read", async () => {
    const asker = fakeAsker({ recognised: "stop" });
    const lived = world({ journal, asker });
    const { stderr, exitCode } = await scarf(quote, lived);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(
      "these words: a name, an age\n  I told [Grace], who is [34], too much.\n",
    );
    expect(asker.asked.at(-1)).toMatchObject({ ask: QUESTION, required: true });
    expect(lived.journal.quotes()).toEqual([]);
  });

  test("goes out when it was read", async () => {
    const lived = world({ journal, asker: fakeAsker({ recognised: "read" }) });
    expect((await scarf(quote, lived)).exitCode).toBe(0);
    expect(lived.journal.quotes()).toHaveLength(1);
  });

  test("shows no sign that acts on a terminal", async () => {
    const answers = [
      {
        prompt: "happened",
        kind: "text",
        asked: "What?",
        value: "I told Grace\u001b[2J off.",
      } as const,
    ];
    const lived = world({
      journal: { entries: [{ ...told, answers }] },
      asker: fakeAsker({ recognised: "stop" }),
    });
    const { stderr } = await scarf(quote, lived);
    expect(stderr).toContain("\\u{1b}[2J");
    expect(stderr).not.toContain("\u001b");
  });

  test("is a marked quote in a coarse report too", async () => {
    const lived = world({ journal });
    await scarf(`${quote} --acknowledge`, lived);
    expect((await scarf("report --format md", lived)).exitCode).toBe(2);
    expect((await scarf("report --format md --acknowledge", lived)).exitCode).toBe(0);
  });

  test("asks nothing of a coarse report in which nothing is found, and reminds of a private one", async () => {
    const answers = [
      { prompt: "happened", kind: "text", asked: "What?", value: "I cut in." } as const,
    ];
    const plain = { journal: { sessions: [worn], entries: [{ ...told, answers }] } };
    expect(await scarf("report --format md", plain)).toMatchObject({ stderr: "", exitCode: 0 });
    const own = await scarf("report --format md --detail private --all", plain);
    expect(own.exitCode).toBe(0);
    expect(own.stderr).toContain(`${QUESTION} A check cannot see what is unique about somebody.`);
  });

  test.each([
    ["a tag", { entries: [{ ...quiet, tags: ["about Grace"] }] }, "private"],
    ["a question of one's own", { entries: [{ ...quiet, answers: [asking] }] }, "private"],
    ["an option of one's own", { entries: [{ ...quiet, answers: [choosing] }] }, "private"],
    [
      "the title of a role",
      { sessions: [{ ...worn, roleTitle: "Aunt of Grace Miller" }] },
      "coarse",
    ],
  ])("is stopped by a name in %s", async (_, contents, detail) => {
    const own = { journal: { sessions: [worn], ...contents } };
    const { stdout, stderr, exitCode } = await scarf(
      `report week --format md --all --detail ${detail}`,
      own,
    );
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain("This may name somebody: a name");
    expect(stderr).not.toContain("Grace");
  });

  test("is stopped by a name in a question of one's own that heads a comparison", async () => {
    const headed = { ...choosing, asked: "What was it with Grace Miller?", labels: ["Too close"] };
    const asked = (question: string) =>
      ["2026-11-16", "2026-11-23"].map((day) => ({
        ...quiet,
        id: newId(),
        at: moment(`${day} 15:00`),
        answers: [{ ...headed, asked: question }],
      }));
    const call = "report week --all --detail private --compare --format md";
    const naming = await scarf(call, { journal: { entries: asked(headed.asked) } });
    expect(naming).toMatchObject({ stdout: "", exitCode: 2 });
    const plain = await scarf(call, { journal: { entries: asked("What was it?") } });
    expect(plain.stdout).toContain("| What was it?");
  });

  test.each(["week", "month", "year"])("is not stopped by scarf's own days: %s", async (period) => {
    const days = ["2026-11-02", "2026-11-11", "2026-11-16", "2026-11-23"];
    const sessions = days.map((day) => {
      const on = moment(`${day} 14:00`);
      return session({ on, off: on, closed: "off" });
    });
    const entries = days.map((day) =>
      entry({
        ritual: "reflect",
        set: "map",
        at: moment(`${day} 15:00`),
        answers: [
          { prompt: "power_role", kind: "choice", asked: "Role?", value: "me", labels: ["Me"] },
          { prompt: "happened", kind: "text", asked: "What?", value: "I cut in." },
        ],
      }),
    );
    const own = { journal: { sessions, entries, looseEnds: [looseEnd({ what: "Call back." })] } };
    const call = `report ${period} --format md --all --detail private`;
    expect(await scarf(call, own)).toMatchObject({ exitCode: 0 });
  });

  test("is stopped by a word of one's own list, in any form", async () => {
    const ownWords = [{ id: newId(), word: "the blue door" }];
    const answers = [
      { prompt: "happened", kind: "text", asked: "What?", value: "By the Blue Door." } as const,
    ];
    const own = { journal: { sessions: [worn], entries: [{ ...told, answers }], ownWords } };
    const { stderr, exitCode } = await scarf("report --format md --detail private --all", own);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("a word of your list");
    expect(stderr).not.toMatch(/blue/i);
  });

  test("is not what one only looks at", async () => {
    expect(await scarf("report --all", { journal })).toMatchObject({ stderr: "", exitCode: 0 });
  });

  test("is a note for others, and accounts", async () => {
    const lived = world({ journal });
    const note = ["concern-note", "edit", "--answer", "how_to_tell=Ring 020 7946 0958."];
    await scarf(note, lived);
    expect((await scarf("concern-note --format md", lived)).exitCode).toBe(2);
    expect((await scarf("concern-note --format md --acknowledge", lived)).exitCode).toBe(0);
    await scarf(["evidence", "add", "--answer", `happened=${WORDS}`], lived);
    expect((await scarf("evidence generic --format md", lived)).exitCode).toBe(2);
    expect((await scarf("evidence generic --format md --acknowledge", lived)).exitCode).toBe(0);
    expect((await scarf("evidence generic", lived)).exitCode).toBe(0);
  });
});
