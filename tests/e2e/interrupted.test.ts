import { describe, expect, test } from "vitest";
import type { TestTerminal } from "../support/terminal.ts";
import { startTerminal } from "../support/terminal.ts";
import { CTRL_C, CTRL_D, CTRL_Z, DAY_KEYS, ENTER, GO_ON, KEEP, OFF_KEYS, ON_KEYS } from "./keys.ts";
import {
  callScarf,
  done,
  newHome,
  type Play,
  play,
  ROOT,
  SCARF,
  sitAt,
  surroundings,
} from "./real-scarf.ts";
import { statusAt, writtenAt } from "./written.ts";

/** Keys for the first questions alone, and for those that are left. */
function cut(keys: Play, first: number): { readonly before: Play; readonly after: Play } {
  return { before: keys.slice(0, first), after: keys.slice(first) };
}

/** Every answer of OFF_KEYS but the held one. */
const OFF_ANSWERS = {
  balance: 2,
  mended: true,
  what_happened: "I cut in twice.",
  handed_back: "goal",
  present: 8,
  loose_ends: ["call back; friday; office"],
};

/** A therapist's home, with the scarf on since yesterday. */
async function wearingHome(): Promise<string> {
  const home = newHome();
  await done(home, ["on", "therapist", "--skip", "--at", "yesterday 14:05"]);
  return home;
}

const OFF = ["off", "--at", "yesterday 14:55"];

