import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";
import { transformSync } from "rolldown/utils";
import { describe, expect, test } from "vitest";
import { startTerminal } from "../support/terminal.ts";
import { CTRL_C, CTRL_Z, GO_ON, OFF_KEYS } from "./keys.ts";
import {
  callScarf,
  done,
  inShell,
  newHome,
  play,
  ROOT,
  SCARF,
  surroundings,
  temporaryFolder,
} from "./real-scarf.ts";
import { writtenAt } from "./written.ts";

const [, SCRIPT] = SCARF;

/** The machine's own Node where it is one that scarf cannot run on. */
function findOldNode(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders
    .filter((folder) => !folder.includes("node_modules"))
    .map((folder) => join(folder, "node"))
    .find((path) => existsSync(path) && nodeApi(path) < 10);
}

function nodeApi(node: string): number {
  const { stdout } = spawnSync(node, ["-p", "process.versions.napi"], { encoding: "utf8" });
  return Number(stdout);
}

const oldNode = findOldNode() ?? "";
if (oldNode === "")
  process.stderr.write("No Node that is too old is here: what scarf does on one is not tested.\n");

/** scarf on the old Node. */
const OLD = [oldNode, SCRIPT];

describe.skipIf(oldNode === "")("on a Node that is too old", () => {
  test.each([
    { args: ["--version"], exit: 0 },
    { args: ["log", "--json"], exit: 0 },
    { args: ["status", "--check"], exit: 3 },
    { args: ["on", "nobody"], exit: 2 },
    { args: ["off", "--at", "a b  'c' \"d\" $HOME *"], exit: 2 },
  ])("$args says the same, with the same exit code", async ({ args, exit }) => {
    const home = newHome();
    const old = await callScarf(home, args, { program: OLD });
    expect(old.end).toBe(exit);
    expect(old).toEqual(await callScarf(home, args));
  });

  test("what is piped in and what is read by another program goes through", async () => {
    const home = newHome();
    await done(home, ["on", "therapist", "--answers", "-"], {
      program: OLD,
      input: "present: 7\n",
    });
    const head = { program: OLD, through: inShell('set -o pipefail; "$@" | head -1') };
    expect(await callScarf(home, ["log", "--json"], head)).toEqual({
      stdout: "{\n",
      stderr: "",
      end: 0,
    });
    expect(await writtenAt(home)).toEqual([
      { ritual: "on", state: "done", answers: { present: 7 } },
    ]);
  });

  test("a ritual is answered key by key, and the window may be closed on it", async () => {
    const home = await wearingHome();
    const terminal = sitAtOld(home);
    await play(terminal, OFF_KEYS);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.screen()).toContain("Therapist came off at");
    expect(await statesAt(home)).toEqual(["done"]);

    const other = await wearingHome();
    const closed = sitAtOld(other);
    await closed.see("How did you use");
    closed.hangUp();
    // By SIGHUP: an old Node without its terminal would else abort.
    expect(await closed.exit()).toBe(129);
    expect(await statesAt(other)).toEqual(["draft"]);
  });

  test("Ctrl-C and SIGTERM are an interruption, once", async () => {
    const home = await wearingHome();
    const first = sitAtOld(home);
    await first.see("How did you use");
    first.press(CTRL_C);
    expect(await first.exit()).toBe(130);
    const second = sitAtOld(home);
    await second.see(GO_ON[0]);
    second.signal("SIGTERM");
    expect(await second.exit()).toBe(130);
    for (const { screen } of [first, second]) expect(screen().split("error: ")).toHaveLength(2);
  });

  // Traced, a process goes on late: the shell may then set the terminal's modes after scarf did, and the first key waits.
  const retry = process.env["SCARF_TRACED"] === "1" ? 2 : 0;
  test("Ctrl-Z stops it whole, and fg asks on", { retry }, async () => {
    const home = await wearingHome();
    const terminal = startTerminal(["bash", "--norc", "--noprofile", "-i"], {
      cwd: ROOT,
      env: { ...surroundings(home), PS1: "ready> " },
    });
    await terminal.see("ready>");
    terminal.press(`"${oldNode}" "${SCRIPT}" off\r`);
    await terminal.see("How did you use");
    terminal.press(CTRL_Z);
    await terminal.see("Stopped");
    terminal.press('fg; echo "ended with $?"\r');
    await terminal.until((screen) => screen.split("fg")[1]?.includes("How did you use") === true);
    await play(terminal, OFF_KEYS);
    await terminal.see("\nended with 0");
    expect(await statesAt(home)).toEqual(["done"]);
  });

  test.each([
    ["without another one beside it", () => {}],
    ["beside one that cannot be started", layBroken],
  ])("%s says in one line which is needed", async (_name, arrange) => {
    const copy = bareCopy();
    arrange(copy);
    const alone = { program: [oldNode, join(copy, "bin/scarf.js")] };
    const { stdout, stderr, end } = await callScarf(newHome(), ["status"], alone);
    expect([stdout, stderr.replace(/Node [\d.]+\.$/m, "Node OLD."), end]).toEqual([
      "",
      "error: scarf needs Node 22.22.2, 24.15.0, 26 or newer; this is Node OLD.\n",
      1,
    ]);
  });
});

test.skipIf(process.platform === "win32")("scarf is found through a link to it", async () => {
  const folder = temporaryFolder();
  symlinkSync(SCRIPT, join(folder, "scarf"));
  const linked = { program: [process.execPath, join(folder, "scarf")] };
  expect(await callScarf(newHome(), ["status"], linked)).toMatchObject({
    stdout: "Nothing is on.\n",
    end: 0,
  });
});

test("a checkout that nobody has built says what to do", async () => {
  const copy = bareCopy();
  rmSync(join(copy, "dist"), { recursive: true });
  const unbuilt = { program: [process.execPath, join(copy, "bin/scarf.js")] };
  expect(await callScarf(newHome(), ["status"], unbuilt)).toEqual({
    stdout: "",
    stderr: "error: scarf is not built yet.\nhint: Run npm ci in its folder.\n",
    end: 1,
  });
});

test("what any Node has to read is written for Node 12, which knows ES2019", () => {
  const source = readFileSync(SCRIPT, "utf8");
  expect(writtenFor("es2019", source)).toBe(writtenFor("esnext", source));
  const newer = "module.exports = (version) => version?.napi ?? 0;";
  expect(writtenFor("es2019", newer)).not.toBe(writtenFor("esnext", newer));
});

function writtenFor(target: string, source: string): string {
  const { code, errors } = transformSync("scarf.js", source, { target });
  expect(errors).toEqual([]);
  return code;
}

/** A copy of what is installed, but for the packages. */
function bareCopy(): string {
  const folder = temporaryFolder();
  for (const name of ["bin", "dist", "package.json"])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  return folder;
}

function layBroken(copy: string): void {
  mkdirSync(join(copy, "node_modules/.bin"), { recursive: true });
  writeFileSync(join(copy, "node_modules/.bin/node"), "not a program", { mode: 0o644 });
}

async function wearingHome(): Promise<string> {
  const home = newHome();
  await done(home, ["on", "therapist", "--skip"]);
  return home;
}

function sitAtOld(home: string) {
  return startTerminal([...OLD, "off"], { rows: 30, cwd: ROOT, env: surroundings(home) });
}

async function statesAt(home: string): Promise<readonly string[]> {
  return (await writtenAt(home)).map(({ state }) => state);
}
