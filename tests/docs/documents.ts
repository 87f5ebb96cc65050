import { readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

/** What people read, by path from the root. */
export const DOCUMENTS = ["README.md", "src/README.md", "prompts/README.md"] as const;

export function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
