import { fullDay } from "../../domain/day-words.ts";
import type { Held, HeldPage, HeldThing } from "../../domain/held.ts";
import { type Moment, momentDay } from "../../domain/moment.ts";
import { counted } from "../../lib/counted.ts";
import { visible } from "../../lib/safe-text.ts";
import { columnsIn, indent, type Look, wrap } from "../columns.ts";
import { wordsOr } from "../forgotten.ts";
import { type Paint, paintFor } from "../paint.ts";
import { NO_LONGER_LEFT, sayLeft, sayScarf } from "./words.ts";

export function renderLeft({ object }: { readonly object: string }, count: number): string {
  return `${counted(count, "thing")} ${count === 1 ? "stays" : "stay"} with the ${visible(object)}.`;
}

/** By scarves: what may be seen, each with its id, and how much is with the others. Nothing: an empty text. */
export function renderHeldList({ things, shortIds }: HeldPage, look: Look): string {
  const drawing = { look, paint: paintFor(look.colour) };
  return [...Map.groupBy(things, scarfOf)]
    .map(([scarf, left]) => {
      const seen = left.filter(({ isSeen }) => isSeen);
      const away = left.length - seen.length;
      return [
        ...wrap(scarf, columnsIn(look)).map(drawing.paint.heading),
        ...seen.flatMap(({ held }) => drawHeld(held, shortIds.get(held.id) ?? held.id, drawing)),
        ...(away === 0 ? [] : indent(sayAway(away), columnsIn(look), "  ")),
      ].join("\n");
    })
    .join("\n\n");
}

function scarfOf({ roleTitle, held }: HeldThing): string {
  return sayScarf({ roleTitle, ref: held.ref });
}

function sayAway(count: number): string {
  const are = count === 1 ? "is left with the scarf and comes" : "are left with the scarf and come";
  return `${counted(count, "thing")} ${are} back when it goes on again.`;
}

interface Drawing {
  readonly look: Look;
  readonly paint: Paint;
}

function drawHeld({ left, text }: Held, id: string, { look, paint }: Drawing): readonly string[] {
  const columns = columnsIn(look);
  return [
    ...indent(`${id}  left ${on(left)}`, columns, "  ").map(paint.quiet),
    ...indent(text, columns, "    "),
  ];
}

/** One thing alone: where it is, and its words where they may be seen. */
export function renderHeldThing({ held, roleTitle, isSeen }: HeldThing, look: Look): string {
  const columns = columnsIn(look);
  const paint = paintFor(look.colour);
  const { ended, left, id } = held;
  const fate =
    ended === undefined
      ? []
      : [ended.how === "let go" ? `Let go ${on(ended.at)}` : `A loose end since ${on(ended.at)}`];
  const scarf = { roleTitle, ref: held.ref };
  const words = ended === undefined ? sayLeft(scarf) : NO_LONGER_LEFT;
  return [
    ...wrap(`Left with ${sayScarf(scarf)}`, columns).map(paint.heading),
    ...indent([`Left ${on(left)}`, ...fate, id].join("\n"), columns, "  ").map(paint.quiet),
    "",
    ...(isSeen
      ? indent(wordsOr(held.text, held), columns, "  ")
      : indent(words, columns, "  ").map(paint.quiet)),
  ].join("\n");
}

function on(moment: Moment): string {
  return fullDay(momentDay(moment));
}
