import { spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Run {
  readonly args: readonly string[];
  /** Kills the process with SIGKILL so long after its start, or after the first line that it says. */
  readonly kill?: { readonly after: "start" | "first line"; readonly ms: number } | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** What runs Node, such as `["bash", "-c", 'ulimit -f 8; exec "$@"', "-"]`. */
  readonly through?: readonly string[] | undefined;
}

export interface Finished {
  /** Whole lines of stdout: what a process was killed in the middle of saying was not said. */
  readonly lines: readonly string[];
  readonly stderr: string;
  /** Exit code or name of the signal. */
  readonly end: number | string | null;
}

// Programs that run often are compiled once.
const CACHE = join(import.meta.dirname, "../../node_modules/.cache/node-compile");

/** Runs Node, the one that runs the tests, to its end. */
export function runNode({ args, kill, env = {}, through = [] }: Run): Promise<Finished> {
  const [command = process.execPath, ...rest] = [...through, process.execPath, ...args];
  const child = spawn(command, rest, {
    env: { ...process.env, NODE_COMPILE_CACHE: CACHE, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: { stdout: string; stderr: string } = { stdout: "", stderr: "" };
  const killLater = () => setTimeout(() => child.kill("SIGKILL"), kill?.ms);
  if (kill?.after === "start") killLater();
  child.stdout.once("data", () => {
    if (kill?.after === "first line") killLater();
  });
  child.stdout.on("data", (text) => (said.stdout += String(text)));
  child.stderr.on("data", (text) => (said.stderr += String(text)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const lines = said.stdout.split("\n").slice(0, -1);
      resolve({ lines, stderr: said.stderr, end: signal ?? code });
    });
  });
}

/**
 * How to run a program as somebody who may not do everything: nothing special for an ordinary user, `setpriv` for root.
 * Undefined for root without it.
 */
export function asOrdinaryUser():
  | { readonly uid: number; readonly through: readonly string[] }
  | undefined {
  const uid = process.getuid?.() ?? 0;
  if (uid !== 0) return { uid, through: [] };
  const nobody = 65_534;
  const setpriv = "setpriv";
  const options = [`--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];
  const { status } = spawnSync(setpriv, [...options, process.execPath, "--version"]);
  return status === 0 ? { uid: nobody, through: [setpriv, ...options] } : undefined;
}

/** Whether this process may make a file somebody else's: root, unless it is alone in a namespace. */
export function mayGiveAway(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "scarf-given-away-"));
  try {
    chownSync(folder, 1234, 1234);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
