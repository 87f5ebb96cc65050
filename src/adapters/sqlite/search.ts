import { FOUND_IN, type Found, MATTERS } from "../../domain/found.ts";
import type { Period } from "../../domain/period.ts";
import type { SearchWords } from "../../domain/search-words.ts";
import type { JournalReader, SearchFilter } from "../../ports.ts";
import * as cell from "./cells.ts";
import type { Connection, Row } from "./connection.ts";
import type { Table } from "./tables.ts";

export function searchReader(connection: Connection): Pick<JournalReader, "search"> {
  return {
    search: (words, filter) => {
      if (words.length === 0) return [];
      return connection.all(searchSql(filter), valuesFor(words, filter)).map(readFound);
    },
  };
}

/** What the words of each table belong to, and how they are called there. Undefined: it has no words. */
const SOURCES = {
  answer: { of: "entry", where: "answer" },
  entry: { of: "entry", where: "field" },
  entry_tag: { of: "entry", where: "tag" },
  follow_up: { of: "entry", where: "follow-up" },
  held: { of: "held" },
  loose_end: { of: "loose end" },
  repair: { of: "repair" },
  repair_state: { of: "repair" },
  account: { of: "account" },
  repair_barrier: undefined,
  session: undefined,
  quote: undefined,
  hold: undefined,
  own_word: undefined,
} as const satisfies Record<Table, { of: Found["kind"]; where?: string } | undefined>;

function sourcesOf(kind: Found["kind"]): string {
  const names = Object.entries(SOURCES).flatMap(([name, source]) =>
    source?.of === kind ? `'${name}'` : [],
  );
  return names.join(", ");
}

// Quoted, nothing in the words is syntax; a NUL would end the statement's text.
function matching(words: readonly SearchWords[]): string {
  return words
    .map(({ text, isBeginning }) => {
      const quoted = text.replaceAll("\0", " ").replaceAll('"', '""');
      return `"${quoted}"${isBeginning ? "*" : ""}`;
    })
    .join(" ");
}

function valuesFor(words: readonly SearchWords[], filter: SearchFilter): Row {
  const { period, role, seat, rituals, tag, newest, held } = filter;
  return {
    words: matching(words),
    ...periodValues(period),
    role: role ?? null,
    seat: seat ?? null,
    rituals: rituals === undefined ? null : JSON.stringify(rituals),
    tag: tag ?? null,
    ...heldValues(held),
    newest: newest ?? -1,
  };
}

function periodValues(period: Period | undefined): Row {
  if (period === undefined) return { from: null, until: null };
  return { from: period.from, until: `${period.to}T23:59:59` };
}

function heldValues(held: SearchFilter["held"]): Row {
  const scarf = held === "all" ? undefined : held;
  return {
    heldAll: held === "all" ? 1 : 0,
    heldRole: scarf?.role ?? null,
    heldRef: scarf?.ref ?? null,
  };
}

// The index gives the few that match; each is then found by its id. What an entry was found by is read last, for the
// few that are shown.
function searchSql({ seat, rituals, tag }: SearchFilter): string {
  const isOfEntries = [seat, rituals, tag].some((filter) => filter !== undefined);
  const parts = isOfEntries
    ? [ENTRIES]
    : [`${ENTRIES} AND NOT (${IS_FOUND_AS_MATTER})`, HELD, REPAIRS, LOOSE_ENDS, ACCOUNTS];
  return `WITH hit AS MATERIALIZED (
      SELECT w.seq, w.source, substr(w.source_id, 1, 36) AS owner, substr(w.source_id, 38) AS part, w.held
      FROM written_index CROSS JOIN written w ON w.seq = written_index.rowid
      WHERE written_index MATCH @words
    ), found AS (
      SELECT kind, id, min(seq) AS seq, at_utc, at_local, at_zone
      FROM (${parts.join(" UNION ALL ")}) WHERE @from IS NULL OR at_local BETWEEN @from AND @until
      GROUP BY kind, id ORDER BY at_utc DESC, seq DESC LIMIT @newest
    )
    SELECT found.*, w.text, w.source, substr(w.source_id, 38) AS part
    FROM found CROSS JOIN written w ON w.seq = found.seq ORDER BY at_utc DESC, found.seq DESC`;
}