describe("a ritual that is stopped in the middle", () => {
  test.each<readonly [string, (terminal: TestTerminal) => void]>([
    ["by Ctrl-C", ({ press }) => press(CTRL_C)],
    ["by Ctrl-D", ({ press }) => press(CTRL_D)],
    ["by Ctrl-C on a line half typed", ({ press }) => press(`I cut ${CTRL_C}`)],
    ["by SIGTERM", ({ signal }) => signal("SIGTERM")],
    ["by SIGHUP", ({ signal }) => signal("SIGHUP")],
  ])("%s ends with 130, and is gone on with where it was", async (_way, stop) => {
    const home = await wearingHome();
    const { before, after } = cut(OFF_KEYS, 2);
    const terminal = sitAt(home, OFF);
    await play(terminal, before);
    await terminal.see("landed badly");
    stop(terminal);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.cursorIsShown()).toBe(true);
    expect(await writtenAt(home)).toEqual([
      { ritual: "off", state: "draft", answers: { balance: 2, mended: true } },
    ]);

    const again = sitAt(home, ["off"]);
    await play(again, [["stopped 2 questions in.", ""], GO_ON, ...after]);
    expect(await again.exit()).toBe(0);
    expect(again.screen()).toMatch(
      /Therapist came off at \S+ 14:55, after 50 minutes\.\nNoted: [^\n]+$/,
    );
    expect(await writtenAt(home)).toEqual([{ ritual: "off", state: "done", answers: OFF_ANSWERS }]);
    expect(await statusAt(home)).toMatchObject({ on: undefined, unfinished: 0 });
  });

  test("says so, once", async () => {
    const terminal = sitAt(await wearingHome(), OFF);
    await play(terminal, [...OFF_KEYS.slice(0, 1), ["in need of repair", CTRL_C]]);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.screen()).toBe(
      [
        "How did you use the power of this role?  2",
        "Is anything in need of repair?  stopped",
        "error: Stopped. What you answered so far is kept.",
        "hint: Run the command again to go on.",
      ].join("\n"),
    );
  });

  test("by the end of its window is gone on with in another one", async () => {
    const home = await wearingHome();
    const { before, after } = cut(OFF_KEYS, 3);
    const terminal = sitAt(home, OFF);
    await play(terminal, before);
    await terminal.see("hand power back");
    terminal.hangUp();
    expect(await terminal.exit()).toBe(130);

    const again = sitAt(home, ["off"]);
    await play(again, [["stopped 3 questions in.", ""], GO_ON, ...after]);
    expect(await again.exit()).toBe(0);
    expect(await writtenAt(home)).toEqual([{ ritual: "off", state: "done", answers: OFF_ANSWERS }]);
  });

  test("while the scarf goes on leaves it on", async () => {
    const home = newHome();
    const { before, after } = cut(ON_KEYS, 3);
    const terminal = sitAt(home, ["on", "therapist"]);
    await play(terminal, [...before, ["keep in mind", CTRL_C]]);
    expect(await terminal.exit()).toBe(130);
    expect(await statusAt(home)).toMatchObject({ on: "therapist", unfinished: 1 });

    const again = sitAt(home, ["on"]);
    await play(again, [["stopped 2 questions in.", ""], GO_ON, ...afterPause(after)]);
    expect(await again.exit()).toBe(0);
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
    ]);
  });

  test("at the end of the day is gone on with, and nothing stays on", async () => {
    const home = await wearingHome();
    const { before, after } = cut(DAY_KEYS, 1);
    const terminal = sitAt(home, ["day"]);
    await play(terminal, [["When did it come off", "1"], ...before, ["went well", CTRL_D]]);
    expect(await terminal.exit()).toBe(130);

    const again = sitAt(home, ["day"]);
    await play(again, [GO_ON, ...after]);
    expect(await again.exit()).toBe(0);
    expect(await writtenAt(home)).toEqual([
      { ritual: "day", state: "done", answers: { still_with_me: 3, went_well: "We laughed." } },
    ]);
    expect(await statusAt(home)).toMatchObject({ on: undefined, unfinished: 0 });
  });

  test("can be kept as it is", async () => {
    const home = await wearingHome();
    const terminal = sitAt(home, OFF);
    await play(terminal, [...OFF_KEYS.slice(0, 1), ["in need of repair", CTRL_C]]);
    await terminal.exit();

    const again = sitAt(home, ["off"]);
    await play(again, [KEEP]);
    expect(await again.exit()).toBe(0);
    expect(await writtenAt(home)).toEqual([
      { ritual: "off", state: "done", answers: { balance: 2 } },
    ]);
    expect(await statusAt(home)).toMatchObject({ on: undefined, unfinished: 0 });
  });

  test("is gone on with by itself where nobody can be asked", async () => {
    const home = await wearingHome();
    const terminal = sitAt(home, OFF);
    await play(terminal, [...OFF_KEYS.slice(0, 1), ["in need of repair", CTRL_C]]);
    await terminal.exit();

    const { stdout, end } = await callScarf(home, ["off", "--no-input", "--answer", "present=8"]);
    expect([stdout.replace(/\S+ 14:55/, "THEN"), end]).toEqual([
      "Therapist came off at THEN, after 50 minutes.\n",
      0,
    ]);
    expect(await writtenAt(home)).toEqual([
      { ritual: "off", state: "done", answers: { balance: 2, present: 8 } },
    ]);
  });
});

/** A breath is no answer: it comes again. */
function afterPause(keys: Play): Play {
  return [["any key goes on)", " "], ...keys];
}

test("Ctrl-Z gives the terminal to the shell, and fg asks on where it was", async () => {
  const home = await wearingHome();
  const terminal = startTerminal(["bash", "--norc", "--noprofile", "-i"], {
    cwd: ROOT,
    env: { ...surroundings(home), PS1: "ready> " },
  });
  await terminal.see("ready>");
  terminal.press(`"${SCARF.join('" "')}" off --at "yesterday 14:55"\r`);
  await play(terminal, OFF_KEYS.slice(0, 2));
  await terminal.see("landed badly");
  terminal.press("I cut in");
  await terminal.see("> I cut in");
  terminal.press(CTRL_Z);
  await terminal.see("Stopped");
  terminal.press(`"${SCARF.join('" "')}" status --short\r`);
  await terminal.see("\ntherapist ");
  terminal.press('fg; echo "ended with $?"\r');
  await terminal.until((screen) => screen.endsWith("> I cut in\n(Enter when done)"));
  terminal.press(` twice.${ENTER}`);
  await play(terminal, OFF_KEYS.slice(3));
  await terminal.see("\nended with 0");
  expect(await writtenAt(home)).toEqual([{ ritual: "off", state: "done", answers: OFF_ANSWERS }]);
});
