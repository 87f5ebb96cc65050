import { chmodSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { DAY_KEYS, OFF_KEYS, ON_KEYS } from "./keys.ts";
import { callScarf, done, inShell, newHome, type Play, play, sitAt } from "./real-scarf.ts";
import { heldIn, idsAt, statusAt, writtenAt } from "./written.ts";

interface Sitting {
  readonly columns: number;
  readonly keys: Play;
}

/** A ritual from its first question to its end; what is left on the screen, with DAY for yesterday's date. */
async function sitThrough(
  home: string,
  args: readonly string[],
  { columns, keys }: Sitting,
): Promise<string> {
  const terminal = sitAt(home, args, { columns });
  await play(terminal, keys);
  expect(await terminal.exit()).toBe(0);
  expect(terminal.cursorIsShown()).toBe(true);
  return terminal.screen().replaceAll(/\d{4}-\d{2}-\d{2}/g, "DAY");
}

test.each([
  { columns: 80, shortened: "Ask before I advise, then wait." },
  { columns: 60, shortened: "Ask before I advise, th…" },
])(
  "a session goes on and comes off and its day ends, key by key, in $columns columns",
  async ({ columns, shortened }) => {
    const home = newHome();
    const sit = (args: readonly string[], keys: Play) => sitThrough(home, args, { columns, keys });

    expect(await sit(["on", "therapist", "--at", "yesterday 14:05"], ON_KEYS)).toBe(
      `Therapist
One slow breath before you put on the scarf.
How present are you right now?  7
What holds part of you back, if anything?  Tired
What do you want to keep in mind?  ${shortened}

  │ From here I hold the frame, for both of us.

Therapist is on since DAY 14:05.`,
    );
    expect(await sit(["off", "--at", "yesterday 14:55"], OFF_KEYS)).toBe(
      `How did you use the power of this role?  2
Is anything in need of repair?  yes
What landed badly?  I cut in twice.
How did you hand power back?  Asked their goal first
How present were you?  8
What is unfinished?  call back; friday; office
What stays with the scarf?  The dog by the lake.

  │ The hour stays here. I go on as myself.

Therapist came off at DAY 14:55, after 50 minutes.
Noted: 1 repair, 1 loose end. 1 thing stays with the scarf.`,
    );
    expect(await sit(["day", "--at", "yesterday 18:10"], DAY_KEYS)).toBe(
      `DAY: 14:05 Therapist (up) 50m · off
1 repair waits: scarf repairs.
How much of work is still with you?  3
What is one thing that went well?  We laughed.
What is still open?  skipped
What do you leave here until you are back?  skipped

  │ The work is put down. What comes next is mine.

DAY is closed. Nothing is on.`,
    );

    expect(await writtenAt(home)).toEqual([
      {
        ritual: "on",
        state: "done",
        answers: {
          present: 7,
          half_yes: "tired",
          intention: "Ask before I advise, then wait.",
        },
      },
      {
        ritual: "off",
        state: "done",
        answers: {
          balance: 2,
          mended: true,
          what_happened: "I cut in twice.",
          handed_back: "goal",
          present: 8,
          loose_ends: ["call back; friday; office"],
        },
      },
      { ritual: "day", state: "done", answers: { still_with_me: 3, went_well: "We laughed." } },
    ]);
    const [, off = ""] = await idsAt(home);
    expect(await heldIn(home, off)).toEqual(["leave"]);
  },
);

test("what was left with a scarf is shown when it goes on again, and by nothing else", async () => {
  const home = newHome();
  await done(home, ["on", "therapist", "--skip"]);
  const left = ["off", "--no-input", "--answer", "leave=The dog by the lake."];
  await done(home, left);
  const others = await Promise.all([
    callScarf(home, ["log"]),
    callScarf(home, ["log", "--json"]),
    callScarf(home, ["search", "dog"]),
    callScarf(home, ["search", "lake", "--json"]),
    callScarf(home, ["leave", "list"]),
    callScarf(home, ["report", "today"]),
    callScarf(home, ["status"]),
    callScarf(home, ["on", "teacher", "--skip"]),
  ]);
  for (const { stdout, stderr } of others) expect(stdout + stderr).not.toContain("dog");

  const { stderr } = await callScarf(home, ["on", "therapist", "--skip", "--switch"]);
  expect(stderr).toBe("Therapist\nYou left with it:\n  - The dog by the lake.\n");
});

test("the state of the day is told in words, in a few letters and by the exit code", async () => {
  const home = newHome();
  const look = async (...args: string[]) => {
    const { stdout, stderr, end } = await callScarf(home, ["status", ...args]);
    return [stdout.replace(/\d\d:\d\d/, "NOW"), stderr, end];
  };
  expect(await look()).toEqual(["Nothing is on.\n", "", 0]);
  expect(await look("--check")).toEqual(["", "", 3]);
  expect(readdirSync(dirname(home))).toEqual([]);

  await done(home, ["on", "nurse", "--skip"]);
  expect(await look()).toEqual(["Nurse is on since NOW, for less than a minute.\n", "", 0]);
  expect(await look("--short")).toEqual(["nurse 0m\n", "", 0]);
  expect(await look("--check")).toEqual(["", "", 0]);
  expect(await statusAt(home)).toEqual({
    on: "nurse",
    due: { loose_ends: 0, repairs: 0, follow_ups: 0 },
    unfinished: 0,
  });
});

test.skipIf(process.platform === "win32")(
  "everything that scarf makes is closed to others, whatever the umask",
  async () => {
    const home = newHome();
    chmodSync(dirname(home), 0o755);
    const open = { through: inShell('umask 000; exec "$@"') };
    await done(home, ["on", "therapist", "--skip"], open);
    await done(home, ["off", "--skip"], open);
    await done(home, ["roles", "add", "choir-leader", "--strength", "2"], open);
    await done(home, ["prompts", "new", "my-off", "--from", "off"], open);
    await done(home, ["report", "today", "--out", join(home, "out", "today.md")], open);

    const modes = readdirSync(home, { recursive: true, withFileTypes: true }).map((found) => [
      join(found.parentPath, found.name).slice(home.length + 1),
      (statSync(join(found.parentPath, found.name)).mode & 0o777).toString(8),
    ]);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(Object.fromEntries(modes)).toEqual({
      "config.yaml": "600",
      "journal.db": "600",
      out: "700",
      "out/today.md": "600",
      prompts: "700",
      "prompts/my-off.yaml": "600",
    });
  },
);
