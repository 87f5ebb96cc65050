import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../../lib/failure.ts";
import type { Files } from "../../ports.ts";

/** The machine's disk. Throws Failure `bad-file` for what cannot be read as text, `machine` for what the disk refuses. */
export function diskFiles(): Files {
  return { read, list, write };
}

function read(path: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    if (error instanceof TypeError)
      throw new Failure("bad-file", `${path} is not text in UTF-8.`, {
        hint: "Save it as UTF-8 text and try again.",
        cause: error,
      });
    if (codeOf(error) === "EISDIR")
      throw new Failure("bad-file", `${path} is a folder, not a file.`, {
        hint: "Name the file in it.",
        cause: error,
      });
    throw refused(path, error);
  }
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [];
    throw refused(folder, error);
  }
}

/** Written beside the file, flushed and moved over it: a power cut leaves the old file or the new one. */
function write(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(unfinished, "wx", 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw refused(path, error);
  }
}

const REFUSALS: Readonly<Record<string, { says: string; hint: string }>> = {
  ENOSPC: { says: "The disk is full", hint: "Make room on the disk and run the command again." },
  EDQUOT: { says: "Your disk quota is used up", hint: "Make room and run the command again." },
  EROFS: { says: "The disk is read-only", hint: "Choose another place with SCARF_HOME, or make it writable." },
  EACCES: { says: "The system refused access", hint: "Look at who owns it and who may write: ls -l shows it." },
  EPERM: { says: "The system refused access", hint: "Look at who owns it and who may write: ls -l shows it." },
};

function refused(path: string, error: unknown): Failure {
  const { says, hint } = REFUSALS[codeOf(error) ?? ""] ?? {
    says: `The system said ${codeOf(error) ?? "no"}`,
    hint: "Look at the file and the folder it is in.",
  };
  return new Failure("machine", `${says}: ${path}`, { hint, cause: error });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
