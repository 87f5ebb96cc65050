import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type InternetSocket, internetSockets } from "../tests/support/internet-sockets.ts";
import { traceInto, withoutNetwork } from "../tests/support/offline.ts";
import { doesRun } from "../tests/support/programs-here.ts";

// Runs the tests. With --offline, or with SCARF_OFFLINE=1, on a machine without a network and under strace, by which no
// process but those of a browser may ask for a socket to the internet.
//   node .config/run-tests.ts [--offline] [what vitest takes]

/** A program of Node's that asks for a socket. */
const REACH = "net.connect(9, '127.0.0.1').on('error', () => {})";

const given = process.argv.slice(2);
const isOffline = given.includes("--offline") || process.env["SCARF_OFFLINE"] === "1";
const vitest = [
  process.execPath,
  join(import.meta.dirname, "../node_modules/vitest/vitest.mjs"),
  "run",
  "--config",
  join(import.meta.dirname, "vitest.ts"),
  ...given.filter((arg) => arg !== "--offline"),
];

// Ctrl-C reaches vitest too, and this waits for its end.
process.on("SIGINT", () => {});
process.exitCode = await (isOffline ? testOffline() : run(vitest));

async function testOffline(): Promise<number> {
  const offline = withoutNetwork();
  const commands = [offline, [...offline, ...traceInto("/dev/null")]];
  const missing = commands.find((command) => !doesRun([...command, "true"]));
  if (missing !== undefined) {
    const program = missing === offline ? offline.join(" ") : "strace";
    say(`NOT TESTED: that no test needs a network, because ${program} does not run here.`);
    return process.env["CI"] ? 1 : run(vitest);
  }
  const folder = mkdtempSync(join(tmpdir(), "scarf-trace-"));
  try {
    const trace = join(folder, "calls");
    // What is traced cannot be traced once more.
    const env = { SCARF_TRACED: "1" };
    const code = await run([...offline, ...traceInto(trace), ...reaching(vitest)], env);
    return isAlone(internetSockets(readFileSync(trace, "utf8"))) ? code : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A socket that the trace has to see, and then the command. */
function reaching(command: readonly string[]): readonly string[] {
  return ["sh", "-c", '"$0" -e "$1"; shift; exec "$@"', process.execPath, REACH, ...command];
}

/** The exit code. */
function run([program = "", ...args]: readonly string[], more = {}): Promise<number> {
  const env = { ...process.env, ...more };
  const child = spawn(program, args, { stdio: "inherit", env });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

function isAlone(sockets: readonly InternetSocket[]): boolean {
  const found = sockets.filter((socket) => !isMeant(socket) && !isOfBrowser(socket));
  for (const { program, args, call } of found) say(`To the internet: ${program} ${args}: ${call}`);
  if (!sockets.some(isMeant)) {
    say("The trace saw no socket, not even the one that was made for it.");
    return false;
  }
  if (found.length === 0) say("network: asked for by no process but those of a browser");
  return found.length === 0;
}

function isMeant({ args }: InternetSocket): boolean {
  return args.includes(REACH.slice(0, 20));
}

/** Its sandbox starts processes under numbers of their own, of which the trace knows no program. Node's it knows each. */
function isOfBrowser({ program }: InternetSocket): boolean {
  return program === "" || /chrom|msedge|headless_shell/.test(basename(program));
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
