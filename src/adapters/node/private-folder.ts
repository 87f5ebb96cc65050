import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The path of a fresh folder that only this user can open: in memory where the system keeps one for this login, else
 * among the temporary files. Whoever asks for it removes it.
 */
export function makePrivateFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const login = env["XDG_RUNTIME_DIR"] ?? "";
  const isKept = platform === "linux" && login.startsWith("/") && existsSync(login);
  return mkdtempSync(join(isKept ? login : tmpdir(), "scarf-"));
}
