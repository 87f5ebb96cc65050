import { Failure } from "../../lib/failure.ts";
import type { Output, TextFile } from "../../lib/output.ts";
import type { Report } from "../../report/report.ts";
import { nothingToChoose } from "./choose-section.ts";
import { type CsvTable, tablesIn } from "./csv/tables.ts";
import { writeCsv } from "./csv/write.ts";

/** What to write. With both absent: the only table. */
interface CsvChoice {
  /** The id of a section, or the name of one of its tables. */
  readonly section?: string | undefined;
  /** The folder for every table. */
  readonly folder?: string | undefined;
}

/**
 * One table, or all of them for a folder. Throws Failure `not-found` where there is none, and `usage` where there are
 * several and none is chosen.
 */
export function renderCsv({ sections }: Report, { section, folder }: CsvChoice): Output {
  const tables = sections.flatMap(tablesIn);
  const names = sections.map(({ id }) => id);
  if (section !== undefined) return textOf(chosenTable(tables, names, section));
  const [first, ...others] = tables;
  if (first === undefined) throw nothingToChoose("There is no table in this report.", names);
  if (folder !== undefined) return { kind: "files", folder, files: tables.map(fileOf) };
  if (others.length === 0) return textOf(first);
  throw new Failure("usage", "This report has several tables, and CSV holds one.", {
    hint: `Choose one with --section: ${names.join(", ")}. Or name a folder with --out for all of them.`,
  });
}

/** The table that is called so, or that the section consists of; its sentences only where it has nothing else. */
function chosenTable(
  tables: readonly CsvTable[],
  sections: readonly string[],
  called: string,
): CsvTable {
  const named = tables.find(({ name }) => name === called);
  if (named !== undefined) return named;
  const inSection = tables.filter(({ section }) => section === called);
  const [first, ...others] = inSection.some(({ isText }) => !isText)
    ? inSection.filter(({ isText }) => !isText)
    : inSection;
  if (first === undefined)
    throw nothingToChoose(`There is no section or table ${called} in this report.`, sections);
  if (others.length === 0) return first;
  throw new Failure("usage", `The section ${called} has several tables.`, {
    hint: `Choose one with --section: ${inSection.map(({ name }) => name).join(", ")}.`,
  });
}

function textOf({ rows }: CsvTable): Output {
  return { kind: "text", text: writeCsv(rows) };
}

function fileOf({ name, rows }: CsvTable): TextFile {
  return { name: `${name}.csv`, text: writeCsv(rows) };
}
