import type { AnswerValue } from "../../domain/entry.ts";
import type {
  AskingPrompt,
  NumberPrompt,
  Option,
  Prompt,
  ShownPrompt,
} from "../../prompt-sets/prompt-set.ts";

/** What can be answered to a prompt, in words, and the options there are: `value: label`. */
export interface AnswerHelp {
  readonly says: string;
  readonly options: readonly string[];
  /** Whether it can be skipped, what is given beforehand, what it feeds, when it is asked. */
  readonly more: readonly string[];
}

export function answerHelp({ prompt, when, options }: ShownPrompt): AnswerHelp {
  const isAsked = prompt.kind !== "say" && prompt.kind !== "pause";
  return {
    says: sayAnswer(prompt),
    options: options.map(sayOption),
    more: [
      ...(isAsked ? sayMore(prompt) : []),
      ...(when === undefined ? [] : [`Asked when ${when}.`]),
    ],
  };
}

function sayAnswer(prompt: Prompt): string {
  switch (prompt.kind) {
    case "say":
      return "Said, not asked.";
    case "pause":
      return `A pause of ${prompt.seconds} seconds, not asked.`;
    case "scale": {
      const { from, to } = prompt;
      return `A whole number from ${from.value} (${from.label}) to ${to.value} (${to.label}).`;
    }
    case "choice":
      return "One of:";
    case "choices":
      return "Any of:";
    case "confirm":
      return "yes or no.";
    case "text":
      return "Text.";
    case "lines":
      return "Lines of text.";
    case "number":
      return `A number${sayLimits(prompt)}.`;
  }
}

function sayLimits({ min, max }: NumberPrompt): string {
  return `${min === undefined ? "" : `, at least ${min}`}${max === undefined ? "" : `, at most ${max}`}`;
}

function sayOption({ value, label, alone }: Option): string {
  const said = value === label ? value : `${value}: ${label}`;
  return alone === true ? `${said} (alone)` : said;
}

function sayMore({ required, feeds, default: given }: AskingPrompt): readonly string[] {
  return [
    ...(required ? ["It cannot be skipped."] : []),
    ...(given === undefined ? [] : [`Given beforehand: ${sayValue(given)}.`]),
    ...(feeds === undefined ? [] : [`The answer feeds ${feeds}.`]),
  ];
}

function sayValue(value: AnswerValue): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? value.join(", ") : String(value);
}
