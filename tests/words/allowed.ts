/** Words that break a rule and stay, with the reason. Everything around them is looked at. */
export interface Allowed {
  readonly rules: readonly string[];
  readonly words: RegExp;
  readonly why: string;
}

export const ALLOWED: readonly Allowed[] = [
  {
    rules: ["time of day"],
    words: /\bscarf config morning\b/g,
    why: "The name of a command.",
  },
  {
    rules: ["loud"],
    words: /\b(YAML|JSON|HTML|README|CHANGELOG|NOTICE)\b/g,
    why: "Names of formats and files.",
  },
  {
    rules: ["loud"],
    words: /\b(VISUAL|EDITOR)\b/g,
    why: "Names of variables, as a shell spells them.",
  },
  {
    rules: ["loud"],
    words: /\b(BABCP|BACP|EMCC|HCPC|NCPS|RCGP)\b/g,
    why: "Registers are called by their letters.",
  },
  {
    rules: ["loud"],
    words: /\bJAMA\b/g,
    why: "The name of a journal.",
  },
  {
    rules: ["loud"],
    words: /\bwords after !/g,
    why: "The character that YAML marks a tag with.",
  },
  {
    rules: ["loud"],
    words: /\bE{3} d M{4} y{4}\b|\bM{4} y{4}\b|^trap : INT QUIT;$/g,
    why: "The pattern of a date, and a line for a shell. Neither is read.",
  },
  {
    rules: ["place"],
    words: /\bsit right\b|\ba terminal to sit at\b/g,
    why: "A manner of speaking, and the one place that scarf does need.",
  },
  {
    rules: ["time of day"],
    words: /\bratings: \{ morning: yes \}/g,
    why: "What stands in the settings.",
  },
  {
    rules: ["score"],
    words: /\bno scores, no streaks, no praise\b/g,
    why: "The README says that there are none.",
  },
  {
    rules: ["score"],
    words: /\bpoints to one person\b/g,
    why: "Here it is a verb.",
  },
  {
    rules: ["diagnosis"],
    words: /\bdiagnoses and plans in the record made for them\b/g,
    why: "The README says that they belong elsewhere.",
  },
  {
    rules: ["promise"],
    words: /\bpromises no confidentiality and no privilege\b/g,
    why: "The README says that neither is promised.",
  },
];

/** What is left of a text for a rule to look at. */
export function withoutAllowed(text: string, rule: string): string {
  return ALLOWED.filter(({ rules }) => rules.includes(rule)).reduce(
    (left, { words }) => left.replace(words, ""),
    text,
  );
}
