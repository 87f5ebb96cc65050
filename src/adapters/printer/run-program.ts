import { type ChildProcess, spawn } from "node:child_process";

export interface Call {
  /** An absolute path. */
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Ends {
  /** In milliseconds. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/**
 * Runs a program to its end, at the limit or at the signal to a sudden one: whether it ended well. Nobody hears what it
 * says, and what it started ends with it.
 */
export async function endsWell({ program, args, env }: Call, ends: Ends): Promise<boolean> {
  if (ends.signal.aborted) return false;
  // In a group of its own, which can be ended as a whole: browsers are many processes.
  const detached = process.platform !== "win32";
  const child = spawn(program, args, { env, detached, stdio: "ignore", windowsHide: true });
  const stop = () => killGroup(child);
  const timer = setTimeout(stop, ends.limit);
  ends.signal.addEventListener("abort", stop);
  try {
    return await new Promise<boolean>((resolve) => {
      child.on("error", () => resolve(false));
      child.on("exit", (exitCode) => resolve(exitCode === 0));
    });
  } finally {
    clearTimeout(timer);
    ends.signal.removeEventListener("abort", stop);
    stop();
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // All of it has ended.
  }
}
