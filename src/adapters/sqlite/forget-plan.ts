import type { ForgetPlan, ForgetScope } from "../../domain/forgetting.ts";
import * as cell from "./cells.ts";
import type { Connection } from "./connection.ts";
import {
  forgettable,
  IS_OPEN,
  SCOPE_TABLES,
  type ScopeIds,
  type ScopeTable,
} from "./forget-scope.ts";

/** What a forgetting would take away. */
export function forgetPlan(connection: Connection, scope: ForgetScope): ForgetPlan {
  const { there, deleted } = forgettable(connection, scope);
  return {
    counts: {
      entries: there.entry.length,
      repairs: there.repair.length,
      "loose ends": there.loose_end.length,
      held: there.held.length,
      "follow-ups": there.follow_up.length,
      accounts: there.account.length,
      quotes: there.quote.length,
      refs: there.session.length,
      deleted: SCOPE_TABLES.reduce((sum, table) => sum + deleted[table].length, 0),
    },
    ...daysOf(connection, there),
    stillOpen: {
      repairs: countOpen(connection, "repair", scope),
      looseEnds: countOpen(connection, "loose_end", scope),
    },
  };
}

const BEGUN = { repair: "opened_local", loose_end: "made_local" } as const;

function countOpen(connection: Connection, table: keyof typeof BEGUN, scope: ForgetScope): number {
  if (scope.kind !== "before") return 0;
  const sql = `SELECT count(*) AS n FROM ${table}
    WHERE ${BEGUN[table]} < ? AND ${IS_OPEN[table]} AND forgotten_utc IS NULL`;
  return cell.number(connection.get(sql, [scope.day]) ?? {}, "n");
}

const DAYS: readonly (readonly [ScopeTable, string])[] = [
  ["entry", "day"],
  ["repair", "substr(opened_local, 1, 10)"],
  ["held", "substr(left_local, 1, 10)"],
  ["loose_end", "substr(made_local, 1, 10)"],
  ["account", "day"],
];

function daysOf(connection: Connection, ids: ScopeIds): Pick<ForgetPlan, "first" | "last"> {
  const days = DAYS.flatMap(([table, day]) => {
    const sql = `SELECT min(${day}) AS first, max(${day}) AS last FROM ${table}
      WHERE id IN (SELECT value FROM json_each(?))`;
    const row = connection.get(sql, [JSON.stringify(ids[table])]) ?? {};
    return row["first"] === null ? [] : [cell.day(row, "first"), cell.day(row, "last")];
  }).toSorted();
  return { first: days[0], last: days.at(-1) };
}
