import type { Day } from "../../domain/day.ts";
import { fullDay } from "../../domain/day-words.ts";
import type { Entry } from "../../domain/entry.ts";
import type { LogPage } from "../../domain/log-page.ts";
import { type Moment, momentDay } from "../../domain/moment.ts";
import { shownAnswers, writtenLines } from "../../domain/shown-answers.ts";
import { columnsIn, type Look, padEnd, shorten, widthOf } from "../columns.ts";
import { type Paint, paintFor } from "../paint.ts";
import { timeColumn } from "./time-column.ts";
import { sayEntry } from "./words.ts";

/** By days, one line an entry: time, id, what it is, and the first words written in it. No entries: an empty text. */
export function renderLog({ entries, shortIds, isAllSeen }: LogPage, look: Look): string {
  const paint = paintFor(look.colour);
  const idWidth = Math.max(0, ...[...shortIds.values()].map(({ length }) => length));
  const sayAt = timeColumn(entries.map(({ at }) => at));
  const line = (entry: Entry) =>
    drawEntry(entry, padEnd(shortIds.get(entry.id) ?? entry.id, idWidth), {
      columns: columnsIn(look),
      paint,
      sayAt,
      isAllSeen,
    });
  return [...Map.groupBy(entries, ({ at }) => momentDay(at))]
    .map(([day, ofDay]) => [drawDay(day, paint), ...ofDay.map(line)].join("\n"))
    .join("\n\n");
}

function drawDay(day: Day, paint: Paint): string {
  return paint.heading(fullDay(day));
}

interface Drawing {
  readonly columns: number;
  readonly paint: Paint;
  readonly sayAt: (at: Moment) => string;
  readonly isAllSeen: boolean;
}

function drawEntry(
  entry: Entry,
  id: string,
  { columns, paint, sayAt, isAllSeen }: Drawing,
): string {
  const head = sayAt(entry.at);
  const words = [sayEntry(entry), ...firstWords(entry, isAllSeen)].join(": ");
  const room = columns - widthOf(head) - widthOf(id) - 2;
  return `${head}${paint.quiet(id)}  ${shorten(words, room)}`;
}

function firstWords(entry: Entry, isAllSeen: boolean): readonly string[] {
  return shownAnswers(entry, isAllSeen).flatMap(writtenLines).slice(0, 1);
}
