import { describe, expect, test } from "vitest";
import { DAY_KEYS, ENTER, ON_KEYS } from "./keys.ts";
import { callScarf, done, newHome, type Play, play, sitAt } from "./real-scarf.ts";
import { statusAt, totalsAt } from "./written.ts";

/** A home in which a therapist forgot to take the scarf off; long enough ago at any hour that this runs. */
async function forgetfulHome(): Promise<string> {
  const home = newHome();
  await done(home, ["on", "therapist", "--at", "yesterday 00:30", "--skip"]);
  return home;
}

/** A call that is answered by these keys to its end; its screen, with DAY for every date. */
async function sitThrough(home: string, args: readonly string[], keys: Play): Promise<string> {
  const terminal = sitAt(home, args);
  await play(terminal, keys);
  expect(await terminal.exit()).toBe(0);
  return terminal.screen().replaceAll(/\d{4}-\d{2}-\d{2}/g, "DAY");
}

/** How somebody answers when it came off, and what is known then. */
const EARLIER = {
  keys: [
    ["Earlier: you say when", "2"],
    ["At what time", `yesterday 01:20${ENTER}`],
  ],
  totals: { sessions: 1, minutes_in_role: 50, left_on: 0 },
} as const;
const UNKNOWN = {
  keys: [["it was left on", "3"]],
  totals: { sessions: 1, minutes_in_role: 0, left_on: 1 },
} as const;

describe("a scarf that was left on", () => {
  test.each([
    { said: "Therapist came off at DAY 01:20.\nDAY is closed. Nothing is on.", ...EARLIER },
    {
      said: "Therapist was left on. Nobody knows when it came off.\nDAY is closed. Nothing is on.",
      ...UNKNOWN,
    },
  ])("is found at the end of the day: $said", async ({ keys, said, totals }) => {
    const home = await forgetfulHome();
    const screen = await sitThrough(
      home,
      ["day"],
      [["Therapist has been on since", ""], ...keys, ...DAY_KEYS],
    );
    expect(screen.slice(-said.length)).toBe(said);
    expect(await totalsAt(home)).toEqual(totals);
    expect(await statusAt(home)).toMatchObject({ on: undefined });
  });

  test.each([EARLIER, UNKNOWN])(
    "is found when another goes on, and comes off first: $totals",
    async ({ keys, totals }) => {
      const home = await forgetfulHome();
      await sitThrough(
        home,
        ["on", "therapist"],
        [["Take it off first?", "y"], ["When did it come off", ""], ...keys, ...ON_KEYS],
      );
      expect(await totalsAt(home)).toEqual({ ...totals, sessions: 2 });
      expect(await statusAt(home)).toMatchObject({ on: "therapist" });
    },
  );

  test("stays on where somebody does not want it off", async () => {
    const home = await forgetfulHome();
    const terminal = sitAt(home, ["on", "teacher"]);
    await play(terminal, [["Take it off first?", "n"]]);
    expect(await terminal.exit()).toBe(3);
    expect(terminal.screen()).toContain("error: Therapist is on since");
    expect(await totalsAt(home)).toEqual({ sessions: 1, minutes_in_role: 0, left_on: 0 });
  });

  test("comes off when its wearer says, not before it went on", async () => {
    const home = await forgetfulHome();
    const screen = await sitThrough(
      home,
      ["off", "--set", "off-minute", "--answer", "balance=1"],
      [
        ["Does it come off just now?", "n"],
        ["At what time", `yesterday 00:10${ENTER}`],
        ["That is before Therapist went on.", "\u0015yesterday 01:20\r"],
        ["in need of repair", ENTER],
        ["hand power back", ENTER],
        ["How present were you", ENTER],
        ["What is unfinished", ENTER],
        ["What stays", ENTER],
        ["The hour stays here", ENTER],
      ],
    );
    expect(screen).toContain("Therapist came off at DAY 01:20, after 50 minutes.");
    expect(await totalsAt(home)).toEqual(EARLIER.totals);
  });

  test("is spoken of by what looks at it, and counts as left on where nobody can be asked", async () => {
    const home = await forgetfulHome();
    const { stdout } = await callScarf(home, ["status"]);
    expect(stdout).toContain("It may have been forgotten.");
    await done(home, ["day", "--no-input"]);
    expect(await totalsAt(home)).toEqual(UNKNOWN.totals);
  });
});
