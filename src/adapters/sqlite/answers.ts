import {
  ANSWER_KINDS,
  type Answer,
  type AnswerValue,
  FEEDS,
  type ScaleEnd,
} from "../../domain/entry.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, readItem, readKept, updateRow } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";
import type { Item } from "./tables.ts";

/**
 * The answers of entries by entry, in the order asked, however many entries there are, in two
 * statements.
 */
export function readAnswers(
  connection: Connection,
  entries: readonly string[],
): ReadonlyMap<string, readonly Answer[]> {
  const ids = [JSON.stringify(entries)];
  const items = Map.groupBy(connection.all(SELECT_ITEMS, ids), answerKey);
  const rows = connection.all(SELECT_ANSWERS, ids);
  const byEntry = new Map<string, Answer[]>();
  for (const row of rows) {
    const entry = cell.text(row, "entry");
    const answers = byEntry.get(entry) ?? [];
    answers.push(readAnswer(row, (items.get(answerKey(row)) ?? []).map(readItem)));
    byEntry.set(entry, answers);
  }
  return byEntry;
}

/** The newest answered value; see `JournalReader.lastAnswer`. Of neither a session nor a role: of the whole journal. */
export function lastAnswer(
  connection: Connection,
  prompt: string,
  { session, role }: { readonly session?: string | undefined; readonly role?: string | undefined },
): AnswerValue | undefined {
  const values: Record<string, string> = { prompt };
  if (session !== undefined) values["session"] = session;
  if (role !== undefined) values["role"] = role;
  if (connection.get(EVER_ANSWERED, [prompt]) === undefined) return undefined;
  const row = connection.get(lastAnswerSql(session !== undefined, role !== undefined), values);
  if (row === undefined) return undefined;
  const key = [cell.text(row, "entry"), prompt];
  return readAnswer(row, readKept(connection, "answer", key)?.items ?? []).value;
}

/** Writes an answer, or puts it in the place of the one to the same prompt. */
export function writeAnswer(changes: Changes, entry: string, answer: Answer): void {
  const key = [entry, answer.prompt];
  const row = answerCells(answer);
  const items = answerItems(answer);
  if (readKept(changes.connection, "answer", key) !== undefined) {
    updateRow(changes, { table: "answer", key, set: { ...row, deleted_utc: null }, items });
    return;
  }
  const next = changes.connection.get(NEXT_POSITION, [entry]);
  const position = cell.number(next ?? {}, "next");
  const { prompt } = answer;
  insertRow(changes, { table: "answer", row: { entry, prompt, position, ...row }, items });
}

const IDS = "(SELECT value FROM json_each(?))";
const SELECT_ANSWERS = `SELECT * FROM answer WHERE entry IN ${IDS} AND deleted_utc IS NULL ORDER BY entry, position`;
const SELECT_ITEMS = `SELECT * FROM answer_item WHERE entry IN ${IDS} ORDER BY entry, prompt, position`;
const NEXT_POSITION = "SELECT coalesce(max(position), -1) + 1 AS next FROM answer WHERE entry = ?";

// For a prompt that nobody ever answered the walk below would be a long one.
const EVER_ANSWERED = `SELECT 1 FROM answer INDEXED BY answer_by_prompt
  WHERE prompt = ? AND NOT skipped AND feeds IS NOT 'held' AND deleted_utc IS NULL LIMIT 1`;

// Walks from the newest session back and stops at the first answer: CROSS JOIN keeps that order.
function lastAnswerSql(ofSession: boolean, ofRole: boolean): string {
  const inSession = ofSession || ofRole;
  return `SELECT a.* FROM ${inSession ? "session s CROSS JOIN entry e ON e.session = s.id" : "entry e"}
    CROSS JOIN answer a ON a.entry = e.id
    WHERE a.prompt = @prompt AND NOT a.skipped AND a.feeds IS NOT 'held'
      AND a.deleted_utc IS NULL AND e.deleted_utc IS NULL
      ${inSession ? "AND s.deleted_utc IS NULL" : ""}
      ${ofSession ? "AND s.id = @session" : ""} ${ofRole ? "AND s.role = @role" : ""}
    ORDER BY ${inSession ? "s.on_utc DESC, s.rowid DESC," : ""} e.at_utc DESC, e.rowid DESC LIMIT 1`;
}

function answerKey(row: Row): string {
  return `${cell.text(row, "entry")}/${cell.text(row, "prompt")}`;
}

function readAnswer(row: Row, items: readonly Item[]): Answer {
  return {
    prompt: cell.text(row, "prompt"),
    kind: cell.oneOf(row, "kind", ANSWER_KINDS),
    asked: cell.text(row, "asked"),
    value: cell.number(row, "skipped") === 1 ? undefined : readValue(row, items),
    labels: readLabels(row, items),
    from: readEnd(row, "from"),
    to: readEnd(row, "to"),
    feeds: cell.optionalOneOf(row, "feeds", FEEDS),
  };
}

function readValue(row: Row, items: readonly Item[]): AnswerValue {
  const kind = cell.oneOf(row, "kind", ANSWER_KINDS);
  switch (kind) {
    case "scale":
    case "number":
      return cell.number(row, "number");
    case "confirm":
      return cell.number(row, "number") === 1;
    case "choice":
    case "text":
      return cell.text(row, "text");
    case "choices":
    case "lines":
      return items.map(({ value }) => value);
  }
}

/** The labels, when all were kept. No choices at all have no labels at all, not unknown ones. */
function readLabels(row: Row, items: readonly Item[]): readonly string[] | undefined {
  if (cell.number(row, "skipped") === 1) return undefined;
  const kind = cell.oneOf(row, "kind", ANSWER_KINDS);
  if (kind === "choice" && row["label"] !== null) return [cell.text(row, "label")];
  if (kind !== "choices") return undefined;
  const labels = items.flatMap(({ label }) => label ?? []);
  return labels.length === items.length ? labels : undefined;
}

function readEnd(row: Row, end: "from" | "to"): ScaleEnd | undefined {
  if (row[`${end}_value`] === null) return undefined;
  return { value: cell.number(row, `${end}_value`), label: cell.text(row, `${end}_label`) };
}

function answerCells({ kind, asked, feeds, value, labels, from, to }: Answer): Row {
  return {
    kind,
    asked,
    feeds: feeds ?? null,
    skipped: value === undefined ? 1 : 0,
    number: typeof value === "number" || typeof value === "boolean" ? Number(value) : null,
    text: typeof value === "string" ? value : null,
    label: typeof value === "string" ? (labels?.[0] ?? null) : null,
    ...endCells("from", from),
    ...endCells("to", to),
  };
}

function endCells(end: "from" | "to", scaleEnd: ScaleEnd | undefined): Row {
  return { [`${end}_value`]: scaleEnd?.value ?? null, [`${end}_label`]: scaleEnd?.label ?? null };
}

function answerItems({ value, labels }: Answer): readonly Item[] {
  if (typeof value !== "object") return [];
  return value.map((value, index) => ({ value, label: labels?.[index] ?? null }));
}
