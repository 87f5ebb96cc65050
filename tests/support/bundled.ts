import { renameSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";
import { program } from "./processes.ts";

const FOLDER = join(import.meta.dirname, "../../node_modules/.cache/test-programs");

/**
 * A program of this folder as one file; its path. What is started hundreds of times should not read a hundred files
 * each time.
 */
export async function bundled(name: string): Promise<string> {
  const file = join(FOLDER, name.replace(/\.ts$/, ".mjs"));
  const unfinished = `${file}.${process.pid}`;
  await build({
    input: program(name),
    platform: "node",
    external: ["better-sqlite3", "@napi-rs/keyring"],
    output: { file: unfinished, format: "esm", codeSplitting: false },
    logLevel: "silent",
  });
  // In one step: other tests may be running it.
  renameSync(unfinished, file);
  return file;
}
