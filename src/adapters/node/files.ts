import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../../lib/failure.ts";
import type { Files } from "../../ports.ts";

/** The machine's disk. Throws Failure `bad-file` for what cannot be read as text, `machine` for what the disk refuses. */
export function diskFiles(): Files {
  return { read, isThere: existsSync, list, write, remove };
}

function read(path: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    if (codeOf(error) === "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw new Failure("bad-file", `${path} is not text in UTF-8.`, {
        hint: "Save it as UTF-8 text and try again.",
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
function write(path: string, content: string | Uint8Array): void {
  const target = behindLink(path);
  const unfinished = `${target}.${process.pid}.new`;
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    // What a process of the same number left there is finished with.
    rmSync(unfinished, { force: true });
    const file = openSync(unfinished, "wx", 0o600);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, target);
  } catch (error) {
    removeQuietly(unfinished);
    throw refused(path, error);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw refused(path, error);
  }
}

/** Settings are often links into a folder that is looked after elsewhere: the link stays one. */
function behindLink(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return path;
    throw refused(path, error);
  }
}

// The failure that is told is the one that came first.
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing can be written nothing was left.
  }
}

const REFUSALS: Readonly<Record<string, { says: string; hint: string }>> = {
  ENOSPC: { says: "The disk is full", hint: "Make room on the disk and run the command again." },
  EDQUOT: { says: "Your disk quota is used up", hint: "Make room and run the command again." },
  EROFS: {
    says: "The disk is read-only",
    hint: "Choose another place with SCARF_HOME, or make it writable.",
  },
  EACCES: {
    says: "The system refused access",
    hint: "Look at who owns it and who may write: ls -l shows it.",
  },
  EPERM: {
    says: "The system refused access",
    hint: "Look at who owns it and who may write: ls -l shows it.",
  },
};

function refused(path: string, error: unknown): Failure {
  if (codeOf(error) === "EISDIR")
    return new Failure("bad-file", `${path} is a folder, not a file.`, {
      hint: "Name the file in it.",
      cause: error,
    });
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
