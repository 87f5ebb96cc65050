import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { internetSockets } from "../support/internet-sockets.ts";
import { traceInto, withoutNetwork } from "../support/offline.ts";
import { canRun } from "../support/programs-here.ts";
import { waysOut } from "../support/ways-out.ts";
import { callScarf, done, newHome, ROOT } from "./real-scarf.ts";

const OFFLINE = withoutNetwork();
const isOffline = canRun([...OFFLINE, "true"], "that scarf works without any network");

// By .config/run-tests.ts, which looks at every process of every test. What is traced cannot be traced once more.
const isTraced = process.env["SCARF_TRACED"] === "1";
if (isTraced) process.stderr.write("Left out: the trace of a day, because all tests are traced.\n");
const canTrace = !isTraced && canRun(["strace", "-V"], "that scarf asks the system for no network");

/** A day, with what may be looked at and handed out after it. */
const DAY = [
  "on therapist --answer present=7",
  "note --tag late --file -",
  "off --answer balance=1",
  "reflect what-so-what-now-what --answer happened=More --answer will_do=Ask",
  "day --answer still_with_me=3",
  "search more",
  "report --out month.html",
  "report --out month.docx",
  "evidence nmc",
  "doctor",
];

async function live(home: string, through: readonly string[]): Promise<void> {
  for (const call of DAY) {
    const args = call.split(" ").map((arg) => (arg.startsWith("month.") ? `${home}/${arg}` : arg));
    await done(home, args, { through, input: "More of it." });
  }
}

describe("scarf", () => {
  test.skipIf(!isOffline)("does all of a day on a machine without a network", async () => {
    const home = newHome();
    await live(home, OFFLINE);
    expect(readdirSync(home)).toContain("month.html");
  });

  test.skipIf(!canTrace)("asks for no socket that reaches another machine", async () => {
    const home = newHome();
    const calls = `${home}-calls`;
    const through = traceInto(calls);
    await live(home, through);
    await done(home, ["lock", "--passphrase-file", passphraseFile(home)], { through });
    expect(readFileSync(calls, "utf8")).toMatch(/execve\(.*bin\/scarf\.js.* = 0$/m);
    expect(internetSockets(readFileSync(calls, "utf8"))).toEqual([]);
  });

  test.skipIf(!canTrace)("would be caught at one", async () => {
    const home = newHome();
    const calls = `${home}-calls`;
    const reach = "require('net').connect(9, '127.0.0.1').on('error', () => {})";
    await callScarf(home, [], {
      through: traceInto(calls),
      program: [process.execPath, "-e", reach],
    });
    expect(internetSockets(readFileSync(calls, "utf8"))).not.toEqual([]);
  });
});

function passphraseFile(home: string): string {
  const file = `${home}-pass`;
  writeFileSync(file, "willow seven anchor plum\n", { mode: 0o600 });
  return file;
}

test("nothing in the program as it is built names a module that reaches other machines", () => {
  const built = readdirSync(join(ROOT, "dist")).filter((name) => name.endsWith(".cjs"));
  expect(built.length).toBeGreaterThan(5);
  const ways = built.flatMap((name) => waysOut(readFileSync(join(ROOT, "dist", name), "utf8")));
  expect(ways).toEqual([]);
});
