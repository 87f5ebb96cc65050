import { digest } from "../../src/adapters/node/digest.ts";
import type { Issue } from "../../src/prompt-sets/issue.ts";
import {
  type Base,
  type ParsedSet,
  parsePromptSet,
  type SetSurroundings,
} from "../../src/prompt-sets/parse-prompt-set.ts";
import type { Prompt, PromptSet } from "../../src/prompt-sets/prompt-set.ts";
import { writeYaml } from "../../src/prompt-sets/yaml-source.ts";

/** A set without issues. */
export const OFF = `scarf: 1
id: off-minute
ritual: off
title: Taking it off
source: ours
prompts:
  - id: balance
    kind: scale
    ask: How did you use the power of this role?
    from: { value: -5, label: held back }
    to:   { value: 5, label: leaned too hard }
  - id: mended
    kind: confirm
    ask: Is anything in need of repair?
    default: no
  - id: what_happened
    kind: text
    ask: What landed badly?
    help: Name nobody.
    when: mended is true
    feeds: repair
    required: true
  - id: words
    kind: say
    ask: "{words_off}"
`;

/** Reads a text as the file `set.yaml`. There is one list, `values`, with safety and expertise; no set to extend unless given. */
export function parse(
  text: string,
  { bases = {}, ...more }: Partial<SetSurroundings> & { bases?: Record<string, PromptSet> } = {},
): ParsedSet {
  return parsePromptSet(text, "set.yaml", {
    digest,
    base: (id): Base => {
      const set = bases[id];
      return set === undefined ? { problem: "There is no such set." } : { set };
    },
    list: (list) =>
      list === "values"
        ? [
            { value: "safety", label: "Safety and kindness" },
            { value: "expertise", label: "Expertise" },
          ]
        : undefined,
    ...more,
  });
}

/** The set in a text that has no issues. */
export function setIn(text: string, bases: Record<string, PromptSet> = {}): PromptSet {
  const parsed = parse(text, { bases });
  if ("issues" in parsed)
    throw new Error(`Issues: ${parsed.issues.map(({ message }) => message).join(" ")}`);
  return parsed.set;
}

/** `line:column code` of each issue; with what was meant, if anything. */
export function issuesIn(text: string, bases: Record<string, PromptSet> = {}): readonly string[] {
  const parsed = parse(text, { bases });
  return "issues" in parsed ? parsed.issues.map(place) : [];
}

export function place({ at, code, suggestion }: Issue): string {
  const meant = suggestion === undefined ? "" : ` (${suggestion}?)`;
  return `${at.line}:${at.column} ${code}${meant}`;
}

/** A set for off with the prompts, each written as YAML's one-line map or given as a value. */
export function setWith(...prompts: readonly unknown[]): string {
  return writeYaml({ scarf: 1, id: "mine", ritual: "off", title: "Mine", prompts });
}

/** The only prompt of a set that holds it. */
export function promptIn(prompt: unknown): Prompt {
  const [only] = setIn(setWith(prompt)).prompts;
  if (only === undefined) throw new Error("No prompt");
  return only;
}
