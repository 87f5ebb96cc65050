import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The path of a fresh folder that only this user can open: in memory where the system keeps one for this login, else
 * among the temporary files. Whoever asks for it removes it with `removeWords`.
 */
export function makePrivateFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const login = env["XDG_RUNTIME_DIR"] ?? "";
  const isKept = platform === "linux" && login.startsWith("/") && existsSync(login);
  return mkdtempSync(join(isKept ? login : tmpdir(), "scarf-"));
}

/**
 * Removes a file, or a folder and every file in it, which are written over first: what is removed alone stays on the disk
 * until something else takes its room. A disk that writes to another place each time may still keep it.
 */
export function removeWords(path: string): void {
  if (!existsSync(path)) return;
  try {
    for (const file of filesAt(path)) blank(file);
  } finally {
    // A program that was ended suddenly may still be writing.
    rmSync(path, { recursive: true, force: true, maxRetries: 10 });
  }
}

function filesAt(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

function blank(path: string): void {
  const file = openThere(path);
  if (file === undefined) return;
  try {
    writeSync(file, Buffer.alloc(fstatSync(file).size));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Undefined when it is gone by now: a program may take its own files away while it ends. */
function openThere(path: string): number | undefined {
  try {
    chmodSync(path, 0o600);
    return openSync(path, "r+");
  } catch (error) {
    if (!existsSync(path)) return undefined;
    throw error;
  }
}
