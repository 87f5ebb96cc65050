import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSqliteJournal } from "../../src/adapters/sqlite/open-journal.ts";
import type { Journal } from "../../src/ports.ts";
import { moment } from "../support/factories.ts";
import { fakeJournal } from "../support/fake-journal.ts";
import { everythingShown, idsAsked, type Practitioner, practitioner } from "./practitioner.ts";
import { BLOCKS, SECTIONS, TOTALS } from "./the-report.ts";

const BEGUN = "2026-10-28 17:00";
const JOURNALS: readonly (readonly [string, (path: string) => Journal])[] = [
  ["the fake", () => fakeJournal()],
  ["SQLite", (path) => openSqliteJournal({ path, access: "write", now: moment(BEGUN) })],
];
const NOTICE = "Report harm or danger through the process made for it. This is not that record.\n";

// One after the other, as the days come: each test goes on where the one before it stopped.
describe.each(JOURNALS)("a month with three roles, over %s:", (_name, open) => {
  let folder: string;
  let me: Practitioner;

  const repair = (index = 0) => me.journal.repairs()[index] ?? never();
  const looseEnd = (index = 0) => me.journal.looseEnds()[index] ?? never();
  const held = () => me.journal.heldIn().map(({ text, ended }) => [text, ended?.how]);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "scarf-story-"));
    me = practitioner(open(join(folder, "journal.db")), BEGUN);
  });
  afterAll(() => {
    me.journal.close();
    rmSync(folder, { recursive: true });
  });

  test("on 28 October a reflection says what I will do, and a role gets its own object", async () => {
    await me.at(BEGUN, "reflect supervision", { will_do: "I will ask before I offer." });
    await me.types(
      'roles edit supervisor --object keys --words-on "I open up." --words-off "The keys hang on their hook."',
    );
    expect(me.journal.followUps()).toMatchObject([
      { asked: "I will ask before I offer.", due: "2026-11-27" },
    ]);
  });

  test("on Monday 2 November something lands badly, and two things stay with the scarf", async () => {
    await me.at("2026-11-02 09:00", "on therapist --ref K7", { present: 6 });
    const off = await me.at("2026-11-02 09:50", "off", {
      balance: 2,
      mended: true,
      what_happened: "I cut in twice.",
      loose_ends: ["Call back; friday; office"],
      leave: ["The dog by the lake.", "Their letter."],
    });
    expect(off.stdout).toBe(
      "Therapist came off at 09:50, after 50 minutes.\nNoted: 1 repair, 1 loose end. 2 things stay with the scarf.\n",
    );
  });

  test("while it is off nothing shows them: no log, no entry, no search, no report", async () => {
    expect(await everythingShown(me)).not.toMatch(/dog|lake|letter/i);
    for (const word of ["dog", "lake", "letter"])
      expect((await me.types(`search ${word}`)).stdout).toBe("");
  });

  test("in the evening I say how much is still with me", async () => {
    const day = await me.at("2026-11-02 18:00", "day", { still_with_me: 5 });
    expect(day.stderr).toBe(
      "2026-11-02: 09:00 Therapist (up) 50m · off\n1 repair waits: scarf repairs.\n",
    );
  });

  test("on Tuesday the same role goes on for somebody else, and nothing comes back", async () => {
    const on = await me.at("2026-11-03 09:00", "on therapist --ref K8", { morning: 4 });
    expect(on.stderr).not.toContain("You left with it");
    expect(idsAsked(on)).toEqual(["morning", "present", "half_yes", "intention"]);
    await me.at("2026-11-03 09:50", "off --skip");
  });

  test("at noon I sit in the other seat, which has questions of its own", async () => {
    const on = await me.at("2026-11-03 12:00", "on supervisee", { need: "Straight words." });
    expect(idsAsked(on)).toEqual(["present", "half_yes", "need", "assessed", "say_it"]);
    const off = await me.at("2026-11-03 13:00", "off", { need_met: "partly", voice: "yes" });
    expect(idsAsked(off)).not.toContain("balance");
  });

  test("the keys go on and come off with their own words", async () => {
    const on = await me.at("2026-11-03 15:00", "on supervisor");
    expect(on.asked[0]?.ask).toBe("One slow breath before you put on the keys.");
    expect(on.asked.at(-1)).toMatchObject({ kind: "say", ask: "I open up." });
    const off = await me.at("2026-11-03 16:00", "off --set off", {
      shift_noticed: "later",
      balance: -1,
    });
    expect(off.asked.at(-1)).toMatchObject({ kind: "say", ask: "The keys hang on their hook." });
  });

  test("the evening shows both seats as a line, and I found the shifts out later", async () => {
    const day = await me.at("2026-11-03 18:00", "day --set day", {
      still_with_me: 7,
      shifts: "later",
    });
    expect(day.stderr).toBe(
      [
        "2026-11-03: 09:00 Therapist (up) 50m · off 2h 10m ·",
        "  12:00 Supervisee (down) 1h · off 2h ·",
        "  15:00 Supervisor (up) 1h · off",
        "1 repair waits: scarf repairs.",
        "",
      ].join("\n"),
    );
  });

  test("on Thursday the right scarf brings both things back, and one key keeps them", async () => {
    const on = await me.at("2026-11-05 09:00", "on therapist --ref K7", { morning: 3, held: true });
    expect(on.stderr).toContain("You left with it:\n  - The dog by the lake.\n  - Their letter.\n");
    expect(idsAsked(on)).toEqual(["held", "morning", "present", "half_yes", "intention"]);
    expect((await me.types("search lake")).stdout).toContain("Left with the scarf: ");
    expect(held()).toEqual([
      ["The dog by the lake.", undefined],
      ["Their letter.", undefined],
    ]);
  });

  test("I look at where the power is, and circumstances make the difference smaller", async () => {
    const map = await me.types("map", {
      power_personal: "both",
      power_role: "me",
      power_status: "them",
      circumstances: ["can-leave"],
      who_powerful: -2,
    });
    expect(map.stdout).toBe(
      "Your map is kept: Therapist, 09:00.\n  Both: Personal\n  Me: Role\n  Them: Status\nThe difference counts as 4 of 5 this time.\n",
    );
    expect(me.journal.wearing()).toMatchObject({ strength: 4, strengthBy: "circumstances" });
    await me.at("2026-11-05 10:00", "off", { balance: 0 });
  });

  test("the repair is planned", async () => {
    const args = `repairs next ${repair().id}`;
    const next = await me.at("2026-11-05 17:00", args, {
      say_it: ["I cut in, and I regret it."],
      barriers: ["time"],
      state: "planned",
      follow_up: "monday",
    });
    expect(next.stdout).toBe("It is planned. It comes up on Mon 9 November 2026.\n");
    await me.at("2026-11-05 18:00", "day", { still_with_me: 2 });
  });

  test("on Friday the loose end comes up wherever I look, and is moved", async () => {
    expect((await me.at("2026-11-06 08:50", "status")).stdout).toBe(
      "Nothing is on.\nWaiting for you: 1 loose end (scarf ends).\n",
    );
    const on = await me.at("2026-11-06 09:00", "on therapist", { morning: 2 });
    expect(on.stderr).toBe("Therapist\nDue:\n  - Call back (friday; office)\n");
    await me.at("2026-11-06 09:50", "off");
    expect((await me.types(`ends move ${looseEnd().id} --to tuesday`)).stdout).toBe(
      "It comes up: Tue 10 November 2026; office.\n",
    );
    expect((await me.types("status")).stdout).toBe("Nothing is on.\n");
  });

  test("on Monday the repair comes up on its day, and is offered", async () => {
    expect(await me.at("2026-11-09 17:00", "status")).toMatchObject({
      stdout: "Nothing is on.\nWaiting for you: 1 repair (scarf repairs).\n",
    });
    const next = await me.types(`repairs next ${repair().id}`, {
      said: ["That I cut in."],
      state: "offered",
      follow_up: "in two weeks",
    });
    expect(next.stdout).toBe("It is offered. It comes up on Mon 23 November 2026.\n");
  });

  test("on Tuesday one thing is let go, and the other becomes a loose end", async () => {
    await me.at("2026-11-10 09:00", "on therapist --ref K7", {
      held: false,
      held_1: "let-go",
      held_2: "loose-end",
      held_2_when: "thursday; desk",
    });
    await me.at("2026-11-10 10:00", "off", { balance: 1 });
    expect(held()).toEqual([
      ["The dog by the lake.", "let go"],
      ["Their letter.", "loose end"],
    ]);
  });

  test("and the evening ticks off what was done", async () => {
    const day = await me.at("2026-11-10 18:00", "day", {
      ends_done: [looseEnd().id],
      still_with_me: 3,
    });
    expect(day.asked[0]).toMatchObject({
      id: "ends_done",
      options: [{ label: "Call back (2026-11-10; office)" }],
    });
    expect(me.journal.looseEnds().map(({ what, ended }) => [what, ended?.how])).toEqual([
      ["Call back", "done"],
      ["Their letter.", undefined],
    ]);
  });

  test("on Thursday nothing is left with the scarf, and the letter is due once", async () => {
    const on = await me.at("2026-11-12 09:00", "on therapist --ref K7");
    expect(on.stderr).toBe("Therapist\nDue:\n  - Their letter. (thursday; desk)\n");
    await me.types(`ends done ${looseEnd(1).id}`);
    await me.at("2026-11-12 09:50", "off", { balance: 0 });
    const again = await me.at("2026-11-13 09:00", "on therapist --ref K7");
    expect(again.stderr).toBe("Therapist\n");
    await me.at("2026-11-13 09:50", "off");
  });

  test("danger shows the notice, and goes to the process made for it", async () => {
    await me.at("2026-11-16 14:00", "on supervisor");
    const opened = await me.types("repairs new --kind safety", {
      what_happened: "I let a risk pass.",
      role: "supervisor",
    });
    expect(opened.stderr).toBe(NOTICE);
    const moved = await me.types(`repairs move ${repair(1).id} formal`);
    expect(moved.stderr).toBe(NOTICE);
    await me.at("2026-11-16 15:00", "off", { balance: -3 });
  });

  test("on the 23rd the repair is made, with its whole history", async () => {
    await me.at("2026-11-23 17:00", `repairs next ${repair().id}`, {
      learned: ["A pause is not an invitation."],
      state: "made",
    });
    expect(repair().history.map(({ state, at }) => `${state} ${at.local.slice(0, 10)}`)).toEqual([
      "seen 2026-11-02",
      "planned 2026-11-05",
      "offered 2026-11-09",
      "made 2026-11-23",
    ]);
  });

  test("on the 27th I am asked what changed, once, and answer it later of my own accord", async () => {
    await me.at("2026-11-27 09:00", "on therapist");
    await me.at("2026-11-27 10:00", "off", { balance: 1 });
    const day = await me.at("2026-11-27 18:00", "day", { still_with_me: 1 });
    expect(idsAsked(day)[0]).toBe("changed");
    const next = await me.at("2026-11-30 18:00", "day", { still_with_me: 1 });
    expect(idsAsked(next)).not.toContain("changed");
    const [asked] = me.journal.followUps();
    await me.types(`follow-ups answer ${asked?.id}`, { changed: "I ask first now." });
    expect(me.journal.followUps()).toMatchObject([{ answer: "I ask first now." }]);
  });

  test("the note about concerns is made from my own words", async () => {
    const note = await me.types("concern-note therapist", {
      opening: ["I want to hear it."],
      how_to_tell: ["Tell me."],
    });
    expect(note.stdout).toContain("I want to hear it.");
    expect(note.stdout).toContain("Tell me.");
  });

  test("the month's report says what happened, and no word that stayed with the scarf", async () => {
    const report = await me.report("2026-11");
    expect(report.totals).toEqual(TOTALS);
    expect(report.sections.map(({ id }) => id)).toEqual(SECTIONS);
    const told = report.sections.filter(({ id }) => id in BLOCKS);
    expect(Object.fromEntries(told.map(({ id, blocks }) => [id, blocks]))).toEqual(BLOCKS);
    expect(await everythingShown(me)).not.toMatch(/dog|lake/i);
  });
});

function never(): never {
  throw new Error("The story has no such thing");
}
