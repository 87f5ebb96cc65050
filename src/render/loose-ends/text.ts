import type { Day } from "../../domain/day.ts";
import { fullDay } from "../../domain/day-words.ts";
import type { LooseEnd, LooseEndEnding, LooseEndPage } from "../../domain/loose-end.ts";
import { momentDay } from "../../domain/moment.ts";
import { counted } from "../../lib/counted.ts";
import { columnsIn, indent, type Look } from "../columns.ts";
import { wordsOr } from "../forgotten.ts";
import { type Paint, paintFor } from "../paint.ts";

/**
 * What is due, what comes later, what has no day, and below it what has ended, if any of it is there; each with its id.
 * None: an empty text.
 */
export function renderLooseEnds(
  { looseEnds, shortIds }: LooseEndPage,
  today: Day,
  look: Look,
): string {
  const paint = paintFor(look.colour);
  return [...Map.groupBy(looseEnds, (one) => groupOf(one, today))]
    .toSorted(([a], [b]) => GROUPS.indexOf(a) - GROUPS.indexOf(b))
    .map(([group, some]) =>
      [
        paint.heading(group),
        ...some.flatMap((one) => drawOne(one, shortIds.get(one.id) ?? one.id, { look, paint })),
      ].join("\n"),
    )
    .join("\n\n");
}

const GROUPS = ["Due", "Later", "Without a day", "Ended"] as const;
type Group = (typeof GROUPS)[number];

function groupOf({ due, ended }: LooseEnd, today: Day): Group {
  if (ended !== undefined) return "Ended";
  if (due === undefined) return "Without a day";
  return due <= today ? "Due" : "Later";
}

function drawOne(
  looseEnd: LooseEnd,
  id: string,
  { look, paint }: { readonly look: Look; readonly paint: Paint },
): readonly string[] {
  const columns = columnsIn(look);
  const head = [id, ...sayPlace(looseEnd)].join("  ");
  return [
    ...indent(head, columns, "  ").map(paint.quiet),
    ...indent(wordsOr(looseEnd.what, looseEnd), columns, "    "),
  ];
}

const ENDINGS: Readonly<Record<LooseEndEnding, string>> = { done: "done", dropped: "let go" };

/** `Fri 27 November 2026; office`, `when I can`, `done Mon 23 November 2026`. */
function sayPlace({ due, when, where, ended }: LooseEnd): readonly string[] {
  if (ended !== undefined) return [`${ENDINGS[ended.how]} ${fullDay(momentDay(ended.at))}`];
  const day = due === undefined ? when : fullDay(due);
  const details = [day, where].filter((detail) => detail !== undefined);
  return details.length === 0 ? [] : [details.join("; ")];
}

/** `Noted: 2 loose ends.` */
export function renderAdded(looseEnds: readonly LooseEnd[]): string {
  return `Noted: ${counted(looseEnds.length, "loose end")}.`;
}

/** `2 loose ends are done.`, `1 loose end is let go.` */
export function renderEnded(looseEnds: readonly LooseEnd[], how: LooseEndEnding): string {
  const are = looseEnds.length === 1 ? "is" : "are";
  return `${counted(looseEnds.length, "loose end")} ${are} ${ENDINGS[how]}.`;
}

/** Where it comes up now. */
export function renderMoved(looseEnd: LooseEnd, look: Look): string {
  const place = sayPlace(looseEnd).join("");
  return indent(`It comes up: ${place}.`, columnsIn(look), "").join("\n");
}
