import { fillPlaceholders } from "./placeholders.ts";
import type { DataList, Option, Options, Prompt, ReadyPrompt } from "./prompt-set.ts";

/** What a prompt needs before it can be asked. */
export interface Fillings {
  /** What a placeholder stands for; undefined when it has no value yet. */
  readonly placeholders: (name: string) => string | undefined;
  readonly list: (list: DataList) => readonly Option[];
}

/** A prompt as it is asked. Undefined when a placeholder has no value yet: such a prompt is not asked. */
export function readyPrompt(prompt: Prompt, fillings: Fillings): ReadyPrompt | undefined {
  const ask = fillPlaceholders(prompt.ask, fillings.placeholders);
  const help = fillPlaceholders(prompt.help ?? "", fillings.placeholders);
  if (ask === undefined || help === undefined) return undefined;
  const words = prompt.help === undefined ? { ask } : { ask, help };
  if (prompt.kind === "choice" || prompt.kind === "choices")
    return { ...prompt, ...words, options: optionsOf(prompt.options, fillings) };
  return { ...prompt, ...words };
}

function optionsOf(options: Options, { list }: Fillings): readonly Option[] {
  return options.from === "set" ? options.list : list(options.list);
}
