import { join } from "node:path";
import packageJson from "../package.json" with { type: "json" };
import { systemClock } from "./adapters/node/clock.ts";
import { digest } from "./adapters/node/digest.ts";
import { diskFiles } from "./adapters/node/files.ts";
import { timeOrderedIds } from "./adapters/node/ids.ts";
import { processIo } from "./adapters/node/io.ts";
import { findPlaces } from "./adapters/node/places.ts";
import { type OpenContext, run } from "./cli/run.ts";
import type { Asker, Context, Journal } from "./ports.ts";

/** Runs scarf on this process's arguments, streams and environment; resolves to the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  // Before anything is written: nobody else reads what scarf makes.
  process.umask(0o077);
  const opened: Journal[] = [];
  const exitCode = await run(args, openProcessContext(opened));
  for (const journal of opened) journal.close();
  return exitCode;
}

function openProcessContext(opened: Journal[]): OpenContext {
  return ({ globals, exitWith }): Context => {
    const { env, platform, stdin, stdout, stderr } = process;
    const clock = systemClock(env);
    const io = processIo({ stdin, stdout, stderr }, env, () => globals().colour);
    const shipped = join(import.meta.dirname, "..");
    const places = () => findPlaces({ env, platform, shipped }, globals().journal);
    let asker: Promise<Asker | undefined> | undefined;
    let journal: Promise<Journal> | undefined;
    return {
      io,
      clock,
      ids: timeOrderedIds(),
      files: diskFiles(),
      version: packageJson.version,
      digest,
      globals,
      exitWith,
      get places() {
        return places();
      },
      asker: () => (asker ??= openAsker(io, globals())),
      journal: (access) => (journal ??= openJournal(places().journal, access, clock, opened)),
    };
  };
}
