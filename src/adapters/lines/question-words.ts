import { safeLines, visible } from "../../lib/safe-text.ts";
import type {
  NumberPrompt,
  Option,
  ReadyAskingPrompt,
  ReadyPrompt,
} from "../../prompt-sets/prompt-set.ts";

/** The words of a prompt and what helps with them, each on a line of its own. */
export function openingWords({ ask, help }: ReadyPrompt): string[] {
  return [safeLines(ask.trim()), ...(help === undefined ? [] : [safeLines(help.trim())])];
}

/** A question as it is read line by line: its words, its options, and how it is answered. */
export function questionWords(prompt: ReadyAskingPrompt): string[] {
  return [
    ...openingWords(prompt),
    ...optionWords(prompt),
    `${answerWords(prompt)} ${enterWords(prompt)}`.trim(),
  ];
}

function optionWords(prompt: ReadyAskingPrompt): string[] {
  if (prompt.kind !== "choice" && prompt.kind !== "choices") return [];
  const digits = String(prompt.options.length).length;
  return prompt.options.map(
    ({ label, help }, index) =>
      `${String(index + 1).padStart(digits + 2)}. ${visible(label)}${help === undefined ? "" : ` - ${visible(help)}`}`,
  );
}

function answerWords(prompt: ReadyAskingPrompt): string {
  switch (prompt.kind) {
    case "scale": {
      const { from, to } = prompt;
      return `A whole number from ${from.value} (${visible(from.label)}) to ${to.value} (${visible(to.label)}).`;
    }
    case "choice":
      return `A number from 1 to ${prompt.options.length}.`;
    case "choices":
      return `Numbers from 1 to ${prompt.options.length}, with commas between several.`;
    case "confirm":
      return "yes or no.";
    case "text":
      return prompt.isSecret === true ? "What you type does not show." : "";
    case "lines":
      return "One a line, an empty line ends.";
    case "number":
      return boundsWords(prompt);
  }
}

function boundsWords({ min, max }: NumberPrompt): string {
  if (min !== undefined && max !== undefined) return `A number from ${min} to ${max}.`;
  if (min !== undefined) return `A number, ${min} or more.`;
  return max === undefined ? "A number." : `A number, at most ${max}.`;
}

/** What an empty line does. */
function enterWords(prompt: ReadyAskingPrompt): string {
  if (prompt.default !== undefined)
    return `Enter takes ${usualWords(prompt)}${prompt.required ? "" : ", - skips"}.`;
  return prompt.required ? "This one needs an answer." : "Enter skips.";
}

function usualWords(prompt: ReadyAskingPrompt): string {
  const usual = prompt.default;
  if (typeof usual === "boolean") return usual ? "yes" : "no";
  const parts = typeof usual === "object" ? usual : [String(usual)];
  const options: readonly Option[] =
    prompt.kind === "choice" || prompt.kind === "choices" ? prompt.options : [];
  return parts
    .map((part) => visible(options.find(({ value }) => value === part)?.label ?? part))
    .join(", ");
}
