import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type RolldownOutput, rolldown } from "rolldown";
import config from "./rolldown.ts";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");

/**
 * Brings dist/ up to date, once before the tests that run the program as a user does: they never run one that is older
 * than its sources. A file that is as it should be is not touched, so that nobody who runs scarf meanwhile misses one.
 */
export async function setup(): Promise<void> {
  const bundle = await rolldown({ ...config, cwd: ROOT, logLevel: "warn" });
  const [form] = [config.output].flat();
  const { output } = await bundle.generate(form);
  await bundle.close();
  mkdirSync(DIST, { recursive: true });
  const made = new Map(output.map((file) => [file.fileName, contentOf(file)]));
  // What others load is there before they are.
  for (const [name, content] of [...made].toReversed()) bringTo(join(DIST, name), content);
  for (const name of readdirSync(DIST)) {
    const path = join(DIST, name);
    if (!made.has(name) && statSync(path).isFile()) rmSync(path);
  }
}

function contentOf(file: RolldownOutput["output"][number]): string {
  return file.type === "chunk" ? file.code : file.source.toString();
}

function bringTo(path: string, content: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || readFileSync(path, "utf8") !== content) writeFileSync(path, content);
}
