import { describe, expect, test } from "vitest";
import { ISSUE_CODES } from "../../src/prompt-sets/issue.ts";
import { issuesIn } from "./parse.ts";

/** A case a line: what is wrong, a prompt or several with ▸ before each place that is wrong, the codes of the issues there. */
const PROMPTS = `
a prompt that is no map            | ▸balance | wrong-value
an unknown kind                    | { id: a, kind: ▸scala, ask: A } | unknown-kind (scale?)
no kind                            | ▸{ id: a, ask: A } | missing-field
a field with a slip                | { id: a, kind: text, ask: A, ▸hlep: B } | unknown-field (help?)
fields named like every object's   | { id: a, kind: say, ask: A, ▸constructor: x, ▸__proto__: y } | unknown-field, unknown-field
words of other formats             | ▸{ id: a, kind: say, ▸question: A } | missing-field, unknown-field (ask?)
an empty question                  | { id: a, kind: text, ask: ▸"" } | wrong-value
a question that is not there       | { id: a, kind: text, ask: ▸} | wrong-value
a question that is a number        | { id: a, kind: text, ask: ▸7 } | wrong-value
an id with a blank                 | { id: ▸a b, kind: text, ask: A } | bad-id
an id that leads elsewhere         | { id: ▸../a, kind: text, ask: A } | bad-id
an id that conditions use          | { id: ▸seat, kind: text, ask: A } | bad-id
the same id twice                  | { id: a, kind: say, ask: A } & { id: ▸a, kind: say, ask: A } | duplicate-id
feeds with a slip                  | { id: a, kind: text, ask: A, feeds: ▸repairs } | unknown-word (repair?)
feeds of yes and no                | { id: a, kind: confirm, ask: A, ▸feeds: repair } | unknown-field
required that is a word            | { id: a, kind: text, ask: A, required: ▸yes } | wrong-value
required against optional          | { id: a, kind: text, ask: A, required: true, optional: ▸true } | wrong-value
a pause without end                | { id: a, kind: pause, ask: A, seconds: ▸1e9 } | wrong-value
a scale upside down                | { id: a, kind: scale, ask: A, from: { value: 1, label: b }, to: { value: ▸1, label: c } } | bad-range
a scale that is too long           | { id: a, kind: scale, ask: A, from: { value: 0, label: b }, to: { value: ▸101, label: c } } | bad-range
a scale without labels             | { id: a, kind: scale, ask: A, from: ▸{ value: 1 }, to: ▸2 } | missing-field, wrong-value
a scale with halves                | { id: a, kind: scale, ask: A, from: { value: ▸0.5, label: b }, to: { value: 1, label: c } } | wrong-value
a number with max below min        | { id: a, kind: number, ask: A, min: 2, max: ▸1 } | bad-range
a choice of nothing                | ▸{ id: a, kind: choice, ask: A } | bad-options
a choice of two lists              | { id: a, kind: choice, ask: A, options: [b], from_data: ▸values } | bad-options
an option named twice              | { id: a, kind: choice, ask: A, options: [b, ▸{ value: c, label: B }] } | bad-options
an option that is a number         | { id: a, kind: choice, ask: A, options: [▸1] } | wrong-value
an option without a label          | { id: a, kind: choice, ask: A, options: [▸{ value: b }] } | missing-field
no options in a list               | { id: a, kind: choice, ask: A, options: ▸[] } | wrong-value
an unknown list                    | { id: a, kind: choice, ask: A, from_data: ▸value } | unknown-word (values?)
a default out of range             | { id: a, kind: number, ask: A, max: 3, default: ▸4 } | bad-default
a default that is no option        | { id: a, kind: choices, ask: A, from_data: values, default: ▸[safety, x] } | bad-default
a default that is no answer        | { id: a, kind: confirm, ask: A, default: ▸maybe } | bad-default
an unknown placeholder             | { id: a, kind: say, ask: "Hang up your ▸{objekt}." } | bad-placeholder ({object}?)
a placeholder in the help          | { id: a, kind: say, ask: A, help: "▸{last.}" } | bad-placeholder
a condition that cannot be read    | { id: a, kind: confirm, ask: A } & { id: b, kind: say, ask: B, when: a ▸= yes } | bad-when (is?)
a condition on nothing             | { id: abc, kind: confirm, ask: A } & { id: b, kind: say, ask: B, when: ▸abd is yes } | bad-when (abc?)
a condition on itself              | { id: b, kind: text, ask: B, when: ▸b is answered } | bad-when
a condition on a prompt below      | { id: b, kind: say, ask: B, when: ▸a is yes } & { id: a, kind: confirm, ask: A } | bad-when
a condition with another answer    | { id: a, kind: confirm, ask: A } & { id: b, kind: say, ask: B, when: a is ▸well } | bad-when
a condition in quotes, in place    | { id: b, kind: say, ask: B, when: "role is nurse and seat is ▸dwon" } | bad-when (down?)
after in a set that stands alone   | { id: b, kind: text, ask: B, ▸after: a } | bad-extend
`;

