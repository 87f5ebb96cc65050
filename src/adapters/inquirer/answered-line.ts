import fastStringWidth from "fast-string-width";
import type { AnswerValue, ReadyAskingPrompt } from "../../prompt-sets/prompt-set.ts";
import { oneLine, shorten } from "./fit-text.ts";
import type { Look } from "./look.ts";

const GAP = "  ";
/** Share of the line that an answer gets at least before the question is shortened for it. */
const LEAST_ANSWER = 0.4;

/** The one line that stays of a question: its words and its answer, or what became of it, both shortened where they do not fit. */
export function answeredLine(
  asked: string,
  answer: string,
  { paint, columns }: { readonly paint: Look["chosen"]; readonly columns: number },
): string {
  const question = oneLine(asked);
  const wanted = Math.min(fastStringWidth(answer), Math.floor(columns * LEAST_ANSWER));
  const shortQuestion = shorten(question, columns - GAP.length - wanted - 1);
  const room = columns - fastStringWidth(shortQuestion) - GAP.length - 1;
  return `${shortQuestion}${GAP}${paint(shorten(answer, room))}`;
}

/** An answer in words, on one line. */
export function answerWords(prompt: ReadyAskingPrompt, value: AnswerValue): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  const parts = (typeof value === "object" ? value : [String(value)]).map((part) =>
    oneLine(labelOf(prompt, part)),
  );
  return parts.join(prompt.kind === "choices" ? ", " : " · ");
}

function labelOf(prompt: ReadyAskingPrompt, value: string): string {
  if (prompt.kind !== "choice" && prompt.kind !== "choices") return value;
  return prompt.options.find((option) => option.value === value)?.label ?? value;
}
