import { join } from "node:path";
import packageJson from "../package.json" with { type: "json" };
import { systemClock } from "./adapters/node/clock.ts";
import { digest } from "./adapters/node/digest.ts";
import { dayOrderedIds } from "./adapters/node/ids.ts";
import { processIo } from "./adapters/node/io.ts";
import { ownFiles } from "./adapters/node/own-files.ts";
import { findPlaces, placesIn, throwAwayHome } from "./adapters/node/places.ts";
import { fileVault } from "./adapters/vault/vault.ts";
import { chooseAsker } from "./cli/choose-asker.ts";
import { type OpenContext, run } from "./cli/run.ts";
import { type OpeningWish, openWithKey } from "./flows/vault/open-with-key.ts";
import type { Asker, Context, GlobalOptions, Io, Journal, Places } from "./ports.ts";

/** Runs scarf on this process's arguments, streams and environment; resolves to the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  // Before anything is written: nobody else reads what scarf makes.
  process.umask(0o077);
  const opened: Journal[] = [];
  const { env, platform } = process;
  const surroundings = { env, platform, shipped: join(import.meta.dirname, "..") };
  try {
    return await run(args, (call) =>
      processContext(call, {
        places: () => findPlaces(surroundings, call.globals().journal),
        isKept: true,
        opened,
      }),
    );
  } finally {
    for (const journal of opened) journal.close();
  }
}

type Call = Parameters<OpenContext>[0];

interface Home {
  /** Asked for when the options are known. */
  readonly places: () => Places;
  /** False: nobody keeps its journal, and nobody is asked to protect it. */
  readonly isKept: boolean;
  /** Every journal that was opened, to be closed at the end. */
  readonly opened: Journal[];
}

function processContext(call: Call, home: Home): Context {
  const { globals, exitWith } = call;
  const { places, opened } = home;
  const { env } = process;
  const clock = systemClock(env);
  const vault = once(() => fileVault(places().journal));
  const io = processIo(process, env, () => ({
    colour: globals().colour,
    quiet: globals().quiet || globals().json,
  }));
  const context: Context = {
    io,
    clock,
    ids: dayOrderedIds(),
    files: ownFiles(places),
    version: packageJson.version,
    nodeVersion: process.versions.node,
    digest,
    globals,
    exitWith,
    get places() {
      return places();
    },
    get vault() {
      return vault();
    },
    secret: async (source) => (await import("./adapters/node/secret.ts")).readSecret(source),
    asker: once(() => openAsker(io, globals())),
    ...otherPrograms(env),
    journal: onceFor((access) => openJournal(context, access, home)),
    throwAway: (folder) => {
      const at = throwAwayHome(folder);
      const { shipped } = places();
      const other = { places: () => placesIn(at, shipped), isKept: false, opened };
      return { home: at, context: processContext(call, other) };
    },
  };
  return context;
}

/** What the user's own programs do. */
function otherPrograms(env: NodeJS.ProcessEnv): Pick<Context, "edit" | "printer"> {
  const { platform } = process;
  return {
    edit: async () => (await import("./adapters/node/editor.ts")).openEditor({ env, platform }),
    printer: async () => {
      const isRoot = process.getuid?.() === 0;
      const { programsThatPrint } = await import("./adapters/printer/printer.ts");
      return programsThatPrint({ env, platform, isRoot });
    },
  };
}

/** The asker owns stdin: there is one, made when it is first needed. */
function once<T>(open: () => T): () => T {
  let opened: { readonly value: T } | undefined;
  return () => {
    opened ??= { value: open() };
    return opened.value;
  };
}

type Access = "read" | "write";

/** One journal for reading and one for writing; the latter serves both. */
function onceFor<T>(open: (access: Access) => T): (access: Access) => T {
  const opened = new Map<Access, T>();
  return (access) => {
    const journal = opened.get("write") ?? opened.get(access) ?? open(access);
    opened.set(access, journal);
    return journal;
  };
}

async function openAsker(io: Io, { input, plain }: GlobalOptions): Promise<Asker | undefined> {
  const { stdin, stderr, env } = process;
  const { inputIsTerminal: stdinIsTerminal, colourOfQuestions: colour } = io;
  switch (chooseAsker({ input, plain, stdinIsTerminal, stderrIsTerminal: stderr.isTTY, env })) {
    case "keys": {
      const { inquirerAsker } = await import("./adapters/inquirer/asker.ts");
      return inquirerAsker({ input: stdin, output: stderr, colour });
    }
    case "lines": {
      const { lineAsker } = await import("./adapters/lines/asker.ts");
      return lineAsker({ input: stdin, output: stderr });
    }
    case undefined:
      return undefined;
  }
}

async function openJournal(context: Context, access: Access, home: Home): Promise<Journal> {
  const { openSqliteJournal } = await import("./adapters/sqlite/open-journal.ts");
  const { journal: path } = home.places();
  const open = (wish: OpeningWish) => {
    const journal = openSqliteJournal({ ...wish, path, access, now: context.clock.now() });
    home.opened.push(journal);
    return journal;
  };
  return home.isKept ? openWithKey(context, access, open) : open({});
}
