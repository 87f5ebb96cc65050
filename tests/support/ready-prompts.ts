import type {
  ConfirmPrompt,
  LinesPrompt,
  NumberPrompt,
  Option,
  PausePrompt,
  ReadyChoice,
  ReadyChoices,
  SayPrompt,
  ScalePrompt,
  TextPrompt,
} from "../../src/prompt-sets/prompt-set.ts";

/** Prompts that are ready to be asked. All can be skipped, unless said otherwise. */
export function sayPrompt(parts: Partial<SayPrompt> = {}): SayPrompt {
  return { id: "words", kind: "say", ask: "I put on the scarf.", ...parts };
}

export function pausePrompt(parts: Partial<PausePrompt> = {}): PausePrompt {
  return { id: "arrive", kind: "pause", ask: "Arrive.", seconds: 60, ...parts };
}

/** From -5 to 5. */
export function scalePrompt(parts: Partial<ScalePrompt> = {}): ScalePrompt {
  return {
    id: "balance",
    kind: "scale",
    ask: "How did you use the power of this role?",
    required: false,
    from: { value: -5, label: "held back" },
    to: { value: 5, label: "leaned too hard" },
    ...parts,
  };
}

/** Of safety, expertise and accountability. */
export function choicePrompt(parts: Partial<ReadyChoice> = {}): ReadyChoice {
  return {
    id: "value",
    kind: "choice",
    ask: "Which value do you want to hold?",
    required: false,
    options: [
      { value: "safety", label: "Safety" },
      { value: "expertise", label: "Expertise", help: "they can rely on training" },
      { value: "accountability", label: "Accountability, to someone" },
    ],
    ...parts,
  };
}

export function choicesPrompt(parts: Partial<ReadyChoices> = {}): ReadyChoices {
  return { ...choicePrompt(), id: "served", kind: "choices", default: undefined, ...parts };
}

export function confirmPrompt(parts: Partial<ConfirmPrompt> = {}): ConfirmPrompt {
  const ask = "Is anything in need of repair?";
  return { id: "mended", kind: "confirm", ask, required: false, ...parts };
}

export function textPrompt(parts: Partial<TextPrompt> = {}): TextPrompt {
  const ask = "What do you want to keep in mind?";
  return { id: "intention", kind: "text", ask, required: false, ...parts };
}

export function linesPrompt(parts: Partial<LinesPrompt> = {}): LinesPrompt {
  return { id: "loose_ends", kind: "lines", ask: "What is unfinished?", required: false, ...parts };
}

/** From 0 to 20. */
export function numberPrompt(parts: Partial<NumberPrompt> = {}): NumberPrompt {
  const ask = "How many are still to come?";
  return { id: "to_come", kind: "number", ask, required: false, min: 0, max: 20, ...parts };
}

/** Options `option-1`, `Option 1` and so on. */
export function numberedOptions(count: number): readonly Option[] {
  return Array.from({ length: count }, (_, index) => ({
    value: `option-${index + 1}`,
    label: `Option ${index + 1}`,
  }));
}
