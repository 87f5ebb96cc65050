import { useState } from "@inquirer/core";
import type { ReadyChoice } from "../../prompt-sets/prompt-set.ts";
import { optionLines, steppedOption } from "./option-list.ts";
import {
  defineQuestion,
  footLines,
  isEnter,
  questionLines,
  useKeys,
  useSettling,
} from "./question.ts";
import { isSingleDigits, typedNumber, typeOn } from "./typed-number.ts";

interface Pointed {
  /** Index of an option. */
  readonly active: number | undefined;
  readonly typed: string;
}

/** Up to nine options are answered by their number; of more, a number points at one and Enter takes it. */
export const askChoice = defineQuestion<ReadyChoice>((question, done) => {
  const { options, default: usual } = question.prompt;
  const range = { from: 1, to: options.length };
  const [{ active, typed }, point] = useState<Pointed>({
    active: indexOf(options, usual),
    typed: "",
  });
  const settling = useSettling(question, done);
  const giveOption = (index: number) => settling.give(options[index]?.value ?? "");

  useKeys((name) => {
    if (isEnter(name)) return active === undefined ? settling.skip() : giveOption(active);
    settling.refuse(undefined);
    const stepped = steppedOption(active, name, options.length);
    if (stepped !== undefined) return point({ active: stepped, typed: "" });
    if (name === "backspace") return point({ active: undefined, typed: "" });
    const next = typeOn(typed, name, range);
    const number = typedNumber(next, range);
    if (number === undefined || !/^\d$/.test(name)) return;
    point({ active: number - 1, typed: next });
    if (isSingleDigits(range)) giveOption(number - 1);
  });

  const isActive = (index: number) => index === active;
  return [
    ...questionLines(question),
    ...optionLines(options, { ...question, active, isChosen: isActive }),
    ...footLines(question, {
      problem: settling.problem,
      keys: options.length === 1 ? "1 or ↓" : `1-${options.length} or ↑↓`,
      enter: active === undefined ? undefined : `Enter for ${active + 1}`,
    }),
  ].join("\n");
});

function indexOf(options: ReadyChoice["options"], value: string | undefined): number | undefined {
  const index = options.findIndex((option) => option.value === value);
  return index < 0 ? undefined : index;
}
