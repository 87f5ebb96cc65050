import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../../src/adapters/node/digest.ts";
import { placesIn } from "../../src/adapters/node/places.ts";
import { run } from "../../src/cli/run.ts";
import { openWithKey } from "../../src/flows/vault/open-with-key.ts";
import { Failure } from "../../src/lib/failure.ts";
import type { Printable } from "../../src/lib/output.ts";
import type {
  Asker,
  Context,
  Edited,
  Files,
  Journal,
  Printer,
  SecretSource,
} from "../../src/ports.ts";
import { newId } from "./factories.ts";
import { type FakeClock, fakeClock } from "./fake-clock.ts";
import { fakeJournal } from "./fake-journal.ts";
import type { Contents } from "./fake-journal-reader.ts";
import { type FakeVault, fakeVault } from "./fake-vault.ts";

const SHIPPED = join(import.meta.dirname, "../..");
/** Where the made-up user keeps things. */
export const HOME = "/home/scarf";
/** Where a journal that nobody keeps is made when no folder is named. */
export const FRESH_HOME = "/tmp/scarf-demo-x";

export interface WorldParts {
  /** The reading of the wall clock. A Monday evening unless said otherwise. */
  readonly now?: string;
  readonly zone?: string;
  readonly journal?: Partial<Contents>;
  /** Plain unless said otherwise. */
  readonly vault?: FakeVault;
  /** Passphrases that are handed over, by the file descriptor, the command or the file they come from. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** The user's own files by absolute path. */
  readonly files?: Readonly<Record<string, string>>;
  /** What stdin holds when it is read to its end. */
  readonly input?: string;
  /** What the user writes in the editor. Absent: there is no editor. */
  readonly edited?: string;
  /** What the machine's programs make of a document. Absent: there is no program that makes a PDF. */
  readonly pdf?: (pages: Printable) => Uint8Array | Promise<Uint8Array>;
  /** Whether somebody sees what goes to stdout. Else another program reads it. */
  readonly outputIsTerminal?: boolean;
  /** Who answers the questions. Absent: nobody can be asked. */
  readonly asker?: Asker;
  readonly width?: number;
  readonly colour?: boolean;
}

