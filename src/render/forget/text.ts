import { type ForgetPlan, isNothing, planWords } from "../../domain/forgetting.ts";
import { counted } from "../../lib/counted.ts";
import { visible } from "../../lib/safe-text.ts";
import { columnsIn, indent, type Look, wrap } from "../columns.ts";

interface Forgetting {
  readonly plan: ForgetPlan;
  readonly isDone: boolean;
  readonly copies: readonly string[];
}

/** What is or would be forgotten, what keeps its words, and where they lie besides. */
export function renderForgetting(forgetting: Forgetting, isDryRun: boolean, look: Look): string {
  const columns = columnsIn(look);
  const { plan, isDone, copies } = forgetting;
  const isAsked = isDone || (isDryRun && !isNothing(plan));
  return [
    ...wrap(sayWhat(forgetting, isDryRun), columns),
    ...wrap(sayOpen(plan), columns),
    ...(isAsked ? sayCopies(copies, columns) : []),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function sayWhat({ plan, isDone }: Forgetting, isDryRun: boolean): string {
  if (isNothing(plan)) return "There is nothing to forget.";
  if (isDone) return `Forgotten: ${planWords(plan)}.`;
  return isDryRun ? `It would forget ${planWords(plan)}.` : "Nothing was forgotten.";
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

function sayCopies(copies: readonly string[], columns: number): readonly string[] {
  const elsewhere =
    "What you exported, printed or copied elsewhere holds the words as before, and so do other machines.";
  if (copies.length === 0) return wrap(elsewhere, columns);
  return [
    ...wrap("These copies of the journal still hold what was there on their days:", columns),
    ...copies.flatMap((path) => indent(visible(path), columns, "  ")),
    ...wrap(elsewhere, columns),
  ];
}
