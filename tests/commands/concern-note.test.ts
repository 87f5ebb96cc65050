import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { fakeAsker } from "../support/fake-asker.ts";
import { HOME, scarf, scarfJson, type World, world } from "../support/scarf.ts";

const WRITTEN = {
  for_role: "teacher",
  opening: ["I want to know."],
  how_to_tell: ["In person.", "By letter."],
  what_i_do: ["I listen first."],
  answer_by: "Within a week.",
  whom_else: ["The head of the school."],
  will_not_happen: ["Your marks do not hang on it."],
};

const PAGE = `If something between us does not sit right

Name: ______________________________
Teacher

I want to know.

How you can tell me
  In person.
  By letter.

What I will do
  I listen first.

When you will hear from me
  Within a week.

Whom else you can go to
  The head of the school.

What will not happen to you for raising it
  Your marks do not hang on it.
`;

/** The same journal and files with somebody else there to be asked, or nobody. */
function then(lived: World, asker?: ReturnType<typeof fakeAsker>, at = "2026-11-24 18:00"): World {
  const { clock } = world({ now: at });
  return { ...lived, clock, parts: asker === undefined ? {} : { asker } };
}

async function written(): Promise<World> {
  const lived = world({ asker: fakeAsker(WRITTEN) });
  await scarf("concern-note", lived);
  return lived;
}

test("asks the first time, says that it is made for others, and prints the page", async () => {
  const asker = fakeAsker(WRITTEN);
  const lived = world({ asker });
  expect(await scarf("concern-note", lived)).toEqual({ stdout: PAGE, stderr: "", exitCode: 0 });
  expect(asker.asked.map(({ id }) => id)).toEqual(["shared", ...Object.keys(WRITTEN)]);
  expect(asker.asked[0]).toMatchObject({
    kind: "say",
    ask: "All that you write now is made for others to read.",
  });
});

test("makes the page again from what was written, without asking", async () => {
  const asker = fakeAsker([]);
  expect(await scarf("concern-note", then(await written(), asker))).toMatchObject({ stdout: PAGE });
  expect(asker.asked).toEqual([]);
});

test("what was written is kept as a reflection", async () => {
  const { stdout } = await scarf("log", then(await written()));
  expect(stdout).toContain("Reflected");
});

test("is nothing that happened: no report counts or quotes it", async () => {
  const { stdout } = await scarf("report", then(await written()));
  expect(stdout).toBe("Nothing in November 2026.\n");
});

test("has one page for each role, and asks no role that was named", async () => {
  const lived = await written();
  const asker = fakeAsker({ how_to_tell: ["Through the ward office."] });
  const { stdout } = await scarf("concern-note nurse", then(lived, asker));
  expect(stdout).toContain("Nurse\n\nHow you can tell me\n  Through the ward office.");
  expect(asker.asked.map(({ id }) => id)).not.toContain("for_role");
  expect(await scarf("concern-note teacher", then(lived))).toMatchObject({ stdout: PAGE });
  expect(await scarf("concern-note", then(lived))).toMatchObject({
    stdout: expect.stringContaining("Nurse"),
  });
});

test("the other seat has a title of its own", async () => {
  const asker = fakeAsker({ how_to_tell: ["In person."] });
  const { stdout } = await scarf("concern-note student", { asker });
  expect(stdout).toMatch(/^If something I do does not sit right with you\n/);
});

describe("editing", () => {
  test("asks again with what was written filled in", async () => {
    const lived = await written();
    const asker = fakeAsker({ ...WRITTEN, answer_by: "In three days." });
    const { stdout } = await scarf("concern-note edit teacher", then(lived, asker));
    expect(stdout).toBe(PAGE.replace("Within a week.", "In three days."));
    const defaults = asker.asked.flatMap((prompt) =>
      "default" in prompt ? [[prompt.id, prompt.default]] : [],
    );
    expect(Object.fromEntries(defaults)).toEqual({
      opening: WRITTEN.opening,
      how_to_tell: WRITTEN.how_to_tell,
      what_i_do: WRITTEN.what_i_do,
      answer_by: WRITTEN.answer_by,
      whom_else: WRITTEN.whom_else,
      will_not_happen: WRITTEN.will_not_happen,
    });
  });

  test("without anybody to ask, changes what is given and leaves the rest", async () => {
    const lived = await written();
    const args = ["concern-note", "edit", "--answer", "answer_by=In three days."];
    expect(await scarf(args, then(lived))).toMatchObject({
      stdout: PAGE.replace("Within a week.", "In three days."),
      exitCode: 0,
    });
  });

  test("an answer that is emptied is gone from the page", async () => {
    const lived = await written();
    const { stdout } = await scarf("concern-note edit --answer opening=", then(lived));
    expect(stdout).toBe(PAGE.replace("I want to know.\n\n", ""));
  });

  test("begins a note where there is none", async () => {
    const files = { "/tmp/note.yaml": JSON.stringify(WRITTEN) };
    expect(await scarf("concern-note edit --answers /tmp/note.yaml", { files })).toMatchObject({
      stdout: PAGE,
    });
  });

  test("a role that is gone is no answer any more, and the page made before still names it", async () => {
    const lived = world({ asker: fakeAsker({ how_to_tell: ["By letter."] }) });
    await scarf("roles add pilot --strength 3", lived);
    await scarf("concern-note pilot", lived);
    await scarf("roles remove pilot", lived);
    expect((await scarf("concern-note", then(lived))).stdout).toContain("Pilot\n");
    expect(await scarf("concern-note edit --answer answer_by=Soon", then(lived))).toMatchObject({
      stdout: expect.not.stringContaining("Pilot"),
      exitCode: 0,
    });
  });
});

