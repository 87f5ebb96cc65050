import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** A command line to be timed from its start to its end. */
export interface Timed {
  readonly name: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
  /** Besides PATH and HOME: nothing else is handed down. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

export interface Timing {
  readonly name: string;
  readonly medianMs: number;
}

/**
 * Times all commands in turns, so that a busy minute of the machine slows all of them. The first turn warms the disk's
 * cache and does not count. Throws Error when a command fails: a time of a failure would be no time.
 */
export function measure(commands: readonly Timed[], turns: number): readonly Timing[] {
  const times = new Map<string, number[]>(commands.map(({ name }) => [name, []]));
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const command of commands) {
      const ms = timeOnce(command);
      if (turn > 0) times.get(command.name)?.push(ms);
    }
  }
  return commands.map(({ name }) => ({ name, medianMs: median(times.get(name) ?? []) }));
}

function timeOnce({ name, args, env = {} }: Timed): number {
  const { PATH = "", HOME = "" } = process.env;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { PATH, HOME, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${String(stderr)}`);
  return ms;
}

/** The middle one, the mean of both where there are two. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return (low + high) / 2;
}
