import { describe, expect, test } from "vitest";
import { moment, session } from "../support/factories.ts";
import { scarf, scarfJson, type World, world } from "../support/scarf.ts";

const ON = "2026-11-23 14:05";

function wearing(now = "2026-11-23 14:55"): { readonly lived: World; readonly id: string } {
  const worn = session({ on: moment(ON) });
  return { lived: world({ now, journal: { sessions: [worn] } }), id: worn.id };
}

describe("scarf off", () => {
  test("takes the scarf off and says after how long", async () => {
    const { lived, id } = wearing();
    expect(await scarf("off", lived)).toEqual({
      stdout: "Therapist came off at 14:55, after 50 minutes.\n",
      stderr: "",
      exitCode: 0,
    });
    expect(lived.journal.session(id)).toMatchObject({
      off: moment("2026-11-23 14:55"),
      closed: "off",
    });
  });

  test("gives the session and its answers as JSON", async () => {
    const { lived } = wearing();
    expect(await scarfJson("off --answer balance=2 --answer mended=no", lived)).toMatchObject({
      schema: "scarf/off/1",
      session: { on: "2026-11-23T14:05:00+01:00", off: "2026-11-23T14:55:00+01:00", closed: "off" },
      entry: { ritual: "off", set: "off-minute", answers: { balance: 2, mended: false } },
    });
  });

  test("opens a repair, keeps loose ends with their when and where, and leaves things with the scarf", async () => {
    const { lived } = wearing();
    const input = [
      "mended: yes",
      "what_happened: I interrupted twice.",
      "loose_ends:",
      "  - write the letter; friday; at the desk",
      "  - think about the room",
      "leave: [the grey folder]",
    ].join("\n");
    await scarf("off --answers -", { ...lived, parts: { input } });
    expect(lived.journal.repairs()).toMatchObject([
      { happened: "I interrupted twice.", state: "seen", role: "therapist" },
    ]);
    expect(lived.journal.looseEnds()).toMatchObject([
      { what: "write the letter", due: "2026-11-27", when: "friday", where: "at the desk" },
      { what: "think about the room", due: undefined },
    ]);
    expect(lived.journal.held({ role: "therapist" }, 9)).toMatchObject([
      { text: "the grey folder" },
    ]);
  });

  test("takes the time that it is told, over midnight too", async () => {
    const { lived } = wearing("2026-11-24 08:00");
    await scarf(["off", "--at", "2026-11-24 00:30"], lived);
    expect(lived.journal.lastSession()).toMatchObject({ off: moment("2026-11-24 00:30") });
  });

  test("says what the answers became", async () => {
    const { lived } = wearing();
    const answers = ["mended=yes", "what_happened=x", "loose_ends=a", "loose_ends=b", "leave=c"];
    expect(
      await scarf(["off", ...answers.flatMap((answer) => ["--answer", answer])], lived),
    ).toMatchObject({
      stdout:
        "Therapist came off at 14:55, after 50 minutes.\nNoted: 1 repair, 2 loose ends. 1 thing stays with the scarf.\n",
    });
  });

  test("the minute in which it went on is no time before that", async () => {
    const worn = session({ on: moment("2026-11-23 14:05") });
    const lived = world({ now: "2026-11-23 14:05", journal: { sessions: [worn] } });
    expect(await scarf("off --skip --at 14:05", lived)).toMatchObject({ exitCode: 0 });
    expect(lived.journal.session(worn.id)).toMatchObject({ off: worn.on });
  });

  test("takes a time with its offset, as JSON has it", async () => {
    const { lived } = wearing();
    expect(await scarfJson("off --skip --at 2026-11-23T13:30:00Z", lived)).toMatchObject({
      session: { off: "2026-11-23T14:30:00+01:00" },
    });
  });

  test("an hour that the clock change skips is moved, and of two the first counts", async () => {
    const spring = session({ on: moment("2026-03-28 22:00") });
    const inSpring = world({ now: "2026-03-29 09:00", journal: { sessions: [spring] } });
    expect(await scarfJson(["off", "--skip", "--at", "02:30"], inSpring)).toMatchObject({
      session: { off: "2026-03-29T03:30:00+02:00" },
    });
    const autumn = session({ on: moment("2026-10-24 22:00") });
    const inAutumn = world({ now: "2026-10-25 09:00", journal: { sessions: [autumn] } });
    expect(await scarfJson(["off", "--skip", "--at", "02:30"], inAutumn)).toMatchObject({
      session: { off: "2026-10-25T02:30:00+02:00" },
    });
  });

  test("travelling between on and off keeps the minutes and both wall clocks", async () => {
    const { lived } = wearing();
    lived.clock.setTo("2026-11-23 14:05", "Europe/London");
    expect(await scarf("off --skip", lived)).toMatchObject({
      stdout: "Therapist came off at 14:05, after 1 hour.\n",
    });
    expect(await scarfJson("log", lived)).toMatchObject({ schema: "scarf/log/1" });
  });

  test("counts the hour that the clock change adds", async () => {
    const worn = session({ on: moment("2026-10-24 22:00") });
    const lived = world({ now: "2026-10-25 06:00", journal: { sessions: [worn] } });
    expect(await scarf("off --skip", lived)).toMatchObject({
      stdout: "Therapist came off at 06:00, after 9 hours.\n",
    });
  });

  test("records a session that was never put on", async () => {
    const lived = world();
    const past = ["off", "--since", "14:00", "--role", "supervisor", "--at", "15:00"];
    expect(await scarfJson(past, lived)).toMatchObject({
      session: {
        role: "supervisor",
        on: "2026-11-23T14:00:00+01:00",
        off: "2026-11-23T15:00:00+01:00",
      },
      entry: { ritual: "off" },
    });
    expect(lived.journal.wearing()).toBeUndefined();
  });

  test("records a past session beside the one that is on when it was over before", async () => {
    const { lived } = wearing();
    const past = ["off", "--since", "10:00", "--role", "coach", "--at", "11:00"];
    expect(await scarf(past, lived)).toMatchObject({ exitCode: 0 });
    expect(lived.journal.wearing()).toMatchObject({ role: "therapist" });
  });
});

