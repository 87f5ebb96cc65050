import type { Reply } from "../../ports.ts";
import { acceptValue, readAnswer } from "../../prompt-sets/kinds/index.ts";
import type { Option, ReadyAskingPrompt } from "../../prompt-sets/prompt-set.ts";

/** What a typed line means as a reply, or one sentence about what is allowed. Options go by number, value or label. */
export function readReply(
  prompt: ReadyAskingPrompt,
  typed: string,
): Reply | { readonly kind: "refused"; readonly problem: string } {
  const text = typed.trim();
  const skips = text === "" ? prompt.default === undefined : text === "-" && hasDefault(prompt);
  if (skips && prompt.required) return { kind: "refused", problem: "This one needs an answer." };
  if (skips) return { kind: "skipped" };

  const reading =
    text === "" ? acceptValue(prompt, prompt.default) : readAnswer(prompt, named(prompt, text));
  return "problem" in reading
    ? { kind: "refused", problem: numbersAllowed(prompt, reading) ?? reading.problem }
    : { kind: "answered", value: reading.value };
}

function hasDefault(prompt: ReadyAskingPrompt): boolean {
  return prompt.default !== undefined;
}

/** The text with the numbers of options replaced by their values. */
function named(prompt: ReadyAskingPrompt, text: string): string {
  if (prompt.kind === "choice") return optionValue(prompt.options, text);
  if (prompt.kind !== "choices") return text;
  const between = /^[\d\s,]+$/.test(text) ? /[\s,]+/ : ",";
  return text
    .split(between)
    .map((piece) => optionValue(prompt.options, piece.trim()))
    .join(",");
}

/** Options were shown with numbers: the values that a set calls them by would say nothing. */
function numbersAllowed(
  prompt: ReadyAskingPrompt,
  { isTogether }: { readonly isTogether?: true },
): string | undefined {
  if (isTogether === true) return undefined;
  if (prompt.kind === "choice") return `Write a number from 1 to ${prompt.options.length}.`;
  if (prompt.kind !== "choices") return undefined;
  return `Write numbers from 1 to ${prompt.options.length}, with commas between several.`;
}

/** An option that is itself called by a number comes before the one at that place. */
function optionValue(options: readonly Option[], name: string): string {
  if (options.some(({ value, label }) => value === name || label === name)) return name;
  return /^\d+$/.test(name) ? (options[Number(name) - 1]?.value ?? name) : name;
}
