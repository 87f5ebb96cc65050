import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { promptSetSchema } from "../../.config/write-schema.ts";
import { ANSWER_KINDS, FEEDS, PROMPT_KINDS } from "../../src/domain/entry.ts";
import { ISSUE_CODES } from "../../src/prompt-sets/issue.ts";
import { acceptValue, promptKinds } from "../../src/prompt-sets/kinds/index.ts";
import { PLACEHOLDERS } from "../../src/prompt-sets/placeholders.ts";
import { DATA_LISTS } from "../../src/prompt-sets/prompt-set.ts";
import { readyPrompt } from "../../src/prompt-sets/ready-prompt.ts";
import { readYaml } from "../../src/prompt-sets/yaml-source.ts";
import { issuesIn, setIn } from "./parse.ts";

const README = readFileSync("prompts/README.md", "utf8");
const examples = [...README.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
/** Each behind its first two lines. */
const startingWith = (start: string) =>
  examples
    .filter((text) => text.startsWith(start))
    .map((text) => [text.split("\n").slice(0, 2).join(" "), text] as const);
const sets = startingWith("scarf: 1");
const prompts = startingWith("- ");
const shipped = setIn(readFileSync("prompts/off-minute.yaml", "utf8"));

test("the manual has examples of every sort", () => {
  expect(sets.length).toBe(2);
  expect(prompts.length).toBe(PROMPT_KINDS.length + 2);
  expect(examples.length).toBe(sets.length + prompts.length + 1);
});

test.each(sets)("the manual's set has no issues: %s", (_, text) => {
  expect(issuesIn(text, { "off-minute": shipped })).toEqual([]);
});

test.each(prompts)("the manual's prompts have no issues: %s", (_, text) => {
  expect(issuesIn(`scarf: 1\nid: mine\nritual: "off"\ntitle: Mine\nprompts:\n${text}`)).toEqual([]);
});

test("the manual's answers answer the questions of a shipped set", () => {
  const text = examples.find((text) => !text.startsWith("scarf") && !text.startsWith("- ")) ?? "";
  const read = readYaml(text, "answers.yaml");
  const answers = "value" in read ? Object.entries(Object(read.value)) : [];

  expect(answers.length).toBeGreaterThan(0);
  for (const [id, value] of answers) {
    const prompt = shipped.prompts.find((one) => one.id === id);
    const ready = prompt && readyPrompt(prompt, { placeholders: () => "", list: () => [] });
    if (ready === undefined || ready.kind === "say" || ready.kind === "pause")
      throw new Error(`No question ${id}`);
    expect(acceptValue(ready, value)).toHaveProperty("value");
  }
});

describe("the manual names every", () => {
  test.each(Object.entries(ISSUE_CODES))("issue code: %s", (code, meaning) => {
    expect(README).toContain(`| \`${code}\` | ${meaning} |`);
  });

  const fields = promptKinds.options.flatMap(({ entries }) => Object.keys(entries));
  test.each([...new Set(fields)])("field: %s", (name) => {
    expect(README).toContain(`\`${name}`);
  });

  test.each([...DATA_LISTS, ...FEEDS, ...PLACEHOLDERS.map((name) => `{${name}}`)])(
    "word that a field takes: %s",
    (word) => {
      expect(README).toContain(`\`${word}\``);
    },
  );

  test.each(ANSWER_KINDS)("kind: %s", (kind) => {
    expect(README).toContain(`**${kind}**`);
  });
});

test("the schema for editors is the one that validates: else run node .config/write-schema.ts", () => {
  expect(readFileSync("data/prompt-set.schema.json", "utf8")).toBe(promptSetSchema());
});
