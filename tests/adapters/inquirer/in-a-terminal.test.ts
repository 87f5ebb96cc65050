import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { startTerminal, type TestTerminal } from "../../support/terminal.ts";

const PROGRAM = join(import.meta.dirname, "two-questions-process.ts");
const ASK = `"${process.execPath}" "${PROGRAM}"`;

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const CTRL_Z = "\u001a";

test("answers two questions and leaves one line of each", async () => {
  const terminal = startTerminal([process.execPath, PROGRAM], { columns: 60 });
  await terminal.see("(Enter to skip)");
  terminal.press("Listen longer, and ask before I offer anything\r");
  await terminal.see("(y or n, Enter to skip)");
  terminal.press("y");
  expect(await terminal.exit()).toBe(0);
  expect(terminal.screen()).toMatchInlineSnapshot(`
    "What do you want to keep in mind?  Listen longer, and ask…
    Is anything in need of repair?  yes
    outcome: [{"kind":"answered","value":"Listen longer, and ask before I offer anything"},{"kind":"answered","value":true}], left listening: 0"
  `);
});

test("takes keys that are pressed early in their order", async () => {
  const terminal = startTerminal([process.execPath, PROGRAM]);
  terminal.press("Listen\ry");
  expect(await terminal.exit()).toBe(0);
  expect(terminal.screen()).toContain(outcome([answered("Listen"), answered(true)]));
});

test("line ends in a paste answer nothing", async () => {
  const terminal = startTerminal([process.execPath, PROGRAM]);
  await terminal.see("(Enter to skip)");
  terminal.press("\u001b[200~one\r\ntwo\nn\r\u001b[201~");
  await terminal.see("> one two n");
  terminal.press("\r");
  await terminal.see("(y or n, Enter to skip)");
  terminal.press("\u001b[200~n\r\u001b[201~");
  terminal.press("\r");
  expect(await terminal.exit()).toBe(0);
  expect(terminal.screen()).toContain(outcome([answered("one two n"), { kind: "skipped" }]));
});

test.each([
  ["Ctrl-C", (terminal: TestTerminal) => terminal.press(CTRL_C)],
  ["Ctrl-D", (terminal: TestTerminal) => terminal.press(CTRL_D)],
  ["Ctrl-D on a line half typed", (terminal: TestTerminal) => terminal.press(`Half${CTRL_D}`)],
  ["SIGTERM", (terminal: TestTerminal) => process.kill(pidOn(terminal), "SIGTERM")],
  ["SIGHUP", (terminal: TestTerminal) => process.kill(pidOn(terminal), "SIGHUP")],
])("%s is an interruption, and the terminal is as it was", async (_name, stop) => {
  const ask = `bash -c 'echo "pid: $$"; exec ${ASK}'`;
  const terminal = startTerminal(shell(`${MODE}; ${ask}; ${MODE}; echo the end`));
  await terminal.see("(Enter to skip)");
  stop(terminal);
  await terminal.see("the end");
  expect(terminal.screen()).toContain("outcome: interrupted, left listening: 0");
  expect(modesOn(terminal)).toHaveLength(1);
  expect(terminal.cursorIsShown()).toBe(true);
});

test("inquirer alone does not take Ctrl-D on a line half typed for an interruption", async () => {
  const alone = [
    'import input from "@inquirer/input";',
    'console.log("outcome:", await input({ message: "Well?" }));',
  ];
  const terminal = startTerminal([process.execPath, "--input-type=module", "-e", alone.join("")]);
  await terminal.see("Well?");
  terminal.press(`Half${CTRL_D}\r`);
  expect(await terminal.exit()).toBe(0);
  expect(terminal.screen()).toContain("outcome: Half");
});

test("a terminal that was left in another mode is noticed", async () => {
  const terminal = startTerminal(shell(`${MODE}; stty -echo -icanon; ${MODE}; echo the end`));
  await terminal.see("the end");
  expect(modesOn(terminal)).toHaveLength(2);
});

