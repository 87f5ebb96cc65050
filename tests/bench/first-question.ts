import { performance } from "node:perf_hooks";
import { spawn } from "@lydell/node-pty";
import { median } from "./measure.ts";

/** A command in a terminal. */
interface Asking {
  /** Arguments of Node for a turn. Each turn finds the world as it was before the last one. */
  readonly argsFor: (turn: number) => readonly string[];
  /** Of the first question. */
  readonly text: string;
}

/** Milliseconds from the start of a command until a text stands on its screen; the middle of so many turns. */
export async function timeUntilSeen({ argsFor, text }: Asking, turns: number): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const ms = await timeOnce(argsFor(turn), text);
    if (turn > 0) times.push(ms);
  }
  return median(times);
}

/** Longer than any start: something else was asked. */
const PATIENCE_MS = 10_000;

function timeOnce(args: readonly string[], text: string): Promise<number> {
  const { PATH = "", HOME = "" } = process.env;
  const start = performance.now();
  const pty = spawn(process.execPath, [...args], { env: { PATH, HOME, TERM: "xterm-256color" } });
  let seen = "";
  let ms: number | undefined;
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => pty.kill(), PATIENCE_MS);
    pty.onData((data) => {
      seen += data;
      if (ms !== undefined || !seen.includes(text)) return;
      ms = performance.now() - start;
      pty.kill();
    });
    pty.onExit(() => {
      clearTimeout(giveUp);
      if (ms === undefined) reject(new Error(`Never seen: ${text}\n${seen}`));
      else resolve(ms);
    });
  });
}
