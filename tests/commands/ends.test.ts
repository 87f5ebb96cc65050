import { describe, expect, test } from "vitest";
import { day, looseEnd, moment, newId, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";

const now = moment("2026-11-23 18:00");
const due = looseEnd({ what: "call back", due: day("2026-11-23"), when: "today", where: "office" });
const later = looseEnd({ what: "book the room", due: day("2026-11-27") });
const always = looseEnd({ what: "mend the chair", when: "when it rains" });
const done = looseEnd({
  what: "send it",
  ended: { at: moment("2026-11-20 10:00"), how: "dropped" },
});
const looseEnds = [later, always, done, due];
const short = ({ id }: { readonly id: string }) => id.slice(0, 14);

describe("scarf ends", () => {
  test("shows what is due, what comes later and what has no day", async () => {
    const outcome = await scarf("ends", { journal: { looseEnds } });
    expect(outcome.stdout.replace(/[0-9a-f-]{8,}/g, "<id>")).toBe(
      [
        "Due",
        "  <id>  Mon 23 November 2026; office",
        "    call back",
        "",
        "Later",
        "  <id>  Fri 27 November 2026",
        "    book the room",
        "",
        "Without a day",
        "  <id>  when it rains",
        "    mend the chair",
        "",
      ].join("\n"),
    );
  });

  test("asks nothing, also at a terminal", async () => {
    const asker = fakeAsker([]);
    await scarf("ends", { asker, journal: { looseEnds } });
    expect(asker.asked).toEqual([]);
  });

  test.each(["ends --all", "ends list --all"])(
    "%s shows those that have ended too",
    async (line) => {
      const { stdout } = await scarf(line, { journal: { looseEnds } });
      expect(stdout).toContain("let go Fri 20 November 2026\n    send it");
    },
  );

  test("says what to do when nothing is open", async () => {
    expect(await scarf("ends", { journal: { looseEnds: [done] } })).toEqual({
      stdout: "",
      stderr: "Nothing is open. Note a loose end with scarf ends add.\n",
      exitCode: 0,
    });
  });

  test("is JSON for programs", async () => {
    expect(await scarfJson("ends --all", { journal: { looseEnds: [due, done] } })).toEqual({
      schema: "scarf/ends/1",
      ends: [
        {
          id: due.id,
          what: "call back",
          due: "2026-11-23",
          when: "today",
          where: "office",
          made: "2026-11-23T14:55:00+01:00",
          ended: null,
          how: null,
        },
        {
          id: done.id,
          what: "send it",
          due: null,
          when: null,
          where: null,
          made: "2026-11-23T14:55:00+01:00",
          ended: "2026-11-20T10:00:00+01:00",
          how: "dropped",
        },
      ],
    });
  });

  test("moves no cursor for words that would", async () => {
    const tricky = looseEnd({ what: "call\u001b[2J", where: "\u202eoffice" });
    const { stdout } = await scarf("ends", { journal: { looseEnds: [tricky] } });
    expect(stdout).toContain("call\\u{1b}[2J");
    for (const hidden of ["\u001b", "\u202e"]) expect(stdout).not.toContain(hidden);
  });
});

describe("scarf ends add", () => {
  test("asks for what, when and where", async () => {
    const asker = fakeAsker({ what: "call back; really", when: "friday", where: "office; desk" });
    const lived = world({ asker });
    expect(await scarf("ends add", lived)).toMatchObject({ stdout: "Noted: 1 loose end.\n" });
    expect(lived.journal.looseEnds()).toMatchObject([
      { what: "call back, really", due: "2026-11-27", when: "friday", where: "office, desk" },
    ]);
  });

  test("keeps what was said before a stop", async () => {
    const lived = world({ asker: fakeAsker(["call back"]) });
    expect(await scarf("ends add", lived)).toEqual({
      stdout: "",
      stderr:
        "error: Stopped. What you said of it so far is noted.\nhint: Look at it with scarf ends.\n",
      exitCode: 130,
    });
    expect(lived.journal.looseEnds()).toMatchObject([{ what: "call back", due: undefined }]);
    const wordless = world({ asker: fakeAsker([]) });
    expect(await scarf("ends add", wordless)).toMatchObject({ exitCode: 130 });
    expect(wordless.journal.looseEnds()).toEqual([]);
  });

  test("takes what alone", async () => {
    const lived = world({ asker: fakeAsker({ what: "call back" }) });
    await scarf("ends add", lived);
    expect(lived.journal.looseEnds()).toEqual([
      { id: expect.any(String), what: "call back", made: now },
    ]);
  });

  test("takes a line each from a pipe and from a file", async () => {
    const lines = "call back; friday; office\n\nmend the chair\n";
    const piped = world({ input: lines });
    const filed = world({ asker: fakeAsker([]), files: { "/ends.txt": lines } });
    await scarf("ends add", piped);
    expect(await scarfJson("ends add --file /ends.txt", filed)).toMatchObject({
      schema: "scarf/ends/1",
      ends: [{ what: "call back", due: "2026-11-27" }, { what: "mend the chair" }],
    });
    for (const { journal } of [piped, filed])
      expect(journal.looseEnds().map(({ what, where }) => [what, where])).toEqual([
        ["call back", "office"],
        ["mend the chair", undefined],
      ]);
  });

  test("needs words, and never hangs", async () => {
    const lived = world({ input: " \n" });
    expect(await scarf("ends add --no-input", lived)).toMatchObject({ exitCode: 2 });
    expect(await scarf("ends add", lived)).toMatchObject({ exitCode: 2 });
    expect(lived.journal.looseEnds()).toEqual([]);
  });
});

describe("scarf ends done and drop", () => {
  test("end several at once, each once", async () => {
    const lived = world({ journal: { looseEnds } });
    const ids = [short(due), due.id, short(always)];
    expect(await scarf(["ends", "done", ...ids], lived)).toMatchObject({
      stdout: "2 loose ends are done.\n",
    });
    expect(lived.journal.looseEnds().filter(({ ended }) => ended?.how === "done")).toEqual([
      { ...always, ended: { at: now, how: "done" } },
      { ...due, ended: { at: now, how: "done" } },
    ]);
  });

  test("keep what was let go in the record, as let go", async () => {
    const lived = world({ journal: { looseEnds } });
    expect(await scarf(["ends", "drop", later.id], lived)).toMatchObject({
      stdout: "1 loose end is let go.\n",
    });
    expect(lived.journal.looseEnds()).toContainEqual({
      ...later,
      ended: { at: now, how: "dropped" },
    });
  });

  test.each(["done", "drop"])("%s changes nothing when one of them cannot be", async (verb) => {
    const lived = world({ journal: { looseEnds } });
    for (const wrong of [done.id, newId(), "", "-", due.id.slice(0, 3)])
      expect(await scarf(["ends", verb, due.id, wrong], lived)).toMatchObject({ exitCode: 3 });
    expect(lived.journal.looseEndsDue("9999-12-31")).toEqual([due, later, always]);
  });
});

describe("scarf ends move", () => {
  test.each([
    ["friday", "2026-11-27"],
    ["in two weeks", "2026-12-07"],
    ["2026-12-01", "2026-12-01"],
    ["today", "2026-11-23"],
  ])("--to %s puts it to %s", async (to, day) => {
    const lived = world({ journal: { looseEnds } });
    const outcome = await scarf(["ends", "move", due.id, "--to", to], lived);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.stdout).toMatch(/^It comes up: .* 2026; office\.$/m);
    expect(lived.journal.looseEndsById(due.id)).toEqual([{ ...due, due: day, when: undefined }]);
  });

  test("--where puts it to another place alone", async () => {
    const lived = world({ journal: { looseEnds } });
    expect(await scarfJson(["ends", "move", due.id, "--where", "home"], lived)).toMatchObject({
      schema: "scarf/end/1",
      end: { due: "2026-11-23", when: "today", where: "home" },
    });
  });

  test.each([
    [["--to", "when I can"], "names no day"],
    [["--to", "2026-11-22"], "has passed"],
    [["--to", "2026-02-30"], "names no day"],
    [["--where", " "], "Where to?"],
    [[], "Where to?"],
  ])("%j is refused", async (options, message) => {
    const lived = world({ journal: { looseEnds } });
    const outcome = await scarf(["ends", "move", due.id, ...options], lived);
    expect(outcome).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
    expect(lived.journal.looseEndsById(due.id)).toEqual([due]);
  });

  test("one that has ended is refused", async () => {
    const outcome = await scarf(["ends", "move", done.id, "--to", "friday"], {
      journal: { looseEnds },
    });
    expect(outcome).toMatchObject({ exitCode: 3, stderr: expect.stringContaining("has ended") });
  });
});