test("one that was interrupted is gone on with", async () => {
  const lived = world({ asker: fakeAsker(["teacher", ["I want to know."]]) });
  expect(await scarf("concern-note", lived)).toMatchObject({ exitCode: 130 });
  const asker = fakeAsker({ go_on: "go-on", ...WRITTEN });
  expect(await scarf("concern-note", then(lived, asker))).toMatchObject({ stdout: PAGE });
  expect(asker.asked.map(({ id }) => id)).not.toContain("opening");
});

async function interrupted(): Promise<World> {
  const lived = await written();
  await scarf("concern-note edit teacher", then(lived, fakeAsker([["Please tell me."]])));
  return lived;
}

describe("an edit that was interrupted", () => {
  test("has what was written before filled in when it is gone on with", async () => {
    const asker = fakeAsker({ go_on: "go-on", ...WRITTEN });
    const { stdout } = await scarf("concern-note edit teacher", then(await interrupted(), asker));
    expect(stdout).toBe(PAGE.replace("I want to know.", "Please tell me."));
    expect(asker.asked).toContainEqual(
      expect.objectContaining({ id: "how_to_tell", default: WRITTEN.how_to_tell }),
    );
  });

  test("changes nothing yet, and takes nothing off the page when it is kept as it is", async () => {
    const lived = await interrupted();
    expect(await scarf("concern-note", then(lived))).toMatchObject({ stdout: PAGE });
    const asker = fakeAsker({ go_on: "keep" });
    await scarf("on nurse", then(lived, asker));
    expect((await scarf("concern-note teacher", then(lived))).stdout).toBe(
      PAGE.replace("I want to know.", "Please tell me."),
    );
  });

  test("waits where nobody can be asked", async () => {
    const args = ["concern-note", "edit", "--answer", "answer_by=In three days."];
    expect(await scarf(args, then(await interrupted()))).toMatchObject({
      stdout: PAGE.replace("Within a week.", "In three days."),
    });
  });
});

describe("the forms", () => {
  test("a file is of the kind that its name says, and is not replaced unasked", async () => {
    const lived = await written();
    for (const [name, start] of [
      ["note.md", "# If something between us does not sit right\n"],
      ["note.html", "<!DOCTYPE html>\n"],
      ["note.json", '{\n  "schema": "scarf/concern-note/1"'],
      ["note.txt", "If something between us does not sit right\n"],
    ] as const) {
      await scarf(`concern-note --out /tmp/${name}`, then(lived));
      expect(lived.files.get(`/tmp/${name}`)?.slice(0, start.length)).toBe(start);
    }
    expect(await scarf("concern-note --out /tmp/note.md", then(lived))).toMatchObject({
      exitCode: 3,
    });
    expect(await scarf("concern-note --out /tmp/note.md --force", then(lived))).toMatchObject({
      exitCode: 0,
    });
  });

  test("for Word", async () => {
    const lived = await written();
    await scarf("concern-note --out /tmp/note.docx", then(lived));
    const bytes = lived.bytes.get("/tmp/note.docx") ?? new Uint8Array();
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value.split("\n\n").filter((line) => line !== "")).toEqual(
      PAGE.split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    );
  });

  test("for programs, without ids of entries and without days", async () => {
    expect(await scarfJson("concern-note", then(await written()))).toEqual({
      schema: "scarf/concern-note/1",
      title: "If something between us does not sit right",
      role: { id: "teacher", title: "Teacher", seat: "up" },
      opening: ["I want to know."],
      parts: [
        { id: "how_to_tell", heading: "How you can tell me", lines: ["In person.", "By letter."] },
        { id: "what_i_do", heading: "What I will do", lines: ["I listen first."] },
        { id: "answer_by", heading: "When you will hear from me", lines: ["Within a week."] },
        { id: "whom_else", heading: "Whom else you can go to", lines: ["The head of the school."] },
        {
          id: "will_not_happen",
          heading: "What will not happen to you for raising it",
          lines: ["Your marks do not hang on it."],
        },
      ],
      fits_on_page: true,
    });
  });

  test("more than a page holds is said, and printed all the same", async () => {
    const asker = fakeAsker({ opening: Array.from({ length: 40 }, (_, line) => `Line ${line}.`) });
    const { stdout, stderr } = await scarf("concern-note", { asker });
    expect(stdout).toContain("Line 39.");
    expect(stderr).toBe(
      "This may not fit on one page. Shorten it with scarf concern-note edit, or print it smaller.\n",
    );
  });
});

test("only what was written for it is on it: nothing left with a scarf, nothing of an own set", async () => {
  const set = `scarf: 1
id: concern-note
extend: concern-note
prompts:
  - { id: secret, kind: text, ask: And for yourself? }
  - { id: how_to_tell, kind: lines, ask: How?, feeds: held }
`;
  const asker = fakeAsker({ ...WRITTEN, secret: "For my eyes." });
  const files = { [`${HOME}/prompts/concern-note.yaml`]: set };
  const { stdout } = await scarf("concern-note", { asker, files });
  expect(stdout).toContain("I listen first.");
  expect(stdout).not.toMatch(/For my eyes|By letter/);
});

test.each([
  ["concern-note", 3, "concern-note edit --answers"],
  ["concern-note pilot", 2, "scarf roles"],
  ["concern-note edit --answer balance=1", 2, "concern-note has no such question"],
  ["concern-note edit --answer opening=", 2, "Answer one of its questions"],
  ["concern-note --json --format md", 2, "Leave out one"],
] as const)("scarf %s ends with %i when there is no note", async (args, exitCode, says) => {
  const outcome = await scarf(args);
  expect(outcome).toMatchObject({ stdout: "", exitCode });
  expect(outcome.stderr).toContain(says);
});
