import { type Material, periodsOf } from "../material.ts";
import type { Block, Quantity, Section } from "../report.ts";
import { columnsOf, type Row, sideBySide } from "../side-by-side.ts";
import { firstDifference } from "../statistics.ts";

/** Enough to see what came back. Ours. */
const MOST = 10;

/** The tags that entries got, those of most entries first. Tags are words of their writer: not in a coarse report. */
export function themesSection(material: Material): Section {
  const tags = material.detail === "private" ? tagsOf(periodsOf(material)) : [];
  const shown = material.extent === "all" ? tags : tags.slice(0, MOST);
  return {
    id: "themes",
    title: "Themes",
    blocks: shown.length === 0 ? [] : [picture(shown, material), ...restText(tags, shown)],
  };
}

/** By how many entries have them in the first period, then in the next, then by name. */
function tagsOf(periods: readonly Material[]): readonly string[] {
  const tags = new Set(periods.flatMap(({ entries }) => entries.flatMap(({ tags }) => tags)));
  const counts = [...tags].map((tag) => ({
    tag,
    counts: periods.map((period) => entriesWith(tag, period).value),
  }));
  return counts
    .toSorted((a, b) => firstDifference(b.counts, a.counts) || byName(a.tag, b.tag))
    .map(({ tag }) => tag);
}

/** Of the entries that have any tag. */
function entriesWith(tag: string, { entries }: Material): Quantity {
  return {
    value: entries.filter(({ tags }) => tags.includes(tag)).length,
    unit: "entries",
    n: entries.filter(({ tags }) => tags.length > 0).length,
  };
}

function picture(tags: readonly string[], material: Material): Block {
  const periods = periodsOf(material);
  if (periods.length === 1) {
    const bars = tags.map((tag) => ({ label: tag, quantity: entriesWith(tag, material) }));
    return { kind: "bars", caption: "Entries with a tag.", bars };
  }
  const columns = columnsOf(periods, (period) => period);
  const rows = tags.map(
    (tag): Row<Material> => ({
      label: tag,
      cell: (period) => entriesWith(tag, period),
    }),
  );
  return sideBySide({ head: "Tag" }, columns, rows);
}

function restText(tags: readonly string[], { length }: readonly string[]): readonly Block[] {
  if (tags.length === length) return [];
  const text = `The first ${length} of ${tags.length} tags. With --all you see them all.`;
  return [{ kind: "text", text }];
}

function byName(a: string, b: string): number {
  return a < b ? -1 : 1;
}