test("an end of the input is an interruption", async () => {
  const terminal = startTerminal(shell(`${ASK} < /dev/null`));
  expect(await terminal.exit()).toBe(130);
  expect(terminal.screen()).toContain("outcome: interrupted, left listening: 0");
});

test("Ctrl-Z gives the terminal to the shell, and fg asks on where it was", async () => {
  const terminal = startTerminal(["bash", "--norc", "--noprofile", "-i"], {
    env: { PS1: "ready> " },
  });
  await terminal.see("ready>");
  terminal.press(`${MODE}; ${ASK}\r`);
  await terminal.see("(Enter to skip)");
  terminal.press("Half");
  await terminal.see("> Half");
  terminal.press(CTRL_Z);
  await terminal.see("Stopped");
  expect(terminal.cursorIsShown()).toBe(true);
  terminal.press(`${MODE}; echo in between\r`);
  await terminal.until((screen) => screen.includes("\nin between"));
  expect(modesOn(terminal)).toHaveLength(1);
  terminal.press("fg\r");
  await terminal.until((screen) => screen.endsWith("> Half\n(Enter when done)"));
  terminal.press(" a thought\r");
  await terminal.see("(y or n, Enter to skip)");
  terminal.press(CTRL_Z);
  await terminal.until((screen) => screen.split("Stopped").length === 3);
  expect(terminal.cursorIsShown()).toBe(true);
  terminal.press("fg\r");
  await terminal.until((screen) => screen.endsWith("(y or n, Enter to skip)"));
  terminal.press("y");
  await terminal.see(outcome([answered("Half a thought"), answered(true)]));
});

test("Ctrl-Z without a shell to go to asks on", async () => {
  const terminal = startTerminal([process.execPath, PROGRAM]);
  await terminal.see("(Enter to skip)");
  terminal.press(`Half${CTRL_Z} a thought\ry`);
  expect(await terminal.exit()).toBe(0);
  expect(terminal.screen()).toContain(outcome([answered("Half a thought"), answered(true)]));
});

test("a question is drawn once when the window gets another size", async () => {
  const terminal = startTerminal([process.execPath, PROGRAM], { columns: 60 });
  await terminal.see("(Enter to skip)");
  terminal.press("A line that is longer than the window is wide after it was made narrower");
  await terminal.see("narrower");
  terminal.resize(30, 24);
  await terminal.until((screen) => screen.includes("What do you want to keep in\nmind?"));
  terminal.resize(50, 24);
  await terminal.until((screen) => screen.includes("What do you want to keep in mind?"));
  terminal.press("\r");
  await terminal.see("(y or n, Enter to skip)");
  expect(terminal.screen()).toMatchInlineSnapshot(`
    "What do you want to keep i…  A line that is long…

    Is anything in need of repair?
    (y or n, Enter to skip)"
  `);
});

test("the end of the window is an interruption", async () => {
  const folder = mkdtempSync(join(tmpdir(), "scarf-terminal-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "outcome");
  const terminal = startTerminal([process.execPath, PROGRAM, file]);
  await terminal.see("(Enter to skip)");
  terminal.hangUp();
  await vi.waitUntil(() => existsSync(file), { timeout: 40_000 });
  // One listens on for the signal of the window where its end was read before.
  expect(readFileSync(file, "utf8")).toMatch(/^outcome: interrupted, left listening: [01]\n$/);
});

/** Says the mode that the terminal is in. */
const MODE = 'echo "mode: $(stty -g)"';

function modesOn(terminal: TestTerminal): readonly string[] {
  const modes = terminal.screen().matchAll(/^mode: (.+)$/gm);
  return [...new Set([...modes].map(([, mode = ""]) => mode))];
}

function pidOn(terminal: TestTerminal): number {
  return Number(/^pid: (\d+)$/m.exec(terminal.screen())?.[1]);
}

function shell(script: string): readonly string[] {
  return ["bash", "-c", script];
}

function answered(value: unknown) {
  return { kind: "answered", value };
}

function outcome(replies: readonly unknown[]): string {
  return `outcome: ${JSON.stringify(replies)}, left listening: 0`;
}
