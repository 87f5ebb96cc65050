import { type Entry, MODEL_FIELDS } from "../../domain/entry.ts";
import { optionalText } from "./cells.ts";
import type { Row } from "./connection.ts";

/** The seven fields of a row that has a column for each, as far as they are written. */
export function readFields(row: Row): Entry["fields"] {
  const written = MODEL_FIELDS.map((field) => [field, optionalText(row, field)] as const);
  return Object.fromEntries(written.filter(([, text]) => text !== undefined));
}
