import type { Output, TextFile } from "../../lib/output.ts";
import type { Report } from "../../report/report.ts";
import { nothingToChoose } from "./choose-section.ts";
import { inOneTable } from "./csv/one-table.ts";
import { type CsvTable, tablesIn } from "./csv/tables.ts";
import { writeCsv } from "./csv/write.ts";

/** What to write. With both absent: all of it in one table. */
interface CsvChoice {
  /** The id of a section, or the name of one of its tables. */
  readonly section?: string | undefined;
  /** The folder for every table. */
  readonly folder?: string | undefined;
}

/**
 * A chosen table as it is; all tables, or several of a section, in one table with a cell a line; or all as they are for a
 * folder. Throws Failure `not-found` for what the report has not, and for a folder where there is no table.
 */
export function renderCsv({ sections }: Report, { section, folder }: CsvChoice): Output {
  const tables = sections.flatMap(tablesIn);
  const names = sections.map(({ id }) => id);
  if (folder !== undefined && tables.length === 0)
    throw nothingToChoose("There is no table in this report.", names);
  if (folder !== undefined) return { kind: "files", folder, files: tables.map(fileOf) };
  if (section === undefined) return { kind: "text", text: writeCsv(inOneTable(tables)) };
  const chosen = chosenTables(tables, section);
  const [first, ...others] = chosen;
  if (first === undefined)
    throw nothingToChoose(`There is no section or table ${section} in this report.`, names);
  return { kind: "text", text: writeCsv(others.length === 0 ? first.rows : inOneTable(chosen)) };
}

/** The table that is called so, or those of the section; its sentences only where it has nothing else. */
function chosenTables(tables: readonly CsvTable[], called: string): readonly CsvTable[] {
  const named = tables.filter(({ name }) => name === called);
  if (named.length > 0) return named;
  const inSection = tables.filter(({ section }) => section === called);
  const drawn = inSection.filter(({ isText }) => !isText);
  return drawn.length > 0 ? drawn : inSection;
}

function fileOf({ name, rows }: CsvTable): TextFile {
  return { name: `${name}.csv`, text: writeCsv(rows) };
}
