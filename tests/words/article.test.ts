import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sharedRuns, shingles } from "./shingles.ts";
import { shippedText } from "./shipped.ts";

/**
 * Runs of words that the article has too and that belong to nobody, as the failing test prints them, with the reason.
 * None so far.
 */
const COMMON: Readonly<Record<string, string>> = {};

const [salt = "", ...lines] = shippedText("tests/words/article-shingles.txt").trim().split("\n");
const article = { salt, hashes: new Set(lines) };

const files = [
  "README.md",
  "CHANGELOG.md",
  "package.json",
  ...filesIn("prompts"),
  ...filesIn("data"),
  ...filesIn("src"),
  ...filesIn("bin"),
];

test("there is an article to compare with, and much to compare", () => {
  expect(article.hashes.size).toBeGreaterThan(4000);
  expect([...article.hashes].filter((hash) => !/^[0-9a-f]{10}$/.test(hash))).toEqual([]);
  expect(files.length).toBeGreaterThan(250);
});

// A remark, a source and a name of a function count too: all of it is shipped or read.
test.each(files)("%s has no sentence of the article", (file) => {
  const shared = sharedRuns(shippedText(file), article);
  expect(shared.filter((run) => !(run in COMMON))).toEqual([]);
});

describe("a sentence that is somebody else's", () => {
  const planted = "Seven grey herons wait beside the frozen mill until the thaw.";
  const known = { salt: "salt", hashes: shingles(planted, "salt") };

  test("is found, also in the middle of others", () => {
    expect(sharedRuns(`One. ${planted} Two.`, known)).toHaveLength(known.hashes.size);
  });

  test("is found over line ends, marks, quotes and capitals", () => {
    const disguised = `# seven “grey” HERONS,\n#   wait: 'beside' the\n# frozen mill - until the thaw`;
    expect(sharedRuns(disguised, known)).toHaveLength(known.hashes.size);
  });

  test("is found when small words and endings change", () => {
    expect(sharedRuns("A grey heron is waiting beside some frozen mills.", known)).toEqual([
      "4: grey heron wait beside",
      "4: heron wait beside frozen",
      "4: wait beside frozen mill",
    ]);
  });

  test("is not found in another one about the same", () => {
    expect(
      sharedRuns("In winter herons stand by the mill and wait for warmer days.", known),
    ).toEqual([]);
  });

  test("is not found with another salt", () => {
    expect(sharedRuns(planted, { ...known, salt: "pepper" })).toEqual([]);
  });

  test("leaves the words of a text that is too short alone", () => {
    expect([...shingles("Seven herons wait.", "salt")]).toEqual([]);
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(new URL(`../../${folder}`, import.meta.url), {
    recursive: true,
    encoding: "utf8",
  })
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => `${folder}/${name}`)
    .toSorted();
}