describe("what cannot be", () => {
  test("nothing is on", async () => {
    expect(await scarf("off")).toEqual({
      stdout: "",
      stderr:
        "error: Nothing is on.\nhint: Put a scarf on with scarf on, or record a session that has passed with scarf off --since <time> --role <role>.\n",
      exitCode: 3,
    });
  });

  const REFUSALS: readonly (readonly [readonly string[], number])[] = [
    [["off", "--at", "14:00"], 2],
    [["off", "--at", "15:00"], 2],
    [["off", "--set", "on-minute"], 2],
    [["off", "--answer", "balance=6"], 2],
    [["off", "--answer", "balance=1.5"], 2],
    [["off", "--answer", "what_happened=something"], 2],
    [["off", "--since", "10:00"], 2],
    [["off", "--down"], 2],
    [["off", "--level", "--skip"], 2],
    [["off", "--strength", "3"], 2],
    [["off", "--ref", "K7"], 2],
    [["off", "--skip", "--answer", "balance=1"], 2],
    [["off", "--since", "14:50", "--role", "coach"], 3],
    [["off", "--since", "10:00", "--at", "09:00", "--role", "coach"], 2],
  ];

  test.each(REFUSALS)("scarf %j exits with %i and leaves the scarf on", async (args, exitCode) => {
    const { lived, id } = wearing();
    const outcome = await scarf(args, lived);
    expect(outcome).toMatchObject({ stdout: "", exitCode });
    expect(outcome.stderr).toMatch(/^error: [^\n]+\nhint: [^\n]+\n$/);
    expect(lived.journal.wearing()).toMatchObject({ id });
    expect(lived.journal.size()).toEqual({ entries: 0, sessions: 1 });
    expect(lived.journal.drafts()).toEqual([]);
  });
});
