import { describe, expect, test } from "vitest";
import { held, moment, newId, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";

const now = moment("2026-11-23 18:00");
const worn = session({ ref: "K7" });
const past = session({
  role: "coach",
  roleTitle: "Coach",
  object: "badge",
  on: moment("2026-11-20 09:00"),
  off: moment("2026-11-20 09:50"),
  closed: "off",
});
const sessions = [past, worn];

describe("scarf leave", () => {
  test("asks what stays, and keeps each line with the scarf that is on", async () => {
    const asker = fakeAsker({ leave: ["The dog by the lake.", "The fee."] });
    const lived = world({ asker, journal: { sessions } });
    expect(await scarf("leave", lived)).toMatchObject({
      stdout: "2 things stay with the scarf.\n",
      exitCode: 0,
    });
    expect(asker.asked).toMatchObject([
      { kind: "lines", ask: "What stays with the scarf?", required: true },
    ]);
    expect(lived.journal.heldNow()).toEqual(
      ["The dog by the lake.", "The fee."].map((text) => ({
        id: expect.any(String),
        session: worn.id,
        role: "therapist",
        ref: "K7",
        text,
        left: now,
      })),
    );
  });

  test.each([
    ["a pipe", "leave", { input: "The fee.\r\n\n  The dog. \n" }],
    ["stdin by name", "leave --file -", { input: "The fee.\nThe dog." }],
    ["a file", "leave --file /w.txt", { files: { "/w.txt": "The fee.\nThe dog.\n" } }],
  ])("takes the words from %s, one thing a line", async (_where, args, parts) => {
    const lived = world({ ...parts, journal: { sessions } });
    expect(await scarf(args, lived)).toMatchObject({ exitCode: 0 });
    expect(lived.journal.heldNow().map(({ text }) => text)).toEqual(["The fee.", "The dog."]);
  });

  test("takes them from the editor, and removes what it was written in", async () => {
    const lived = world({ edited: "The fee.\n", asker: fakeAsker(), journal: { sessions } });
    await scarf("leave --editor", lived);
    expect([lived.journal.heldNow().length, lived.left]).toEqual([1, []]);
  });

  test("tells programs the ids, never the words", async () => {
    const lived = world({ input: "The fee.", journal: { sessions } });
    const printed = await scarfJson("leave", lived);
    const [thing] = lived.journal.heldNow();
    expect(printed).toEqual({ schema: "scarf/leave/1", count: 1, ids: [thing?.id] });
  });

  test("needs a scarf that is on, and words", async () => {
    const off = world({ input: "The fee.", journal: { sessions: [past] } });
    expect(await scarf("leave", off)).toEqual({
      stdout: "",
      stderr:
        "error: Nothing is on to leave something with.\nhint: Put a scarf on with scarf on, or keep the words with scarf note.\n",
      exitCode: 3,
    });
    const wordless = world({ input: " \n", journal: { sessions } });
    expect(await scarf("leave", wordless)).toMatchObject({ exitCode: 2 });
    expect(await scarf("leave The fee", wordless)).toMatchObject({ exitCode: 2 });
    expect([...off.journal.heldIn(), ...wordless.journal.heldIn()]).toEqual([]);
  });
});

describe("scarf leave list", () => {
  const mine = held({ session: worn.id, text: "The letter.\u001b[2J" });
  const ofK8 = held({ session: worn.id, ref: "K8", text: "Hidden K8." });
  const away = held({ session: past.id, role: "coach", text: "Hidden coach." });
  const gone = held({ session: worn.id, ended: { at: now, how: "let go" } });
  const journal = { sessions, held: [mine, ofK8, away, gone] };

  test("shows the words of the scarf that is on, and how much is with the others", async () => {
    const { stdout } = await scarf("leave list", { journal });
    expect(stdout).toMatch(
      /^Therapist\n {2}\S+ {2}left Mon 23 November 2026\n {4}The letter\.\\u\{1b\}\[2J\n\nTherapist with K8\n {2}1 thing is left with the scarf and comes back when it goes on again\.\n\nCoach\n/,
    );
    expect(stdout).not.toContain("Hidden");
  });

  test("shows no words when nothing is on, unless they are asked for outright", async () => {
    const off = { sessions: [past], held: [away] };
    expect(await scarf("leave list", { journal: off })).toEqual({
      stdout: "Coach\n  1 thing is left with the scarf and comes back when it goes on again.\n",
      stderr: "",
      exitCode: 0,
    });
    const { stdout } = await scarf("leave list --with-scarf-off", { journal: off });
    expect(stdout).toContain("Hidden coach.");
  });

  test("gives them as JSON, the words where they may be seen", async () => {
    expect(await scarfJson("leave list", { journal: { sessions, held: [mine, away] } })).toEqual({
      schema: "scarf/held/1",
      things: [
        {
          id: mine.id,
          entry: null,
          role: "therapist",
          ref: null,
          left: "2026-11-23T14:55:00+01:00",
          shown: null,
          ended: null,
          text: mine.text,
        },
        expect.objectContaining({ id: away.id, role: "coach", text: null }),
      ],
    });
  });

  test("says how something gets there when nothing is left", async () => {
    expect(await scarf("leave list")).toEqual({
      stdout: "",
      stderr: "Nothing is left with a scarf. While one is on, leave something with scarf leave.\n",
      exitCode: 0,
    });
  });
});

describe("a thing that was left", () => {
  const mine = held({ session: worn.id, text: "The letter; unsent." });
  const away = held({ session: past.id, role: "coach", text: "Hidden." });
  const lived = () => world({ journal: { sessions, held: [mine, away] } });

  test("can be let go", async () => {
    const there = lived();
    expect(await scarf(["leave", "let-go", mine.id], there)).toMatchObject({
      stdout: "It is let go.\n",
      exitCode: 0,
    });
    expect(there.journal.heldById(mine.id)).toEqual([
      { ...mine, ended: { at: now, how: "let go" } },
    ]);
    expect(await scarf(["leave", "let-go", mine.id], there)).toMatchObject({ exitCode: 3 });
  });

  test("can become a loose end, with a when and a where", async () => {
    const there = lived();
    const args = ["leave", "to-end", mine.id, "--when", "friday", "--where", "office"];
    const printed = await scarfJson(args, there);
    const [looseEnd] = there.journal.looseEnds();
    expect(looseEnd).toEqual({
      id: expect.any(String),
      session: worn.id,
      what: "The letter; unsent.",
      when: "friday",
      due: "2026-11-27",
      where: "office",
      made: now,
    });
    expect(printed).toEqual({
      schema: "scarf/held-ended/1",
      id: mine.id,
      loose_end: looseEnd?.id,
    });
    expect(there.journal.heldNow()).toEqual([away]);
  });

  test("can become a loose end without a when", async () => {
    const there = lived();
    await scarf(["leave", "to-end", mine.id, "--where", "office"], there);
    expect(there.journal.looseEnds()).toMatchObject([
      { what: "The letter; unsent.", when: undefined, due: undefined, where: "office" },
    ]);
  });

  test.each(["let-go", "to-end"])("is out of reach of %s while its scarf is off", async (verb) => {
    const there = lived();
    expect(await scarf(["leave", verb, away.id], there)).toEqual({
      stdout: "",
      stderr:
        "error: Its scarf is off.\nhint: Put it on first, or reach for it all the same with --with-scarf-off.\n",
      exitCode: 3,
    });
    expect(there.journal.heldNow()).toEqual([mine, away]);
    const reached = await scarf(["leave", verb, away.id, "--with-scarf-off"], there);
    expect(reached).toMatchObject({ exitCode: 0 });
    expect(there.journal.heldNow()).toEqual([mine]);
  });

  test("is named by an id that nothing else starts like", async () => {
    const there = lived();
    for (const id of [newId(), "", mine.id.slice(0, 6)])
      expect(await scarf(["leave", "let-go", id], there)).toMatchObject({ exitCode: 3 });
    expect(there.journal.heldNow()).toEqual([mine, away]);
  });
});
