import { SEATS } from "../domain/role.ts";
import { suggest } from "../lib/suggest.ts";
import type { Leaf } from "./condition-text.ts";
import { acceptConfirm } from "./kinds/confirm.ts";
import type { ListOptions, Reading } from "./kinds/fields.ts";
import { acceptNumber } from "./kinds/number.ts";
import { findOption, knownOptions, sayOptions } from "./kinds/options.ts";
import { acceptScale } from "./kinds/scale.ts";
import type {
  AskingPrompt,
  ChoicePrompt,
  ChoicesPrompt,
  NumberPrompt,
  Prompt,
  ScalePrompt,
} from "./prompt-set.ts";

/** What a condition can look at besides prompts: facts of the session. */
export const FACTS = ["seat", "role"] as const;

/** What a condition can look at from where it stands. */
export interface Sight {
  /** Prompts that come before it, by id; undefined for one that has issues of its own. */
  readonly earlier: ReadonlyMap<string, Prompt | undefined>;
  /** Ids of all prompts of the set. */
  readonly ids: ReadonlySet<string>;
  readonly list: ListOptions;
}

/** What does not fit, and whether the id or the value is meant. */
export interface Misfit {
  readonly message: string;
  readonly about: "of" | "value";
  readonly suggestion?: string | undefined;
}

/** The leaf with its value as the answer will hold it (`true` becomes `yes`, a label its value), or what does not fit. */
export function fitLeaf(leaf: Leaf, sight: Sight): Leaf | Misfit {
  if (leaf.of === "seat" || leaf.of === "role") return fitFact(leaf);
  if (!sight.earlier.has(leaf.of)) return notEarlier(leaf, sight);
  const prompt = sight.earlier.get(leaf.of);
  if (prompt === undefined) return leaf;
  if (prompt.kind === "say" || prompt.kind === "pause")
    return { message: `${leaf.of} takes no answer that one could look at.`, about: "of" };
  return leaf.kind === "answered" ? leaf : fitValue(leaf, prompt, sight.list);
}

function fitFact(leaf: Leaf): Leaf | Misfit {
  if (leaf.kind === "answered") return leaf;
  if (leaf.kind === "compare")
    return { message: `${leaf.of} is no number. Write it as: ${leaf.of} is ...`, about: "value" };
  if (leaf.of === "role" || SEATS.some((seat) => seat === leaf.value)) return leaf;
  return {
    message: `A seat is one of: ${SEATS.join(", ")}.`,
    about: "value",
    suggestion: suggest(leaf.value, SEATS),
  };
}

function notEarlier({ of }: Leaf, { earlier, ids }: Sight): Misfit {
  if (ids.has(of))
    return {
      message: `${of} comes later. A condition can only look back.`,
      about: "of",
    };
  return {
    message: "There is no prompt with this id above.",
    about: "of",
    suggestion: suggest(of, [...earlier.keys(), ...FACTS]),
  };
}

type ValueLeaf = Exclude<Leaf, { readonly kind: "answered" }>;

function fitValue(leaf: ValueLeaf, prompt: AskingPrompt, list: ListOptions): Leaf | Misfit {
  switch (prompt.kind) {
    case "scale":
    case "number":
      return fitNumber(leaf, prompt);
    case "confirm":
      return leaf.kind === "is"
        ? fitYes(leaf)
        : { message: `${leaf.of} takes yes or no, not a number.`, about: "value" };
    case "choice":
    case "choices":
      return leaf.kind === "is"
        ? fitOption(leaf, prompt, list)
        : { message: `${leaf.of} takes options, not a number.`, about: "value" };
    case "text":
    case "lines":
      return {
        message: `${leaf.of} takes free words. Ask only: ${leaf.of} is answered, or is not answered.`,
        about: "value",
      };
  }
}

type IsLeaf = Extract<Leaf, { readonly kind: "is" }>;

function fitNumber(leaf: ValueLeaf, prompt: ScalePrompt | NumberPrompt): Leaf | Misfit {
  const read: Reading<number> =
    prompt.kind === "scale" ? acceptScale(prompt, leaf.value) : acceptNumber(prompt, leaf.value);
  if ("problem" in read)
    return { message: `${leaf.of} never has this answer. ${read.problem}`, about: "value" };
  return leaf.kind === "is" ? { ...leaf, value: String(read.value) } : leaf;
}

function fitYes(leaf: IsLeaf): Leaf | Misfit {
  const read = acceptConfirm(leaf.value);
  if ("problem" in read) return { message: `${leaf.of} takes yes or no.`, about: "value" };
  return { ...leaf, value: read.value ? "yes" : "no" };
}

function fitOption(
  leaf: IsLeaf,
  { options }: ChoicePrompt | ChoicesPrompt,
  list: ListOptions,
): Leaf | Misfit {
  const known = knownOptions(options, list);
  if (known === undefined || known.length === 0) return leaf;
  const option = findOption(known, leaf.value);
  if (option !== undefined) return { ...leaf, value: option.value };
  const values = known.map(({ value }) => value);
  return {
    message: `${leaf.of} takes: ${sayOptions(known)}.`,
    about: "value",
    suggestion: suggest(leaf.value, values),
  };
}
