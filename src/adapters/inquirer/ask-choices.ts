import { useState } from "@inquirer/core";
import type { Option, ReadyChoices } from "../../prompt-sets/prompt-set.ts";
import { optionLines, steppedOption } from "./option-list.ts";
import {
  defineQuestion,
  footLines,
  isEnter,
  questionLines,
  useKeys,
  useSettling,
} from "./question.ts";
import { canGoOn, typedNumber, typeOn } from "./typed-number.ts";

interface Picked {
  readonly chosen: ReadonlySet<string>;
  /** Index of an option. */
  readonly active: number | undefined;
  /** Digits that may still become a longer number. */
  readonly typed: string;
}

/** Numbers and the space bar tick options on and off, Enter is done. Nothing ticked is skipped. */
export const askChoices = defineQuestion<ReadyChoices>((question, done) => {
  const { options, default: usual } = question.prompt;
  const [picked, pick] = useState<Picked>({ chosen: new Set(usual), active: undefined, typed: "" });
  const { chosen, active, typed } = picked;
  const settling = useSettling(question, done);

  useKeys((name) => {
    settling.refuse(undefined);
    if (!isEnter(name)) return pick(pressed(picked, name, options));
    if (typed !== "") return pick(toggled(picked, active, options));
    if (chosen.size === 0) return settling.skip();
    return settling.give(options.map(({ value }) => value).filter((value) => chosen.has(value)));
  });

  const isTicked = (index: number) => chosen.has(options[index]?.value ?? "");
  return [
    ...questionLines(question),
    ...optionLines(options, {
      ...question,
      active,
      isChosen: isTicked,
      box: (index) => (isTicked(index) ? question.look.chosen("[x]") : question.look.dim("[ ]")),
    }),
    ...footLines(question, {
      problem: settling.problem,
      keys: `1-${options.length} to tick, or ↑↓ and space`,
      enter: enterDoes(picked),
    }),
  ].join("\n");
});

function enterDoes({ typed, chosen }: Picked): string | undefined {
  if (typed !== "") return `Enter for ${typed}`;
  return chosen.size === 0 ? undefined : "Enter when done";
}

function pressed(picked: Picked, name: string, options: ReadyChoices["options"]): Picked {
  const { active, typed } = picked;
  const stepped = steppedOption(active, name, options.length);
  if (stepped !== undefined) return { ...picked, active: stepped, typed: "" };
  if (name === "space") return toggled(picked, active, options);
  if (name === "backspace") return { ...picked, typed: "" };
  if (!/^\d$/.test(name)) return picked;
  const range = { from: 1, to: options.length };
  const next = typeOn(typed, name, range);
  const number = typedNumber(next, range);
  if (number === undefined) return picked;
  return canGoOn(next, range)
    ? { ...picked, active: number - 1, typed: next }
    : toggled(picked, number - 1, options);
}

function toggled(
  picked: Picked,
  index: number | undefined,
  options: ReadyChoices["options"],
): Picked {
  const option = options[index ?? -1];
  if (option === undefined) return { ...picked, typed: "" };
  return { chosen: withOption(picked.chosen, option, options), active: index, typed: "" };
}

/** Ticked off, or ticked on: then those go off that cannot stand beside it. */
function withOption(
  chosen: Picked["chosen"],
  ticked: Option,
  options: readonly Option[],
): Picked["chosen"] {
  if (chosen.has(ticked.value)) return new Set([...chosen].filter((one) => one !== ticked.value));
  const beside = options.filter(({ value, alone }) => chosen.has(value) && alone !== true);
  const kept = ticked.alone === true ? [] : beside.map(({ value }) => value);
  return new Set([...kept, ticked.value]);
}