/** What a call of scarf finds and leaves behind. Several calls can share one. */
export interface World {
  readonly clock: FakeClock;
  readonly journal: Journal;
  readonly vault: FakeVault;
  /** The user's files as they are now. */
  readonly files: Map<string, string>;
  /** Files of the user's that are no text. */
  readonly bytes: Map<string, Uint8Array>;
  /** What was printed byte for byte. */
  readonly printed: Uint8Array[];
  /** Texts from the editor that were not removed. */
  readonly left: string[];
  /** Journals that nobody keeps, by their homes. */
  readonly thrownAway: Map<string, Journal>;
  readonly parts: WorldParts;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export function world(parts: WorldParts = {}): World {
  return {
    clock: fakeClock(parts.now ?? "2026-11-23 18:00", parts.zone),
    journal: fakeJournal(parts.journal),
    vault: parts.vault ?? fakeVault(),
    files: new Map(Object.entries(parts.files ?? {})),
    bytes: new Map(),
    printed: [],
    left: [],
    thrownAway: new Map(),
    parts,
  };
}

/**
 * One call of scarf without a process. `args` is a list, or a text cut at blanks where "double quotes" hold words
 * together.
 */
export async function scarf(
  args: string | readonly string[],
  into: World | WorldParts = {},
): Promise<Outcome> {
  const lived = "clock" in into ? into : world(into);
  const out: string[] = [];
  const err: string[] = [];
  const list = typeof args === "string" ? words(args) : args;
  const exitCode = await run(list, (call) => contextOf(lived, { ...call, out, err }));
  return { stdout: out.join(""), stderr: err.join(""), exitCode };
}

/** The JSON that a call prints. */
export async function scarfJson(
  args: string | readonly string[],
  into: World | WorldParts = {},
): Promise<unknown> {
  const list = typeof args === "string" ? words(args) : args;
  const { stdout, stderr, exitCode } = await scarf([...list, "--json"], into);
  if (exitCode !== 0) throw new Error(`Exit ${exitCode}: ${stderr}`);
  return JSON.parse(stdout);
}

type Call = Parameters<Parameters<typeof run>[1]>[0] & {
  readonly out: string[];
  readonly err: string[];
};

/** The world as one call of scarf sees it. `out` and `err` hear what it says, and may be one list. */
export function contextOf(lived: World, call: Call): Context {
  const { globals, exitWith, out, err } = call;
  const { parts, clock, journal, vault } = lived;
  const context: Context = {
    io: {
      print: (text) => void out.push(`${text}\n`),
      printBytes: (bytes) => {
        lived.printed.push(bytes);
        out.push(new TextDecoder().decode(bytes));
      },
      note: (text) => void err.push(`${text}\n`),
      remark: (text) => {
        if (!globals().quiet && !globals().json) err.push(`${text}\n`);
      },
      readInput: async () => parts.input ?? "",
      inputIsTerminal: parts.asker !== undefined,
      outputIsTerminal: parts.outputIsTerminal ?? false,
      width: parts.width ?? 80,
      colour: globals().colour ?? parts.colour ?? false,
      colourOfQuestions: globals().colour ?? parts.colour ?? false,
    },
    clock,
    ids: { next: newId },
    files: filesOf(lived),
    get places() {
      const places = placesIn(HOME, SHIPPED);
      const named = globals().journal;
      return { ...places, journal: named ?? places.journal, isNamed: named !== undefined };
    },
    version: "1.2.3",
    nodeVersion: "24.0.0",
    globals,
    digest,
    exitWith,
    asker: async () => (globals().input ? parts.asker : undefined),
    edit: async () => editIn(lived),
    printer: async () => printerOf(lived),
    vault,
    secret: async (source) => secretIn(parts, source),
    journal: (access) =>
      openWithKey(context, access, ({ key }) => {
        if (access === "write") vault.made(key);
        return journal;
      }),
    throwAway: (home = FRESH_HOME) => {
      const other = lived.thrownAway.get(home) ?? fakeJournal();
      lived.thrownAway.set(home, other);
      const around = contextOf({ ...lived, journal: other, vault: fakeVault() }, call);
      return { home, context: { ...around, places: placesIn(home, SHIPPED) } };
    },
  };
  return context;
}

function secretIn({ secrets = {} }: WorldParts, source: SecretSource): string {
  const secret = secrets[nameOf(source)];
  if (secret !== undefined) return secret;
  throw new Failure("machine", "The passphrase could not be read.", { hint: "Look there." });
}

function nameOf(source: SecretSource): string {
  switch (source.kind) {
    case "fd":
      return String(source.fd);
    case "command":
      return source.command;
    case "file":
      return source.path;
  }
}

function editIn({ parts, left }: World): Edited {
  const { edited: text } = parts;
  if (text === undefined)
    throw new Failure("usage", "There is no editor.", { hint: "Name one in EDITOR." });
  left.push(text);
  return { text, file: "/tmp/scarf-x/words.txt", remove: () => void left.pop() };
}

function printerOf({ parts }: World): Printer {
  return { pdf: async (pages) => parts.pdf?.(pages) };
}

/** The user's files in memory over scarf's own on disk. */
function filesOf({ files, bytes }: World): Files {
  return {
    read: (path) => {
      if (bytes.has(path))
        throw new Failure("bad-file", `${path} is not text in UTF-8.`, {
          hint: "Save it as text.",
        });
      return files.get(path) ?? (isShipped(path) ? readFileSync(path, "utf8") : undefined);
    },
    isThere: (path) => files.has(path) || bytes.has(path) || isShipped(path),
    list: (folder) => {
      if (isShipped(folder)) return readdirSync(folder).toSorted();
      const inside = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      return [
        ...new Set(inside.map((path) => path.slice(folder.length + 1).split("/")[0] ?? "")),
      ].toSorted();
    },
    write: (path, content) => {
      if (typeof content === "string") files.set(path, content);
      else bytes.set(path, content);
    },
    remove: (path) => {
      files.delete(path);
      bytes.delete(path);
    },
  };
}

function isShipped(path: string): boolean {
  return path.startsWith(SHIPPED) && existsSync(path);
}

function words(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
}
