import { expect, test } from "vitest";
import { prose } from "./markdown.ts";

test("what is read as sentences is text, headings, items and cells, without code", () => {
  const markdown = [
    "# One",
    "<!-- clock 14:05 -->",
    "Two goes `on --at",
    "14:05` over [three](three.md)",
    "lines. ![A picture.](a.svg)",
    "",
    "- **four**",
    "- five",
    "",
    "| six | `seven` | eight \\| nine |",
    "|---|---|---|",
    "```yaml",
    "ten: eleven",
    "```",
  ].join("\n");
  expect(prose(`${markdown}\n`)).toEqual([
    "One",
    "Two goes … over three lines. A picture.",
    "four",
    "five",
    "six",
    "eight \\| nine",
  ]);
});
