import type { AnswerValue, Feed, Ritual, ScaleEnd } from "../domain/entry.ts";
import type { Condition } from "./condition.ts";
import type { Issue } from "./issue.ts";

/** Rituals that ask from a prompt set. A note is the user's own line. */
export const SET_RITUALS = ["on", "off", "day", "reflect"] as const satisfies Ritual[];
export type SetRitual = (typeof SET_RITUALS)[number];

/** Lists of `data/` that options can come from. `roles` holds the user's own roles too. */
export const DATA_LISTS = [
  "roles",
  "values",
  "misunderstandings",
  "markers-up",
  "markers-down",
  "power-sources",
  "power-sources-finer",
  "power-sides",
  "handing-back",
  "circumstances",
  "half-yes",
  "repair-steps",
  "barriers",
] as const;
export type DataList = (typeof DATA_LISTS)[number];

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Said beside the label where there is room. */
  readonly help?: string | undefined;
  /** True: of several it cannot be one, such as "none of these". */
  readonly alone?: boolean | undefined;
}

interface PromptBase {
  readonly id: string;
  /** The words asked, shown or said. May hold placeholders such as `{role}`. */
  readonly ask: string;
  readonly help?: string | undefined;
  /** Asked only when this holds. Absent: always. */
  readonly when?: Condition | undefined;
}

interface AskingBase extends PromptBase {
  /** False: it can be skipped. */
  readonly required: boolean;
  readonly feeds?: Feed | undefined;
}

export interface SayPrompt extends PromptBase {
  readonly kind: "say";
}
export interface PausePrompt extends PromptBase {
  readonly kind: "pause";
  readonly seconds: number;
}
export interface ScalePrompt extends AskingBase {
  readonly kind: "scale";
  /** Whole numbers from `from.value` to `to.value`; `from` is the smaller. */
  readonly from: ScaleEnd;
  readonly to: ScaleEnd;
  readonly default?: number | undefined;
}
export interface ChoicePrompt extends AskingBase {
  readonly kind: "choice";
  readonly options: Options;
  readonly default?: string | undefined;
}
export interface ChoicesPrompt extends AskingBase {
  readonly kind: "choices";
  readonly options: Options;
  readonly default?: readonly string[] | undefined;
}
export interface ConfirmPrompt extends AskingBase {
  readonly kind: "confirm";
  readonly default?: boolean | undefined;
}
export interface TextPrompt extends AskingBase {
  readonly kind: "text";
  readonly default?: string | undefined;
  /** What is typed does not show. For passphrases: no set has it. */
  readonly isSecret?: true | undefined;
}
export interface LinesPrompt extends AskingBase {
  readonly kind: "lines";
  readonly default?: readonly string[] | undefined;
}
export interface NumberPrompt extends AskingBase {
  readonly kind: "number";
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly default?: number | undefined;
}

/** Options written in the set, or the name of a list in `data/`. */
export type Options =
  | { readonly from: "set"; readonly list: readonly Option[] }
  | { readonly from: "data"; readonly list: DataList };

export type AskingPrompt =
  | ScalePrompt
  | ChoicePrompt
  | ChoicesPrompt
  | ConfirmPrompt
  | TextPrompt
  | LinesPrompt
  | NumberPrompt;
export type Prompt = SayPrompt | PausePrompt | AskingPrompt;

export interface PromptSet {
  readonly id: string;
  readonly ritual: SetRitual;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Who the wording comes from. */
  readonly source?: string | undefined;
  /** First 12 hexadecimal digits of the SHA-256 of the set's text and of the sets it extends. */
  readonly version: string;
  readonly prompts: readonly Prompt[];
}

/** A choice whose options are known: what an asker is handed. */
export type ReadyPrompt =
  | Exclude<Prompt, ChoicePrompt | ChoicesPrompt>
  | ReadyChoice
  | ReadyChoices;
export interface ReadyChoice extends Omit<ChoicePrompt, "options"> {
  readonly options: readonly Option[];
}
export interface ReadyChoices extends Omit<ChoicesPrompt, "options"> {
  readonly options: readonly Option[];
}
export type ReadyAskingPrompt = Exclude<ReadyPrompt, SayPrompt | PausePrompt>;

/** The user's own file, or one that scarf came with. */
export type SetOrigin = "own" | "shipped";

interface Located {
  readonly id: string;
  readonly origin: SetOrigin;
  /** Path of its file. */
  readonly file: string;
}

/** A set as a list shows it. One with issues is listed too: by the id in its file, else by the name of the file. */
export type ListedSet =
  | (Located & {
      readonly kind: "set";
      readonly set: PromptSet;
      readonly insteadOfShipped: boolean;
    })
  | (Located & { readonly kind: "issues"; readonly issues: readonly Issue[] });

/** A set and all there is to show of it. */
export interface ShownSet {
  readonly origin: SetOrigin;
  readonly file: string;
  readonly set: PromptSet;
  /** The prompts of the set, in its order. */
  readonly prompts: readonly ShownPrompt[];
}

export interface ShownPrompt {
  readonly prompt: Prompt;
  /** Its condition as authors write it. Absent: always asked. */
  readonly when?: string | undefined;
  /** The options to choose from, those of a list in full. Empty for other kinds. */
  readonly options: readonly Option[];
}

/** What came of looking at a file. */
export type CheckedFile =
  | { readonly kind: "set"; readonly file: string; readonly set: PromptSet }
  | { readonly kind: "issues"; readonly file: string; readonly issues: readonly Issue[] };

export type { AnswerValue };
