import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { filesWith, type WatchedPlace } from "./watched-place.ts";

/** Where words lay while another program had them, and where their bytes still lie when they are gone from there. */
export interface Meanwhile {
  /** Below the watched place, where scarf makes its own folders; their chance names as `scarf-X`. */
  readonly lay: readonly string[];
  /** The same files by second names that nobody removed. */
  readonly stayed: readonly string[];
}

/** A shell script, beside the place, that does the first of its work, waits until it was looked at, and does the rest. */
export function waitingProgram(
  { outside }: WatchedPlace,
  name: string,
  [script, rest = ""]: readonly [string, string?],
): string {
  const path = join(outside, "bin", name);
  mkdirSync(join(outside, "bin"), { recursive: true });
  // One that was ended while it waited leaves this.
  rmSync(join(outside, "waits"), { force: true });
  const lines = [
    "#!/bin/sh",
    script,
    `touch "${outside}/waits"`,
    `while [ ! -e "${outside}/goes-on" ]; do sleep 0.05; done`,
    `rm "${outside}/waits" "${outside}/goes-on"`,
    rest,
  ];
  writeFileSync(path, `${lines.join("\n")}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Looks for the word while the program waits, then does what ends the waiting, and looks again when the call has ended. */
export async function lookMeanwhile(
  place: WatchedPlace,
  word: string,
  { running, goOn = () => letGoOn(place) }: { running: Promise<unknown>; goOn?: () => void },
): Promise<Meanwhile> {
  const { root, outside } = place;
  const ended = running.then(() => "ended" as const);
  while (!existsSync(join(outside, "waits")))
    if ((await Promise.race([ended, setTimeout(20)])) === "ended") break;
  const lay = filesWith(root, word).filter((path) => /^(?:run|tmp)\//.test(path));
  const kept = mkdtempSync(join(outside, "kept-"));
  for (const [index, path] of lay.entries()) linkSync(join(root, path), join(kept, String(index)));
  goOn();
  await ended;
  return {
    lay: lay.map((path) => path.replace(/scarf-\w+/, "scarf-X")),
    stayed: filesWith(kept, word),
  };
}

function letGoOn({ outside }: WatchedPlace): void {
  writeFileSync(join(outside, "goes-on"), "");
}