const MAY_BE_SEEN = "(@heldAll OR (role = @heldRole AND (ref IS NULL OR ref = @heldRef)))";

// Answers that are held are found by what became of them. Those of an unfinished ritual are nothing yet.
const ENTRIES = `SELECT 'entry' AS kind, e.id, hit.seq, e.at_utc, e.at_local, e.at_zone
  FROM hit LEFT JOIN follow_up f ON hit.source = 'follow_up' AND f.id = hit.owner
  CROSS JOIN entry e ON e.id = coalesce(f.entry, hit.owner)
  LEFT JOIN session s ON s.id = e.session AND s.deleted_utc IS NULL
  WHERE hit.source IN (${sourcesOf("entry")}) AND e.deleted_utc IS NULL
  AND (NOT hit.held OR (@heldAll AND NOT EXISTS (SELECT 1 FROM held WHERE held.entry = e.id AND held.deleted_utc IS NULL)))
  AND (@role IS NULL OR s.role = @role) AND (@seat IS NULL OR s.seat = @seat)
  AND (@rituals IS NULL OR e.ritual IN (SELECT value FROM json_each(@rituals)))
  AND (@tag IS NULL OR EXISTS (SELECT 1 FROM entry_tag t
    WHERE t.entry = e.id AND t.tag = @tag AND t.deleted_utc IS NULL))`;

// Of a repair or a loose end and the answer it came from, one line is enough.
const IS_FOUND_AS_MATTER = `hit.source = 'answer' AND EXISTS (
  SELECT 1 FROM answer a WHERE a.entry = hit.owner AND a.prompt = hit.part AND (
    (a.feeds = 'repair' AND e.id IN (SELECT r.entry FROM hit of CROSS JOIN repair r ON r.id = of.owner
      WHERE of.source = 'repair' AND r.deleted_utc IS NULL AND (@role IS NULL OR r.role = @role)))
    OR (a.feeds = 'loose_end' AND @role IS NULL
      AND e.id IN (SELECT l.entry FROM hit of CROSS JOIN loose_end l ON l.id = of.owner
        WHERE of.source = 'loose_end' AND l.deleted_utc IS NULL))))`;

const HELD = matter("held", {
  kind: "held",
  at: "left",
  where: `(@role IS NULL OR m.role = @role) AND ${MAY_BE_SEEN} AND (@heldAll OR m.ended_utc IS NULL)`,
});
const REPAIRS = matter("repair", {
  kind: "repair",
  at: "opened",
  where: "(@role IS NULL OR m.role = @role)",
});
const LOOSE_ENDS = matter("loose_end", { kind: "loose end", at: "made", where: "@role IS NULL" });
const ACCOUNTS = matter("account", { kind: "account", at: "made", where: "@role IS NULL" });

function matter(
  table: Table,
  { kind, at, where }: Record<"at" | "where", string> & { readonly kind: Found["kind"] },
): string {
  return `SELECT '${kind}', m.id, hit.seq, m.${at}_utc, m.${at}_local, m.${at}_zone
    FROM hit CROSS JOIN ${table} m ON m.id = hit.owner
    WHERE hit.source IN (${sourcesOf(kind)}) AND m.deleted_utc IS NULL AND ${where}`;
}

function readFound(row: Row): Found {
  const kind = cell.oneOf(row, "kind", ["entry", ...MATTERS]);
  const found = {
    id: cell.text(row, "id"),
    at: cell.moment(row, "at"),
    text: cell.text(row, "text"),
  };
  if (kind !== "entry") return { ...found, kind };
  const where = cell.oneOf({ where: whereOf(cell.text(row, "source")) }, "where", FOUND_IN);
  const prompt = where === "answer" ? cell.text(row, "part") : undefined;
  return { ...found, kind, where, prompt };
}

function whereOf(source: string): string {
  const found = Object.entries(SOURCES).find(([name]) => name === source)?.[1];
  return found !== undefined && "where" in found ? found.where : "";
}
