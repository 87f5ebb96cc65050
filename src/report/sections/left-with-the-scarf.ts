import type { HeldEnding } from "../../domain/held.ts";
import { type Moment, momentDay } from "../../domain/moment.ts";
import { isIn } from "../../domain/period.ts";
import { counted, countsTable, type Line } from "../counts.ts";
import { type Material, periodsOf } from "../material.ts";
import type { Quantity, Section } from "../report.ts";

/** What was left with scarves and what became of it when it came back, without a word of it. */
export function leftWithTheScarfSection(material: Material): Section {
  return {
    id: "left-with-the-scarf",
    title: "Left with the scarf",
    blocks: countsTable(periodsOf(material), LINES),
  };
}

const LINES: readonly Line[] = [
  { label: "Left", read: (of) => things(of, ({ left }) => isNow(of, left)) },
  {
    label: "Came back and stays",
    read: (of) => things(of, ({ shown, ended }) => isNow(of, shown) && ended === undefined),
  },
  { label: "Let go", read: (of) => endedSo(of, "let go") },
  { label: "Became a loose end", read: (of) => endedSo(of, "loose end") },
];

function endedSo(material: Material, how: HeldEnding): Quantity {
  return things(material, ({ ended }) => ended?.how === how && isNow(material, ended.at));
}

function things({ held }: Material, counts: (held: Material["held"][number]) => boolean): Quantity {
  return counted(held.filter(counts).length, "things");
}

function isNow({ period }: Material, moment: Moment | undefined): boolean {
  return moment !== undefined && isIn(period, momentDay(moment));
}
