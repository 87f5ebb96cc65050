import { describe, expect, test } from "vitest";
import { CTRL_C, CTRL_D, ENTER, GO_ON } from "./keys.ts";
import { callScarf, done, inShell, newHome, type Play, play, sitAt } from "./real-scarf.ts";
import { statusAt, writtenAt } from "./written.ts";

const KEYS = [
  ["Enter goes on.", ENTER],
  ["A whole number from 0", `7${ENTER}`],
  ["9. Cannot tell", `2${ENTER}`],
  ["One line is enough.", `Ask before I advise.${ENTER}`],
  ["when you have said it.", ENTER],
] as const satisfies Play;

const ON = {
  ritual: "on",
  state: "done",
  answers: { present: 7, half_yes: "tired", intention: "Ask before I advise." },
};

describe("a ritual line by line in a terminal", () => {
  test.each<readonly [string, readonly string[], Readonly<Record<string, string>>]>([
    ["--plain", ["--plain"], {}],
    ["ACCESSIBLE=1", [], { ACCESSIBLE: "1" }],
    ["TERM=dumb", [], { TERM: "dumb" }],
  ])("with %s moves no cursor and keeps the same answers", async (_name, options, env) => {
    const home = newHome();
    const terminal = sitAt(home, ["on", "therapist", ...options], { env });
    await play(terminal, KEYS);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.raw()).not.toContain("\u001b");
    expect(await writtenAt(home)).toEqual([ON]);
  });

  test("is another one than key by key", async () => {
    const terminal = sitAt(newHome(), ["on", "therapist"]);
    await terminal.see("any key goes on");
    expect(terminal.raw()).toContain("\u001b");
    terminal.press(CTRL_C);
    await terminal.exit();
  });

  test.each([
    ["Ctrl-C", CTRL_C],
    ["Ctrl-D", CTRL_D],
  ])("is stopped by %s and gone on with", async (_name, key) => {
    const home = newHome();
    const terminal = sitAt(home, ["on", "therapist", "--plain"]);
    await play(terminal, [...KEYS.slice(0, 2), ["9. Cannot tell", key]]);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.screen()).toContain("error: Stopped. What you answered so far is kept.");

    const again = sitAt(home, ["on", "--plain"]);
    await play(again, [[GO_ON[0], `1${ENTER}`], ...KEYS.slice(0, 1), ...KEYS.slice(2)]);
    expect(await again.exit()).toBe(0);
    expect(await writtenAt(home)).toEqual([ON]);
  });
});

describe("lines that are piped in", () => {
  test("are answers with --plain", async () => {
    const home = newHome();
    const input = "7\n2\nAsk before I advise.\n";
    const { stdout, end } = await callScarf(home, ["on", "therapist", "--plain"], { input });
    expect([stdout.replace(/\d\d:\d\d/, "NOW"), end]).toEqual(["Therapist is on since NOW.\n", 0]);
    expect(await writtenAt(home)).toEqual([ON]);
  });

  test("that end early are an interruption, and the next ones go on", async () => {
    const home = newHome();
    const { stderr, end } = await callScarf(home, ["on", "therapist", "--plain"], { input: "7\n" });
    expect([stderr.includes("error: Stopped."), end]).toEqual([true, 130]);
    const input = "1\n2\nAsk before I advise.\n";
    await done(home, ["on", "--plain"], { input });
    expect(await writtenAt(home)).toEqual([ON]);
  });

  test("are no answers without it", async () => {
    const home = newHome();
    await done(home, ["on", "therapist"], { input: "7\n2\nAsk before I advise.\n" });
    expect(await writtenAt(home)).toEqual([{ ritual: "on", state: "done", answers: {} }]);
  });

  test("are the file of --answers -", async () => {
    const home = newHome();
    const input = "present: 7\nhalf_yes: tired\nintention: Ask before I advise.\n";
    await done(home, ["on", "therapist", "--answers", "-"], { input });
    expect(await writtenAt(home)).toEqual([ON]);
  });
});

describe.skipIf(process.platform === "win32")("a stream that is closed", () => {
  test("as stdin answers nothing", async () => {
    const home = newHome();
    await done(home, ["on", "therapist"], { through: inShell('exec "$@" <&-') });
    expect(await statusAt(home)).toMatchObject({ on: "therapist", unfinished: 0 });
  });

  test("as stdin of --plain is an interruption", async () => {
    const home = newHome();
    const { stderr, end } = await callScarf(home, ["on", "therapist", "--plain"], {
      through: inShell('exec "$@" <&-'),
    });
    expect([stderr.includes("error: Stopped."), end]).toEqual([true, 130]);
  });

  test("as stdout or stderr is no reason not to keep what was answered", async () => {
    const home = newHome();
    await done(home, ["on", "therapist", "--answer", "present=7"], {
      through: inShell('exec "$@" >&-'),
    });
    await done(home, ["off", "--answer", "balance=1"], { through: inShell('exec "$@" 2>&-') });
    expect(await writtenAt(home)).toEqual([
      { ritual: "on", state: "done", answers: { present: 7 } },
      { ritual: "off", state: "done", answers: { balance: 1 } },
    ]);
  });

  test("by a reader that has enough is no error", async () => {
    const home = newHome();
    const input = `intention: ${"A long line. ".repeat(20_000)}`;
    await done(home, ["on", "therapist", "--answers", "-"], { input });
    const head = { through: inShell('set -o pipefail; "$@" | head -c 1') };
    expect(await callScarf(home, ["log", "--json"], head)).toEqual({
      stdout: "{",
      stderr: "",
      end: 0,
    });
  });
});
