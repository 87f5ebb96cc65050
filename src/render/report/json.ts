import type { Block, Report, Totals } from "../../report/report.ts";
import { jsonText } from "../json-text.ts";

/**
 * `scarf/report/1`. Sections hold their blocks as `report.ts` types them: each block has a `kind`, each number a `unit`
 * and, where it rests on answers, their number `n`. What is absent is left out.
 */
export function renderJson({ period, sections, totals }: Report): string {
  return jsonText({
    schema: "scarf/report/1",
    period: { from: period.from, to: period.to },
    sections: sections.map(({ id, title, blocks }) => ({
      id,
      title,
      blocks: blocks.map(blockJson),
    })),
    totals: totalsJson(totals),
  });
}

/** Whose words a table holds is for scarf's own check of what leaves. */
function blockJson(block: Block) {
  if (block.kind !== "table") return block;
  const { kind, columns, rows } = block;
  return { kind, columns, rows };
}

function totalsJson(totals: Totals) {
  const { rituals, repairs, looseEnds } = totals;
  return {
    sessions: totals.sessions,
    sessions_by_role: totals.sessionsByRole,
    minutes_in_role: totals.minutesInRole,
    left_on: totals.leftOn,
    rituals: { on: rituals.on, off: rituals.off, day: rituals.day },
    days_closed: totals.daysClosed,
    repairs: { opened: repairs.opened, made: repairs.made, open: repairs.open },
    loose_ends: { made: looseEnds.made, closed: looseEnds.closed, open: looseEnds.open },
  };
}
