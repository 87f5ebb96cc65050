import { digest } from "../../src/adapters/node/digest.ts";
import { Failure } from "../../src/lib/failure.ts";
import type { Context, Files } from "../../src/ports.ts";

export interface FoundFiles extends Files {
  /** Paths that were read, in order. */
  readonly reads: readonly string[];
}

/** Files in memory. A text that is a Failure is thrown when it is read. */
export function filesOf(texts: Readonly<Record<string, string | Failure>>): FoundFiles {
  const reads: string[] = [];
  return {
    reads,
    read: (path) => {
      reads.push(path);
      const text = texts[path];
      if (text instanceof Failure) throw text;
      return text;
    },
    isThere: (path) => path in texts,
    list: (folder) =>
      Object.keys(texts)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1))
        .toSorted(),
    write: unused,
    remove: unused,
  };
}

/** The folders of the user's own sets and of what scarf came with. */
const OWN = "/own";
const SHIPPED = "/shipped";

const PLACES = { journal: "/j", isNamed: false, key: "/k", recovery: "/r", backups: "/b" };

const VAULT = {
  form: unused,
  newKey: unused,
  newRecoveryCode: unused,
  seal: unused,
  unseal: unused,
  convert: unused,
  check: unused,
  plain: unused,
  keyring: { read: unused, keep: unused, forget: unused },
};

/** A world that holds nothing but files. Whatever else is touched is a mistake. */
export function withFiles(files: Files): Context {
  return {
    files,
    places: { ...PLACES, config: "/none.yaml", prompts: OWN, shipped: SHIPPED },
    digest,
    version: "1.2.3",
    nodeVersion: "24.0.0",
    io: {
      print: unused,
      printBytes: unused,
      note: unused,
      remark: unused,
      readInput: unused,
      inputIsTerminal: false,
      outputIsTerminal: false,
      width: 80,
      colour: false,
      colourOfQuestions: false,
    },
    clock: { now: unused, at: unused, reading: unused },
    ids: { next: unused },
    globals: unused,
    asker: unused,
    edit: unused,
    printer: unused,
    exitWith: unused,
    throwAway: unused,
    journal: unused,
    secret: unused,
    vault: VAULT,
  };
}

function unused(): never {
  throw new Error("Not to be used here");
}
