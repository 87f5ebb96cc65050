import { expect, test } from "vitest";
import { formatIssue, formatIssues, type Issue, inOrder } from "../../src/prompt-sets/issue.ts";

function issue(parts: Partial<Issue> = {}): Issue {
  return {
    code: "unknown-kind",
    message: "scarf knows no such kind.",
    at: { file: "mine.yaml", line: 12, column: 11 },
    sourceLine: "    kind: scala",
    length: 5,
    ...parts,
  };
}

test("an issue has its place, its line with carets below, and what was meant", () => {
  expect(formatIssue(issue({ suggestion: "scale" }))).toBe(
    [
      "mine.yaml:12:11: scarf knows no such kind.",
      "  12 |     kind: scala",
      "     |           ^^^^^",
      "  Did you mean scale?",
    ].join("\n"),
  );
});

test("an issue of a line that is empty has no line below", () => {
  expect(formatIssue(issue({ sourceLine: " " }))).toBe(
    "mine.yaml:12:11: scarf knows no such kind.",
  );
});

test("nothing in a file or its name can act on the terminal", () => {
  const shown = formatIssue(
    issue({
      sourceLine: "kind: \u001b[2J\u202escala",
      at: { file: "\u001b]0;x", line: 1, column: 1 },
    }),
  );

  expect(["\u001b", "\u202e"].filter((sign) => shown.includes(sign))).toEqual([]);
});

test("several issues are counted, of one file or of more", () => {
  const other = issue({ at: { file: "other.yaml", line: 1, column: 1 } });

  expect(formatIssues([issue()]).split("\n")[0]).toBe("1 issue in mine.yaml.");
  expect(formatIssues([issue(), issue()]).split("\n")[0]).toBe("2 issues in mine.yaml.");
  expect(formatIssues([issue(), other]).split("\n")[0]).toBe("2 issues in 2 files.");
});

test("a file with thousands of issues shows a hundred and counts the rest", () => {
  const shown = formatIssues(Array.from({ length: 2000 }, () => issue({ sourceLine: "" }))).split(
    "\n",
  );

  expect(shown.length).toBe(102);
  expect(shown.at(-1)).toBe("And 1900 more.");
});

test("issues come in the order of the file", () => {
  expect(inOrder([at(2, 1), at(1, 5), at(1, 2)])).toEqual([at(1, 2), at(1, 5), at(2, 1)]);
});

function at(line: number, column: number): Issue {
  return issue({ at: { file: "a", line, column } });
}
