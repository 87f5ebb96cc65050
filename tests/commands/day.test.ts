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
      stderr: "2026-11-23: 09:00 Therapist 50m · 12:00 Supervisee (down) 1h00m\n",
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

  test("a wrong answer leaves the scarf on", async () => {
    const worn = session({ on: moment("2026-11-23 16:00") });
    const lived = world({ journal: { sessions: [worn] } });
    expect(await scarf("day --answer still_with_me=11", lived)).toMatchObject({ exitCode: 2 });
    expect(lived.journal.wearing()).toEqual(worn);
  });
});
