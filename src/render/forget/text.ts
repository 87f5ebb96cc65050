import { type ForgetPlan, planWords } from "../../domain/forgetting.ts";
import { type HoursKept, hoursWords } from "../../domain/hours.ts";
import { counted } from "../../lib/counted.ts";
import { visible } from "../../lib/safe-text.ts";
import { columnsIn, indent, type Look, wrap } from "../columns.ts";

interface Forgetting {
  readonly plan: ForgetPlan;
  readonly hours?: HoursKept | undefined;
  readonly isDone: boolean;
  readonly copies: readonly string[];
}

/** What is or would be forgotten, what keeps its words, and where they lie besides. */
export function renderForgetting(forgetting: Forgetting, isDryRun: boolean, look: Look): string {
  const columns = columnsIn(look);
  const { plan, isDone } = forgetting;
  const isAsked = isDone || (isDryRun && whatOf(forgetting) !== "nothing");
  return [
    ...wrap(sayWhat(forgetting, isDryRun), columns),
    ...wrap(sayOpen(plan), columns),
    ...(isAsked ? sayCopies(forgetting, columns) : []),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function sayWhat(forgetting: Forgetting, isDryRun: boolean): string {
  const what = whatOf(forgetting);
  if (what === "nothing") return "There is nothing to forget.";
  if (forgetting.isDone) return `Forgotten: ${what}.`;
  return isDryRun ? `It would forget ${what}.` : "Nothing was forgotten.";
}

function whatOf({ plan, hours }: Forgetting): string {
  return hours === undefined ? planWords(plan) : hoursWords(hours);
}

/** Empty where nothing is open. */
function sayOpen({ stillOpen: { repairs, looseEnds } }: ForgetPlan): string {
  const open = [
    ...(repairs === 0 ? [] : [counted(repairs, "repair")]),
    ...(looseEnds === 0 ? [] : [counted(looseEnds, "loose end")]),
  ];
  if (open.length === 0) return "";
  const keep =
    repairs + looseEnds === 1
      ? "is that old, still open and keeps its"
      : "are that old, still open and keep their";
  return `${open.join(" and ")} ${keep} words.`;
}

function sayCopies({ copies, hours }: Forgetting, columns: number): readonly string[] {
  const what = hours === undefined ? "words" : "hours";
  const elsewhere = `What you exported, printed or copied elsewhere holds the ${what} as before, and so do other machines.`;
  if (copies.length === 0) return wrap(elsewhere, columns);
  return [
    ...wrap("These copies of the journal still hold what was there on their days:", columns),
    ...copies.flatMap((path) => indent(visible(path), columns, "  ")),
    ...wrap(elsewhere, columns),
  ];
}