describe("a loose end at the end of a day", () => {
  test("is asked about once with the others that are due, before the day's questions", async () => {
    const asker = fakeAsker({ ends_done: [due.id] });
    const lived = world({ asker, journal: { looseEnds } });
    const { stderr } = await scarf("day", lived);
    expect(stderr).not.toContain("Due:");
    expect(asker.asked[0]).toMatchObject({
      id: "ends_done",
      options: [
        { label: "call back (today; office)" },
        { label: "mend the chair (when it rains)" },
      ],
    });
    expect(lived.journal.looseEndsById(due.id)[0]?.ended).toEqual({ at: now, how: "done" });
    expect(lived.journal.looseEndsById(always.id)).toEqual([always]);
  });

  test("stays open when it is passed over", async () => {
    const lived = world({ asker: fakeAsker(), journal: { looseEnds } });
    await scarf("day", lived);
    expect(lived.journal.looseEndsDue("2026-11-23")).toEqual([due, always]);
  });

  test("is not asked about where none is due, without a terminal, and on top of answers", async () => {
    const asker = fakeAsker();
    await scarf("day", { asker, journal: { looseEnds: [later, done] } });
    await scarf("day --no-input", { asker, journal: { looseEnds } });
    await scarf("day --answer still_with_me=3", { asker, journal: { looseEnds } });
    expect(asker.asked.map(({ id }) => id)).not.toContain("ends_done");
  });

  test("is shown where nobody is asked", async () => {
    const { stderr } = await scarf("day", { journal: { looseEnds } });
    expect(stderr).toContain("Due:\n  - call back (today; office)\n  - mend the chair");
  });
});

test("a loose end is shown when a scarf goes on, and counted in the status", async () => {
  const journal = { looseEnds, sessions: [session({ off: now, closed: "off" })] };
  expect((await scarf("on therapist --skip", { journal })).stderr).toContain(
    "Due:\n  - call back (today; office)\n",
  );
  expect((await scarf("status", { journal })).stdout).toContain("2 loose ends (scarf ends)");
});
