import { describe, expect, test } from "vitest";
import { moment, session } from "../support/factories.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";

const morning = session({
  on: moment("2026-11-23 09:00"),
  off: moment("2026-11-23 09:50"),
  closed: "off",
});
const noon = session({
  role: "supervisee",
  roleTitle: "Supervisee",
  seat: "down",
  on: moment("2026-11-23 12:00"),
  off: moment("2026-11-23 13:00"),
  closed: "off",
});

describe("scarf day", () => {
  test("shows the day as a line of shifts and closes it", async () => {
    const lived = world({ journal: { sessions: [morning, noon] } });
    expect(await scarf("day", lived)).toEqual({
      stdout: "2026-11-23 is closed. Nothing is on.\n",
      stderr: [
        "2026-11-23: 09:00 Therapist (up) 50m · off 2h 10m ·",
        "  12:00 Supervisee (down) 1h · off\n",
      ].join("\n"),
      exitCode: 0,
    });
    expect(lived.journal.entries({})).toMatchObject([
      { ritual: "day", set: "day-minute", state: "done" },
    ]);
  });

  test("takes off what is still on", async () => {
    const worn = session({ on: moment("2026-11-23 16:00") });
    const lived = world({ journal: { sessions: [worn] } });
    expect(await scarf("day", lived)).toMatchObject({
      stdout: "Therapist came off at 18:00.\n2026-11-23 is closed. Nothing is on.\n",
    });
    expect(lived.journal.session(worn.id)).toMatchObject({ closed: "day" });
  });

  test("a scarf that was forgotten counts as left on when nobody can say when it came off", async () => {
    const worn = session({ on: moment("2026-11-22 16:00") });
    const lived = world({ journal: { sessions: [worn] } });
    expect(await scarfJson("day", lived)).toMatchObject({
      schema: "scarf/day/1",
      day: "2026-11-23",
      closed: { id: worn.id, closed: "left on" },
      entry: { ritual: "day", set: "day-minute" },
    });
  });

  test("after midnight it still ends the day before", async () => {
    const lived = world({ now: "2026-11-24 00:40", journal: { sessions: [morning] } });
    expect(await scarfJson("day", lived)).toMatchObject({ day: "2026-11-23" });
    expect(lived.journal.entries({})).toMatchObject([{ at: moment("2026-11-23 23:59") }]);
  });

  test("after midnight it ends the new day when that one has begun", async () => {
    const early = session({
      on: moment("2026-11-24 00:05"),
      off: moment("2026-11-24 00:35"),
      closed: "off",
    });
    const lived = world({ now: "2026-11-24 00:40", journal: { sessions: [morning, early] } });
    expect(await scarfJson("day", lived)).toMatchObject({ day: "2026-11-24" });
  });

  test("what is left then goes with the last scarf of the day", async () => {
    const lived = world({ journal: { sessions: [morning, noon] } });
    await scarf(["day", "--answer", "leave=the grey folder"], lived);
    expect(lived.journal.held({ role: "supervisee" }, 9)).toMatchObject([
      { text: "the grey folder" },
    ]);
  });

  test("a day without a scarf can be ended too", async () => {
    expect(await scarf("day")).toMatchObject({
      stderr: "2026-11-23: no scarf was on.\n",
      exitCode: 0,
    });
  });

  test("a day that was never closed is closed by its name, as of its last minute", async () => {
    const lived = world({ now: "2026-11-24 10:00", journal: { sessions: [morning, noon] } });
    expect(await scarfJson("day --at yesterday", lived)).toMatchObject({
      day: "2026-11-23",
      sessions: [{ role: "therapist" }, { role: "supervisee" }],
    });
    expect(lived.journal.entries({})).toMatchObject([{ at: moment("2026-11-23 23:59") }]);
  });

  test("a day that is named is meant, also one without a scarf after one with scarves", async () => {
    const lived = world({ now: "2026-11-25 10:00", journal: { sessions: [morning] } });
    expect(await scarfJson("day --at yesterday", lived)).toMatchObject({ day: "2026-11-24" });
    expect(await scarfJson("day --at 2026-11-23", lived)).toMatchObject({ day: "2026-11-23" });
    expect(await scarfJson("day --at today", lived)).toMatchObject({ day: "2026-11-25" });
  });

  test("a scarf of that day counts as left on when only the day was said", async () => {
    const worn = session({ on: moment("2026-11-23 16:00") });
    const lived = world({ now: "2026-11-24 09:00", journal: { sessions: [worn] } });
    expect(await scarfJson("day --at yesterday", lived)).toMatchObject({
      closed: { closed: "left on", off: "2026-11-23T23:59:00+01:00" },
    });
  });

  test("a scarf of today stays on when yesterday is closed", async () => {
    const worn = session({ on: moment("2026-11-24 08:30") });
    const lived = world({ now: "2026-11-24 09:00", journal: { sessions: [morning, worn] } });
    expect(await scarf("day --at yesterday", lived)).toMatchObject({
      stdout: "2026-11-23 is closed. Therapist stays on.\n",
    });
    expect(lived.journal.wearing()).toEqual(worn);
  });

  test("a time before what is on went on is refused, and nothing is written", async () => {
    const worn = session({ on: moment("2026-11-23 16:00") });
    const lived = world({ journal: { sessions: [worn] } });
    expect(await scarf("day --at 15:00", lived)).toMatchObject({ stdout: "", exitCode: 2 });
    expect(lived.journal.size()).toEqual({ entries: 0, sessions: 1 });
  });

  test("a day can be ended again, and is told so", async () => {
    const lived = world({ journal: { sessions: [morning] } });
    await scarf("day", lived);
    lived.clock.setTo("2026-11-23 21:00");
    expect(await scarf("day --answer loose_ends=Call --answer leave=x", lived)).toEqual({
      stdout:
        "2026-11-23 is closed. Nothing is on.\nNoted: 1 loose end. 1 thing stays here until you are back.\n",
      stderr:
        "2026-11-23: 09:00 Therapist (up) 50m · off\nYou ended it before, at 18:00. This comes on top.\n",
      exitCode: 0,
    });
  });

  test("many shifts are broken between words on a narrow screen", async () => {
    const sessions = [morning, noon, session({ ...morning, id: "3" })];
    const { stderr } = await scarf("day", { width: 60, journal: { sessions } });
    for (const line of stderr.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  });

  test("a wrong answer leaves the scarf on", async () => {
    const worn = session({ on: moment("2026-11-23 16:00") });
    const lived = world({ journal: { sessions: [worn] } });
    expect(await scarf("day --answer still_with_me=11", lived)).toMatchObject({ exitCode: 2 });
    expect(lived.journal.wearing()).toEqual(worn);
  });
});
