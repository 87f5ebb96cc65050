import { Failure } from "../../lib/failure.ts";

/**
 * The one place where errors of SQLite and of the file system become sentences. Gives a Failure
 * `busy`, `damaged-journal` or `machine`, and an Error that is a bug for what no user can mend. What
 * it does not know comes back as it is.
 *
 * SQLite may quote values and SQL in its messages, and both may hold words of the journal: only the
 * error's code goes on, as the cause.
 */
export function translateError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (!code.startsWith("SQLITE_")) return fileFailure(code);
  if (isOtherSchema(error)) return damaged(code);
  return sqliteFailure(code) ?? new Error("The journal refused a change.", { cause: code });
}

/** Runs the work; what it throws goes through `translateError`. */
export function translating<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translateError(error);
  }
}

/** The error's code, such as `ENOENT` or `SQLITE_BUSY`; undefined for an error that is not the system's. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof Failure || !("code" in error)) return undefined;
  const { code } = error;
  return typeof code === "string" && /^(E[A-Z0-9]+|SQLITE_\w+)$/.test(code) ? code : undefined;
}

export function damaged(cause?: string): Failure {
  return new Failure("damaged-journal", "The journal is damaged.", {
    hint: "Put a backup copy in its place, or name another journal with --journal.",
    cause,
  });
}

/** A file with our mark that lacks our tables, or holds something else in their place. SQLite has no code of its own for it. */
function isOtherSchema(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(no such (table|column|index)|unsupported file format|vtable constructor failed)/.test(
      error.message,
    )
  );
}

/** By the first word of SQLite's code, such as `IOERR` of `SQLITE_IOERR_WRITE`. https://sqlite.org/rescode.html */
const KINDS: Readonly<Record<string, (code: string) => Failure>> = {
  BUSY: busy,
  LOCKED: busy,
  CORRUPT: damaged,
  NOTADB: damaged,
  FORMAT: damaged,
  FULL: full,
  READONLY: closed,
  CANTOPEN: closed,
  PERM: closed,
  AUTH: closed,
  IOERR: unreadable,
  NOMEM: unreadable,
  NOLFS: unreadable,
};

function sqliteFailure(code: string): Failure | undefined {
  return KINDS[code.split("_")[1] ?? ""]?.(code);
}

function fileFailure(code: string): Failure {
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return full(code);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return closed(code);
  return new Failure("machine", "The journal could not be opened.", {
    hint: "Check its folder, or name another journal with --journal.",
    cause: code,
  });
}

function busy(code: string): Failure {
  return new Failure("busy", "Another scarf is writing to the journal.", {
    hint: "Wait a moment and run the command again.",
    cause: code,
  });
}

function unreadable(code: string): Failure {
  return new Failure("machine", "The journal could not be read or written.", {
    hint: "Check the disk and the room left on it, then run the command again.",
    cause: code,
  });
}

function full(code: string): Failure {
  return new Failure("machine", "The disk is full; this change was not saved.", {
    hint: "Make room on the disk, then run the command again.",
    cause: code,
  });
}

function closed(code: string): Failure {
  return new Failure("machine", "The journal or its folder cannot be written or read by you.", {
    hint: "Check who owns the folder and its permissions, or name another journal with --journal.",
    cause: code,
  });
}