/** The same with whole files; ⏎ stands for a line end. */
const FILES = `
an empty file                      | ▸ | wrong-value
a list                             | ▸- 1 | wrong-value
a number                           | ▸7 | wrong-value
no format                          | ▸id: mine | format-version
a newer format                     | scarf: ▸2⏎future: [1] | format-version
a format that is no number         | scarf: ▸"1" | format-version
no fields but the format           | ▸▸▸▸scarf: 1 | missing-field, missing-field, missing-field, missing-field
an id that is none                 | scarf: 1⏎id: ▸My Set⏎ritual: day⏎title: T⏎prompts: [{ id: a, kind: say, ask: A }] | bad-id
a field with a slip                | scarf: 1⏎id: m⏎ritual: day⏎title: T⏎▸sorce: x⏎prompts: [{ id: a, kind: say, ask: A }] | unknown-field (source?)
an unknown ritual                  | scarf: 1⏎id: m⏎ritual: ▸dya⏎title: T⏎prompts: [{ id: a, kind: say, ask: A }] | unknown-word (day?)
a ritual that is false             | scarf: 1⏎id: m⏎ritual: ▸false⏎title: T⏎prompts: [{ id: a, kind: say, ask: A }] | unknown-word
a title that is a number           | scarf: 1⏎id: m⏎ritual: day⏎title: ▸2026⏎prompts: [{ id: a, kind: say, ask: A }] | wrong-value
a language that is none            | scarf: 1⏎id: m⏎ritual: day⏎title: T⏎language: ▸plain words⏎prompts: [{ id: a, kind: say, ask: A }] | wrong-value
no prompts                         | scarf: 1⏎id: m⏎ritual: day⏎title: T⏎prompts: ▸[] | wrong-value
prompts that are no list           | scarf: 1⏎id: m⏎ritual: day⏎title: T⏎prompts: ▸{ a: b } | wrong-value
a set that is not there            | scarf: 1⏎id: m⏎extend: ▸yours | bad-extend
`;

const HEAD = "scarf: 1\nid: mine\nritual: off\ntitle: Mine\nprompts:\n";
const CASES = [
  ...rows(PROMPTS, (prompts) => `${HEAD}  - ${prompts.replaceAll(" & ", "\n  - ")}\n`),
  ...rows(FILES, (file) => file.replaceAll("\u23ce", "\n")),
];

/** Title, text and expected issues of each line of a table. */
function rows(table: string, wrap: (cell: string) => string) {
  return table
    .trim()
    .split("\n")
    .map((row) => {
      const [title = "", cell = "", codes = ""] = row.split("|").map((part) => part.trim());
      const { text, places } = unmark(wrap(cell));
      const expected = codes.split(", ").map((code, at) => `${places[at]} ${code}`);
      return [title, text, expected] as const;
    });
}

/** A text without its marks, and `line:column` of each. */
function unmark(marked: string): { readonly text: string; readonly places: readonly string[] } {
  const [start = "", ...parts] = marked.split("\u25b8");
  let text = start;
  const places = parts.map((part) => {
    const lines = text.split("\n");
    text += part;
    return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
  });
  return { text, places };
}

describe("an issue stands where it is:", () => {
  test.each(CASES)("%s", (_, text, expected) => {
    expect(issuesIn(text)).toEqual(expected);
  });

  test("every code that scarf knows is shown by one of these, or by a file that cannot be read", () => {
    const shown = CASES.flatMap(([, , expected]) => expected.map((one) => one.split(" ")[1]));

    expect(new Set([...shown, "no-file", "bad-yaml"])).toEqual(new Set(Object.keys(ISSUE_CODES)));
  });
});
