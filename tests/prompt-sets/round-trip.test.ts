import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FEEDS } from "../../src/domain/entry.ts";
import { writeCondition } from "../../src/prompt-sets/condition-text.ts";
import type { Prompt, ShownPrompt } from "../../src/prompt-sets/prompt-set.ts";
import { promptJson } from "../../src/render/prompt-sets/prompt-json.ts";
import { setIn, setWith } from "./parse.ts";

/** A text with something in it, without braces and without blanks around it. */
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((raw) => raw.replace(/[{}]/g, "").trim())
  .filter((raw) => raw !== "");
const id = fc.stringMatching(/^p[a-z0-9_-]{0,20}$/);
const common = { id, ask: text };
const asking = { ...common, required: fc.boolean() };
const feeds = fc.constantFrom(...FEEDS);

const end = fc.integer({ min: -50, max: 49 });
const scale = fc
  .record({ ...asking, from: end, size: fc.integer({ min: 1, max: 50 }), low: text, high: text })
  .map(({ from, size, low, high, ...rest }) => ({
    ...rest,
    kind: "scale",
    from: { value: from, label: low },
    to: { value: from + size, label: high },
    default: from,
  }));
const options = fc.uniqueArray(fc.record({ value: text, label: text }), {
  minLength: 1,
  maxLength: 5,
  comparator: (a, b) =>
    [a.value, a.label].some((name) =>
      [b.value, b.label].some((other) => name.toLowerCase() === other.toLowerCase()),
    ),
});
const prompt = fc.oneof(
  fc.record({ ...common, kind: fc.constant("say") }),
  fc.record({ ...common, kind: fc.constant("say"), help: text }),
  fc.record({ ...common, kind: fc.constant("pause"), seconds: fc.integer({ min: 1, max: 600 }) }),
  scale,
  fc.record({ ...asking, kind: fc.constantFrom("choice", "choices"), options }),
  fc.record({
    ...asking,
    kind: fc.constantFrom("choice", "choices"),
    from_data: fc.constant("values"),
  }),
  fc.record({ ...asking, kind: fc.constant("confirm"), default: fc.boolean() }),
  fc.record({ ...asking, kind: fc.constantFrom("text", "lines"), feeds }),
  fc.record({ ...asking, kind: fc.constant("number"), min: fc.integer(), help: text }),
);

/** Each looks back at one before it. */
function withConditions(prompts: readonly { readonly id: string; readonly kind: string }[]) {
  return prompts.map((one, at) => {
    const before = prompts.slice(0, at).findLast(({ kind }) => kind !== "say" && kind !== "pause");
    return before === undefined ? one : { ...one, when: `${before.id} is not answered` };
  });
}

test("what show --json says of the prompts of any set reads back as the same prompts", () => {
  const prompts = fc.uniqueArray(prompt, {
    minLength: 1,
    maxLength: 6,
    selector: (one) => one.id,
  });
  fc.assert(
    fc.property(prompts, (written) => {
      const { prompts } = setIn(setWith(...withConditions(written)));
      const shown = prompts.map((one) => withoutList(promptJson(shownPrompt(one))));

      expect(prompts.map((one) => one.id)).toEqual(written.map((one) => one.id));
      expect(setIn(setWith(...shown)).prompts).toEqual(prompts);
    }),
  );
});

function shownPrompt(prompt: Prompt): ShownPrompt {
  const options = "options" in prompt && prompt.options.from === "set" ? prompt.options.list : [];
  return { prompt, when: prompt.when && writeCondition(prompt.when), options };
}

/** A set names the list or the options; show prints both. */
function withoutList(shown: ReturnType<typeof promptJson>): unknown {
  return "from_data" in shown ? { ...shown, options: undefined } : shown;
}
