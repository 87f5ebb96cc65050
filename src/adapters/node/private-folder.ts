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
 * Removes a folder and every file in it, which are written over first: what is removed alone stays on the disk until
 * something else takes its room. A disk that writes to another place each time may still keep it.
 */
export function removeWords(folder: string): void {
  if (!existsSync(folder)) return;
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const file of found) if (file.isFile()) blank(join(file.parentPath, file.name));
  rmSync(folder, { recursive: true, force: true });
}

function blank(path: string): void {
  chmodSync(path, 0o600);
  const file = openSync(path, "r+");
  try {
    writeSync(file, Buffer.alloc(fstatSync(file).size));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
