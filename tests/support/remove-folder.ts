import { chmodSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Removes a folder of a test with all in it, also what the test closed to its own user: only root can do that as it is. */
export function removeFolder(folder: string): void {
  if (existsSync(folder)) reopen(folder);
  rmSync(folder, { recursive: true, force: true });
}

function reopen(folder: string): void {
  chmodSync(folder, 0o700);
  for (const found of readdirSync(folder, { withFileTypes: true }))
    if (found.isDirectory()) reopen(join(folder, found.name));
}
