import type { JournalForm } from "../../ports.ts";
import { findFile } from "./check-files.ts";
import { isPlainStart, readStart } from "./file-start.ts";

const START_BYTES = 16;

/** How the file lies there, by its first bytes. What no key could open counts as plain: reading it says what it is. */
export function journalForm(path: string): JournalForm {
  const found = findFile(path);
  if (found === undefined) return "none";
  if (found.size < START_BYTES || isPlainStart(readStart(path, START_BYTES))) return "plain";
  return "encrypted";
}
