import { join } from "node:path";
import { openSqliteJournal } from "../../src/adapters/sqlite/open-journal.ts";
import type { DataKey } from "../../src/domain/data-key.ts";
import { moment } from "../support/factories.ts";
import { median } from "./measure.ts";

/** Milliseconds, each the median of many turns side by side. */
export interface Opening {
  readonly plain: number;
  readonly encrypted: number;
}

const TURNS = 101;
const NOW = moment("2026-11-23 18:00");
const KEY: DataKey = { bytes: new Uint8Array(48).fill(3) };

/** Opens a plain and an encrypted journal in this folder, reads what `scarf status` reads, and closes them. */
export function timeOpening(folder: string): Opening {
  const journals = [
    { path: join(folder, "opening-plain.db"), key: undefined },
    { path: join(folder, "opening-encrypted.db"), key: KEY },
  ];
  for (const journal of journals)
    openSqliteJournal({ ...journal, access: "write", now: NOW }).close();
  const turns = Array.from({ length: TURNS }, () => journals.map(timeOf));
  const [plain = 0, encrypted = 0] = journals.map((_, at) =>
    median(turns.map((turn) => turn[at] ?? 0)),
  );
  return { plain, encrypted };
}

function timeOf(journal: { readonly path: string; readonly key: DataKey | undefined }): number {
  const start = performance.now();
  const opened = openSqliteJournal({ ...journal, access: "read", now: NOW });
  opened.wearing();
  opened.due("2026-11-23");
  opened.drafts();
  opened.close();
  return performance.now() - start;
}
