import { type IsOurs, quotingAny } from "../../domain/forgetting.ts";
import * as cell from "./cells.ts";
import type { Changes } from "./change-log.ts";
import type { Connection } from "./connection.ts";

/**
 * The questions of forgotten entries lose their wording where it is not ours, and so do those of other entries that
 * repeat a forgotten answer: their id stands there instead. Gives the answers of the latter, as `<entry>/<prompt>`.
 */
export function forgetQuestions(
  { connection }: Changes,
  entries: readonly string[],
  isOurs: IsOurs,
): readonly string[] {
  const ids = JSON.stringify(entries);
  const isQuoting = quotingAny(textsOf(connection, SAID_HERE, entries));
  const asked = textsOf(connection, ASKED_HERE, entries).filter((text) => !isOurs(text));
  const quoting = textsOf(connection, ASKED_ELSEWHERE, entries).filter(
    (text) => !isOurs(text) && isQuoting(text),
  );
  connection.run(`UPDATE answer SET asked = prompt WHERE ${HERE} AND ${IS_ONE}`, {
    ids,
    texts: JSON.stringify(asked),
  });
  const elsewhere = { ids, texts: JSON.stringify(quoting) };
  const found = connection
    .all(
      `SELECT entry || '/' || prompt AS id FROM answer WHERE NOT ${HERE} AND ${IS_ONE}`,
      elsewhere,
    )
    .map((row) => cell.text(row, "id"));
  connection.run(`UPDATE answer SET asked = prompt WHERE NOT ${HERE} AND ${IS_ONE}`, elsewhere);
  return found;
}

/** Labels of options and of the ends of scales that are not ours. */
export function strangeLabels(
  connection: Connection,
  entries: readonly string[],
  isOurs: IsOurs,
): readonly string[] {
  return textsOf(connection, LABELS_HERE, entries).filter((text) => !isOurs(text));
}

const HERE = "entry IN (SELECT value FROM json_each(@ids))";
const IS_ONE = "asked IN (SELECT value FROM json_each(@texts))";
const ASKED_HERE = `SELECT DISTINCT asked AS text FROM answer WHERE ${HERE}`;
const ASKED_ELSEWHERE = `SELECT DISTINCT asked AS text FROM answer WHERE NOT ${HERE}`;
const SAID_HERE = `SELECT text FROM answer WHERE ${HERE} AND kind = 'text'
  UNION SELECT value FROM answer_item WHERE ${HERE} AND label IS NULL`;
const LABELS_HERE = `SELECT label AS text FROM answer WHERE ${HERE}
  UNION SELECT from_label FROM answer WHERE ${HERE}
  UNION SELECT to_label FROM answer WHERE ${HERE}
  UNION SELECT label FROM answer_item WHERE ${HERE}`;

function textsOf(connection: Connection, sql: string, ids: readonly string[]): readonly string[] {
  return connection
    .all(sql, { ids: JSON.stringify(ids) })
    .flatMap((row) => cell.optionalText(row, "text") ?? []);
}
