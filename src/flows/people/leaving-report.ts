import { isDay } from "../../domain/day.ts";
import type { Context } from "../../ports.ts";
import type { Block, Report } from "../../report/report.ts";

interface ReportForm {
  /** It stays on the terminal of its owner. */
  readonly isSeenOnly?: boolean | undefined;
  /** A section that goes out alone. */
  readonly section?: string | undefined;
  readonly acknowledge?: boolean | undefined;
}

/** `beforeItLeaves` for all in a report that is not scarf's own. What is only seen does not leave. */
export async function beforeReportLeaves(
  context: Context,
  report: Report,
  { isSeenOnly, section, acknowledge }: ReportForm,
): Promise<void> {
  if (isSeenOnly === true) return;
  const texts = report.sections
    .filter(({ id }) => section === undefined || section.startsWith(id))
    .flatMap(({ title, blocks }) =>
      blocks.flatMap(wordsIn).map((text) => ({ where: title, text })),
    );
  // Its lists are read where something leaves.
  const { beforeItLeaves } = await import("./before-it-leaves.ts");
  const isPrivate = report.detail === "private";
  await beforeItLeaves(context, { texts, acknowledge, isPrivate });
}

function wordsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case "quotes":
      // A question may repeat what was said before.
      return block.quotes.flatMap(({ asked, text }) => [asked, text]);
    case "table":
      return wordsInTable(block);
    case "bars":
      return [block.caption, ...block.bars.map(({ label }) => label)];
    case "series":
      return [block.caption];
    case "text":
    case "calendar":
      return [];
  }
}

function wordsInTable({ columns, ours = [], rows }: Extract<Block, { kind: "table" }>) {
  const isOurs = columns.map((name) => ours.includes(name));
  const cells = rows.flatMap((row) =>
    row.flatMap((cell, index) =>
      // A day alone names nobody.
      typeof cell !== "string" || isOurs[index] === true || isDay(cell) ? [] : [cell],
    ),
  );
  // The first column may be headed by the question; the others are headed by scarf.
  return [...columns.slice(0, 1), ...cells];
}
