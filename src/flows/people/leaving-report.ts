import { isDay } from "../../domain/day.ts";
import type { Context } from "../../ports.ts";
import type { Block, Report } from "../../report/report.ts";
import { IN_YOUR_WORDS } from "../../report/written.ts";

interface ReportForm {
  /** It stays on the terminal of its owner. */
  readonly isSeenOnly?: boolean | undefined;
  /** A section that goes out alone. */
  readonly section?: string | undefined;
  readonly acknowledge?: boolean | undefined;
}

/** `beforeItLeaves` for the words in a report: all that it quotes, and in a private one its tables too. What is only seen does not leave. */
export async function beforeReportLeaves(
  context: Context,
  report: Report,
  { isSeenOnly, section, acknowledge }: ReportForm,
): Promise<void> {
  if (isSeenOnly === true) return;
  const isPrivate = report.detail === "private";
  const texts = report.sections
    .filter(({ id }) => section === undefined || section.startsWith(id))
    .flatMap(({ title, blocks }) =>
      blocks.flatMap((block) => wordsIn(block, isPrivate)).map((text) => ({ where: title, text })),
    );
  // Its lists are read where something leaves.
  const { beforeItLeaves } = await import("./before-it-leaves.ts");
  await beforeItLeaves(context, { texts, acknowledge, isPrivate });
}

function wordsIn(block: Block, isPrivate: boolean): readonly string[] {
  if (block.kind === "quotes") return block.quotes.map(({ text }) => text);
  if (block.kind !== "table") return [];
  // Beside the words chosen for sharing, the tables of a coarse report hold none of anybody's.
  const columns = isPrivate
    ? block.columns
    : block.columns.filter((name) => name === IN_YOUR_WORDS);
  return block.rows.flatMap((row) =>
    row
      .filter((cell, index) => {
        const name = block.columns[index];
        return (
          name !== undefined && columns.includes(name) && typeof cell === "string" && !isTime(cell)
        );
      })
      .map(String),
  );
}

/** A row's own day, week or month, such as `2026-10-05`, `Week of 5 October`, `Mon 5 October` or `October 2026`: it names nobody. */
function isTime(cell: string): boolean {
  return (
    isDay(cell) ||
    /^(?:Week of |[A-Z][a-z]{2} )?\d{1,2} [A-Z][a-z]+(?: \d{4})?$/.test(cell) ||
    /^[A-Z][a-z]+ \d{4}$/.test(cell)
  );
}
