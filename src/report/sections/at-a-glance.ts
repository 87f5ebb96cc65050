import { minutesInRole } from "../../domain/session.ts";
import type { Block, Quantity, Section, Totals, Unit } from "../report.ts";
import type { Material } from "../report-input.ts";
import { totalsOf } from "../totals.ts";

type Line = readonly [string, Quantity];

/** What the period adds up to. Nothing happened in it: nothing to say, whatever is still open from before. */
export function atAGlanceSection(material: Material): Section {
  const totals = totalsOf(material);
  const blocks = hasHappened(material, totals)
    ? [...countsTable(material, totals), ...unfinishedText(material)]
    : [];
  return { id: "at-a-glance", title: "At a glance", blocks };
}

function hasHappened({ entries, sessions, unfinished }: Material, totals: Totals): boolean {
  const { repairs, looseEnds } = totals;
  const moved = repairs.opened + repairs.made + looseEnds.made + looseEnds.closed;
  return entries.length + sessions.length + unfinished + moved > 0;
}

/** Lines that count nothing are left out, but for the sessions. */
function countsTable(material: Material, totals: Totals): readonly Block[] {
  const { rituals, repairs, looseEnds, daysClosed, leftOn } = totals;
  const lines: readonly Line[] = [
    ["Sessions", { value: totals.sessions, unit: "sessions" }],
    ["Time in role", timeInRole(material, totals)],
    ["Scarves left on", { value: leftOn, unit: "sessions", n: totals.sessions }],
    ["Still on", stillOn(material)],
    ["Putting it on", counted(rituals.on, "entries")],
    ["Taking it off", counted(rituals.off, "entries")],
    ["Ending the day", counted(rituals.day, "entries")],
    ["Days closed", counted(daysClosed, "days")],
    ["Repairs opened", counted(repairs.opened, "repairs")],
    ["Repairs made", counted(repairs.made, "repairs")],
    ["Repairs open now", counted(repairs.open, "repairs")],
    ["Loose ends noted", counted(looseEnds.made, "loose ends")],
    ["Loose ends closed", counted(looseEnds.closed, "loose ends")],
    ["Loose ends open now", counted(looseEnds.open, "loose ends")],
  ];
  const rows = lines.filter(([, { value }], index) => index === 0 || value > 0);
  return [{ kind: "table", columns: ["What", "How much"], rows }];
}

function counted(value: number, unit: Unit): Quantity {
  return { value, unit };
}

function timeInRole({ sessions }: Material, { minutesInRole: value }: Totals): Quantity {
  const known = sessions.filter((session) => minutesInRole(session) !== undefined);
  return { value, unit: "minutes", n: known.length };
}

function stillOn({ sessions }: Material): Quantity {
  return counted(sessions.filter(({ off }) => off === undefined).length, "sessions");
}

function unfinishedText({ unfinished }: Material): readonly Block[] {
  if (unfinished === 0) return [];
  const text =
    unfinished === 1
      ? "1 ritual is unfinished. What is in it is not counted here."
      : `${unfinished} rituals are unfinished. What is in them is not counted here.`;
  return [{ kind: "text", text }];
}
