import { renameSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";
import { remembered } from "./remembered.ts";

const FOLDER = join(import.meta.dirname, "../../node_modules/.cache/test-programs");

/**
 * A program of this folder as one file; its path. What is started often should not read a hundred files each time.
 */
export const bundled = remembered(async (name: string): Promise<string> => {
  const file = join(FOLDER, name.replace(/\.ts$/, ".mjs"));
  const unfinished = `${file}.${process.pid}`;
  await build({
    input: join(import.meta.dirname, name),
    platform: "node",
    external: ["better-sqlite3", "@napi-rs/keyring"],
    output: { file: unfinished, format: "esm", codeSplitting: false },
    logLevel: "silent",
  });
  // In one step: other tests may be running it.
  renameSync(unfinished, file);
  return file;
});
