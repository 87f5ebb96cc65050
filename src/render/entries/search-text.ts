import { fullDay } from "../../domain/day-words.ts";
import type { Found, Hit, SearchPage } from "../../domain/found.ts";
import { momentDay } from "../../domain/moment.ts";
import { columnsIn, type Look, padEnd, shorten, widthOf } from "../columns.ts";
import { paintFor } from "../paint.ts";
import { timeColumn } from "./time-column.ts";
import { sayEntry } from "./words.ts";

/** By days from the newest on, one line a hit: time, id, what it is, and the line it was found in. None: an empty text. */
export function renderSearch({ hits, shortIds }: SearchPage, look: Look): string {
  const paint = paintFor(look.colour);
  const idWidth = Math.max(0, ...[...shortIds.values()].map(({ length }) => length));
  const sayAt = timeColumn(hits.map(({ found }) => found.at));
  const draw = (hit: Hit) => {
    const { at, id } = hit.found;
    const head = sayAt(at);
    const name = padEnd(shortIds.get(id) ?? id, idWidth);
    const room = columnsIn(look) - widthOf(head) - widthOf(name) - 2;
    return `${head}${paint.quiet(name)}  ${shorten(`${sayHit(hit)}: ${hit.line}`, room)}`;
  };
  return [...Map.groupBy(hits, ({ found }) => momentDay(found.at))]
    .map(([day, ofDay]) => [paint.heading(fullDay(day)), ...ofDay.map(draw)].join("\n"))
    .join("\n\n");
}

const MATTERS: Readonly<Record<Exclude<Found["kind"], "entry">, string>> = {
  held: "Left with the scarf",
  "loose end": "Loose end",
  repair: "Repair",
  account: "Account",
};

/** `Took off Therapist`, `Noted, tagged`, `Repair`. */
function sayHit({ found, entry }: Hit): string {
  if (found.kind !== "entry") return MATTERS[found.kind];
  const said = entry === undefined ? "" : sayEntry(entry);
  if (found.where === "tag") return `${said}, tagged`;
  return found.where === "follow-up" ? `${said}, what changed` : said;
}
