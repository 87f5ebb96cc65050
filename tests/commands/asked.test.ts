import { describe, expect, test } from "vitest";
import { held, looseEnd, moment, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, world } from "../support/scarf.ts";

const NOW = "2026-11-23 18:00";
const forgotten = session({ on: moment("2026-11-22 14:05") });
const afternoon = session({ on: moment("2026-11-23 14:05") });

describe("asked for the role", () => {
  test("the last one stands first, and its name is not said twice", async () => {
    const past = session({ role: "nurse", off: moment("2026-11-23 15:00"), closed: "off" });
    const asker = fakeAsker({ role: "nurse", present: 7 });
    const lived = world({ asker, journal: { sessions: [past] } });
    expect(await scarf("on", lived)).toEqual({
      stdout: "Nurse is on since 18:00.\n",
      stderr: "",
      exitCode: 0,
    });
    expect(asker.asked[0]).toMatchObject({
      ask: "Which role do you put on?",
      default: "nurse",
      options: expect.toSatisfy(([first]) => first.value === "nurse"),
    });
  });

  test("what waits with it is shown before the first question", async () => {
    const past = session({ off: moment("2026-11-23 15:00"), closed: "off" });
    const lived = world({
      asker: fakeAsker({ role: "therapist" }),
      journal: {
        sessions: [past],
        held: [held({ session: past.id, text: "The letter." })],
        looseEnds: [looseEnd({ what: "Call back" })],
      },
    });
    expect(await scarf("on", lived)).toMatchObject({
      stderr: "You left with it:\n  - The letter.\nDue:\n  - Call back\n",
    });
  });

  test("a role that was removed is no proposal", async () => {
    const past = session({ role: "pilot", off: moment("2026-11-23 15:00"), closed: "off" });
    const asker = fakeAsker(["coach"]);
    await scarf("on", { asker, journal: { sessions: [past] } });
    expect(asker.asked[0]?.kind).toBe("choice");
    expect(asker.asked[0]).toMatchObject({ default: undefined });
  });
});

describe("asked whether to switch", () => {
  test("yes takes the old scarf off at the time that is said", async () => {
    const asker = fakeAsker([true, "earlier", "17:30", 7]);
    const lived = world({ asker, journal: { sessions: [afternoon] } });
    await scarf("on coach", lived);
    expect(asker.asked.slice(0, 3).map(({ ask }) => ask)).toEqual([
      "Therapist is on. Take it off first?",
      "When did it come off?",
      "At what time did it come off?",
    ]);
    expect(lived.journal.session(afternoon.id)).toMatchObject({
      off: moment("2026-11-23 17:30"),
      closed: "switch",
    });
    expect(lived.journal.wearing()).toMatchObject({ role: "coach" });
  });

  test("no leaves everything as it is", async () => {
    const lived = world({ asker: fakeAsker([false]), journal: { sessions: [afternoon] } });
    expect(await scarf("on coach", lived)).toMatchObject({ stdout: "", exitCode: 3 });
    expect(lived.journal.wearing()).toEqual(afternoon);
  });
});

describe("asked about a forgotten scarf", () => {
  test("off asks when it came off, and refuses what cannot be", async () => {
    const asker = fakeAsker([false, "2026-11-22 14:00", "19:00", "soon", "yesterday 15:00", 0]);
    const lived = world({ now: NOW, asker, journal: { sessions: [forgotten] } });
    expect(await scarf("off", lived)).toMatchObject({ exitCode: 130 });
    expect(asker.asked[0]).toMatchObject({
      ask: "Does it come off just now?",
      help: "Therapist has been on since 2026-11-22 14:05.",
    });
    expect(asker.refusals).toEqual([
      expect.stringContaining("That is before Therapist went on."),
      expect.stringContaining("has not come yet."),
      expect.stringContaining("is not a time that scarf can read."),
    ]);
    expect(lived.journal.drafts()).toMatchObject([{ at: moment("2026-11-22 15:00") }]);
  });

  test("off with --at does not ask", async () => {
    const asker = fakeAsker({});
    const lived = world({ now: NOW, asker, journal: { sessions: [forgotten] } });
    await scarf(["off", "--at", "yesterday 15:00"], lived);
    expect(asker.asked.map(({ id }) => id)).not.toContain("still_worn");
    expect(lived.journal.session(forgotten.id)).toMatchObject({ off: moment("2026-11-22 15:00") });
  });

  test("day may not know when it came off", async () => {
    const asker = fakeAsker({ came_off: "unknown", still_with_me: 2 });
    const lived = world({ now: NOW, asker, journal: { sessions: [forgotten] } });
    expect(await scarf("day", lived)).toMatchObject({
      stdout:
        "Therapist was left on. Nobody knows when it came off.\n2026-11-23 is closed. Nothing is on.\n",
    });
    expect(lived.journal.session(forgotten.id)).toMatchObject({ closed: "left on" });
  });

  test("a time said with --at is offered by its name", async () => {
    const asker = fakeAsker({ came_off: "now" });
    const lived = world({ now: NOW, asker, journal: { sessions: [afternoon] } });
    await scarf("day --at 17:00", lived);
    expect(asker.asked[0]).toMatchObject({
      options: [{ value: "now", label: "At 17:00" }, { value: "earlier" }, { value: "unknown" }],
    });
    expect(lived.journal.session(afternoon.id)).toMatchObject({ off: moment("2026-11-23 17:00") });
  });
});

test("answers from stdin leave nobody to ask: what is missing is skipped", async () => {
  const asker = fakeAsker([]);
  const lived = world({ asker, input: "present: 6" });
  expect(await scarf("on nurse --answers - --plain", lived)).toMatchObject({
    stdout: "Nurse is on since 18:00.\n",
    exitCode: 0,
  });
  expect(asker.asked).toEqual([]);
});

test("an interrupted on is kept as it is by Enter when its scarf comes off: its moment has passed", async () => {
  const lived = world({ now: "2026-11-23 14:05", asker: fakeAsker([6]) });
  expect(await scarf("on therapist", lived)).toMatchObject({ exitCode: 130 });
  const asker = fakeAsker({ go_on: "keep", balance: 0 });
  await scarf("off", { ...lived, parts: { asker } });
  expect(asker.asked[0]).toMatchObject({
    ask: "Putting on Therapist was interrupted.",
    default: "keep",
  });
  expect(lived.journal.entries({})).toMatchObject([
    { ritual: "on", state: "done" },
    { ritual: "off", state: "done" },
  ]);
});
