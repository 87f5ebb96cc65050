import { describe, expect, test } from "vitest";
import { isShown } from "./compare-output.ts";
import { DOCUMENTS, read } from "./documents.ts";
import { fences } from "./markdown.ts";
import { countExamples, othersIn, runExamples } from "./run-examples.ts";

/** Commands that are not run here, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  "npm ci && npx scarf demo": "It installs this folder. `scarf demo` is run beside it.",
  "npm cit": "It runs these tests.",
  "npm run test:offline": "It runs these tests.",
  "npm run check": "It looks at the whole folder, for a minute.",
  "npm run bench": "It measures, for minutes.",
};

/** What fences hold: commands, files, or a drawing. A fence of another kind would be read by no test. */
const LANGUAGES = ["console", "yaml", ""];

test.each(DOCUMENTS)("every example of %s prints what it shows", async (path) => {
  expect(await runExamples(read(path))).toEqual([]);
});

test("there are examples to run", () => {
  expect(countExamples(read("README.md"))).toBeGreaterThan(8);
});

test("every other command is known, with the reason why it is not run", () => {
  const others = DOCUMENTS.flatMap((path) => othersIn(read(path)));
  expect([...new Set(others)].toSorted()).toEqual(Object.keys(NOT_RUN).toSorted());
});

test.each(DOCUMENTS)("no fence of %s escapes", (path) => {
  expect(escapingFences(read(path))).toEqual([]);
});

test.each([
  { what: "of another kind", markdown: "```sh\nscarf status\n```\n" },
  { what: "without a name and with a command", markdown: "```\n$ scarf status\n```\n" },
  { what: "with an output and no command", markdown: "```console\nNothing is on.\n```\n" },
  { what: "in a list", markdown: "- so:\n  ```console\n  $ scarf status\n  ```\n" },
])("a fence $what is found", ({ markdown }) => {
  expect(escapingFences(markdown)).toHaveLength(1);
});

/** Fences that the examples would not be looked for in, by their lines. */
function escapingFences(markdown: string): readonly string[] {
  const seen = fences(markdown);
  const strange = seen.filter(
    ({ language, text }) =>
      !LANGUAGES.includes(language) ||
      (language === "console" && !text.startsWith("$ ")) ||
      (language === "" && /^\$ /m.test(text)),
  );
  const marks = markdown.match(/^\s*(?:```|~~~)/gm) ?? [];
  return [
    ...strange.map(({ line }) => `line ${line}`),
    ...(marks.length === seen.length * 2 ? [] : ["a fence that is none"]),
  ];
}

describe("a document that is wrong is found", () => {
  test("when an output is another one", async () => {
    expect(await runExamples(status("Nothing is on."))).toEqual([]);
    expect(await runExamples(status("All is well."))).toEqual([
      "2: scarf status prints:\nNothing is on.\n",
    ]);
  });

  test("when a line is missing, and is not when it is left out openly", async () => {
    const twoLines = "<!-- done scarf on nurse --skip -->\n```console\n$ scarf off --skip\n";
    expect(await runExamples(`${twoLines}\`\`\`\n`)).toHaveLength(1);
    expect(await runExamples(`${twoLines}...\n\`\`\`\n`)).toEqual([]);
  });

  test("when what it does unseen fails", async () => {
    expect(await runExamples("<!-- done scarf on astronaut -->\n")).toHaveLength(1);
  });

  test("when it has a remark that nobody knows", async () => {
    await expect(runExamples("<!-- clokc 2026-11-23 14:05 -->\n")).rejects.toThrow("clokc");
  });

  test("when a command is no call of scarf", () => {
    expect(othersIn("```console\n$ npx scarf status\n```\n")).toEqual(["npx scarf status"]);
  });
});

function status(shown: string): string {
  return `\`\`\`console\n$ scarf status\n${shown}\n\`\`\`\n`;
}

describe("what is shown", () => {
  test.each([
    { shown: "a\nb", output: "a\nb\n", fits: true },
    { shown: "a", output: "a  \n\n", fits: true },
    { shown: "a\n...", output: "a\nb\nc", fits: true },
    { shown: "...\nc", output: "a\nb\nc", fits: true },
    { shown: "a\n  ...\nc", output: "a\nb\nb\nc", fits: true },
    { shown: "...\nb\n...\nb", output: "b\na\nb\nc\nb", fits: true },
    { shown: "a", output: "a\nb", fits: false },
    { shown: "...\nb", output: "a\nb\nc", fits: false },
    { shown: "a ...", output: "a b", fits: false },
    { shown: "", output: "a", fits: false },
    { shown: "  a", output: "a", fits: false },
  ])("$shown of $output: $fits", ({ shown, output, fits }) => {
    expect(isShown(shown, output)).toBe(fits);
  });
});
