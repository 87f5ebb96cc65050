import type { LooseEnd } from "../../domain/loose-end.ts";
import { momentDay } from "../../domain/moment.ts";
import { isIn } from "../../domain/period.ts";
import { counted, countsTable, type Line } from "../counts.ts";
import { type Material, periodsOf } from "../material.ts";
import type { Block, Section } from "../report.ts";
import { totalsOf } from "../totals.ts";
import { MOST_QUOTED } from "../written.ts";

/**
 * What was noted, what was closed, and what is open now, with its when and where. What was let go counts as closed, and
 * once more by itself.
 */
export function looseEndsSection(material: Material): Section {
  return {
    id: "loose-ends",
    title: "Loose ends",
    blocks: [...countsTable(periodsOf(material), LINES), ...openOnes(material)],
  };
}

const LINES: readonly Line[] = [
  { label: "Noted", read: (of) => counted(totalsOf(of).looseEnds.made, "loose ends") },
  { label: "Closed", read: (of) => counted(totalsOf(of).looseEnds.closed, "loose ends") },
  { label: "Of these let go", read: (of) => counted(droppedIn(of), "loose ends") },
  {
    label: "Open now",
    read: (of) => counted(totalsOf(of).looseEnds.open, "loose ends"),
    isNow: true,
  },
];

function droppedIn({ looseEnds, period }: Material): number {
  return looseEnds.filter(
    ({ ended }) => ended?.how === "dropped" && isIn(period, momentDay(ended.at)),
  ).length;
}

/** For the one who wrote them, those that come up first at the top. */
function openOnes({ looseEnds, detail, extent }: Material): readonly Block[] {
  const open = looseEnds
    .filter(({ ended }) => ended === undefined)
    .toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : Number(dueOf(a) > dueOf(b))));
  if (detail === "coarse" || open.length === 0) return [];
  const shown = extent === "all" ? open : open.slice(0, MOST_QUOTED);
  const table: Block = {
    kind: "table",
    columns: ["Open", "When", "Where"],
    rows: shown.map(({ what, due, when, where }) => [what, due ?? when ?? "", where ?? ""]),
  };
  if (shown.length === open.length) return [table];
  const text = `The first ${shown.length} of ${open.length}. With --all you see them all.`;
  return [{ kind: "text", text }, table];
}

function dueOf({ due }: LooseEnd): string {
  return due ?? "without a day";
}
