import { expect, test } from "vitest";
import { askScale } from "../../../src/adapters/inquirer/ask-scale.ts";
import { scalePrompt } from "../../support/ready-prompts.ts";
import { asked } from "./asked.ts";

const oneToFive = scalePrompt({
  from: { value: 1, label: "weak" },
  to: { value: 5, label: "strong" },
});
const zeroToTen = scalePrompt({
  from: { value: 0, label: "not at all" },
  to: { value: 10, label: "fully" },
});

test("shows the ends, all numbers and no marker before anything is chosen", async () => {
  const { screen } = await asked(askScale, scalePrompt(), { columns: 60 });
  expect(screen()).toMatchInlineSnapshot(`
    "How did you use the power of this role?
      -5   -4   -3   -2   -1    0    1    2    3    4    5
      ──────────────────────────┼─────────────────────────
      -5 held back                       leaned too hard 5
    (-5 to 5 or ←→, Enter to skip)"
  `);
});

test("fits a narrow terminal", async () => {
  const { press, screen } = await asked(askScale, scalePrompt(), { columns: 40 });
  press("right", "right");
  expect(screen()).toMatchInlineSnapshot(`
    "How did you use the power of this role?
      -5 -4 -3 -2 -1  0  1  2  3  4  5
      ────────────────┼──●────────────
      -5 held back   leaned too hard 5
    (-5 to 5 or ←→, Enter for 1)"
  `);
});

test("puts long labels on lines of their own where there is no room beside each other", async () => {
  const prompt = scalePrompt({
    from: { value: 1, label: "they had more of it than I did" },
    to: { value: 5, label: "I had more of it than they did" },
  });
  const { screen } = await asked(askScale, prompt, { columns: 40 });
  expect(screen()).toMatchInlineSnapshot(`
    "How did you use the power of this role?
      1   2   3   4   5
      ─────────────────
      1 they had more of it than I did
      5 I had more of it than they did
    (1 to 5, Enter to skip)"
  `);
});

test("draws a long scale without its numbers", async () => {
  const prompt = scalePrompt({
    to: { value: 100, label: "all" },
    from: { value: 0, label: "none" },
  });
  const { press, screen, answer } = await asked(askScale, prompt, { columns: 60 });
  press("end", "left");
  expect(screen()).toMatchInlineSnapshot(`
    "How did you use the power of this role?
      ────────────────────────────────────────●
      0 none                            all 100
    (0 to 100 or ←→, Enter for 99)"
  `);
  press("enter");
  expect(await answer).toBe(99);
});

test("takes a single digit at once where all numbers have one", async () => {
  const { press, answer } = await asked(askScale, oneToFive);
  press("4");
  expect(await answer).toBe(4);
});

test.each([
  ["-3", ["-", "3", "enter"], -3],
  ["a digit", ["3", "enter"], 3],
  ["the last of several digits", ["3", "4", "enter"], 4],
  ["a number taken back", ["4", "backspace", "2", "enter"], 2],
  ["one step to the right of the middle", ["right", "right", "enter"], 1],
  ["one step to the left of the middle", ["left", "left", "enter"], -1],
  ["the lower end", ["home", "left", "enter"], -5],
  ["the upper end", ["end", "right", "enter"], 5],
  ["what is typed, not what is on no scale", ["9", "x", "2", "enter"], 2],
  ["nothing", ["enter"], undefined],
  ["nothing after it was taken back", ["2", "backspace", "enter"], undefined],
])("reads %s", async (_what, keys, value) => {
  const { press, answer } = await asked(askScale, scalePrompt());
  press(...keys);
  expect(await answer).toBe(value);
});

test("waits for a second digit where there may be one", async () => {
  const { press, screen, answer } = await asked(askScale, zeroToTen);
  press("1");
  expect(screen()).toContain("Enter for 1");
  press("0", "enter");
  expect(await answer).toBe(10);
});

test("takes its default with Enter", async () => {
  const { press, answer } = await asked(askScale, scalePrompt({ default: 2 }));
  press("enter");
  expect(await answer).toBe(2);
});

test("does not skip a required question", async () => {
  const { press, screen, answer } = await asked(askScale, scalePrompt({ required: true }));
  expect(screen()).toContain("needs an answer");
  press("enter");
  expect(screen()).toContain("! This one needs an answer.");
  press("2", "enter");
  expect(await answer).toBe(2);
});

test("says why a value is refused and asks on", async () => {
  const { press, screen, answer } = await asked(askScale, oneToFive, {
    check: (value) => (value === 3 ? "Not three." : undefined),
  });
  press("3");
  expect(screen()).toContain("! Not three.");
  press("4");
  expect(await answer).toBe(4);
});

test("says that a minus alone is no number", async () => {
  const { press, screen } = await asked(askScale, scalePrompt());
  press("-", "enter");
  expect(screen()).toContain("! Type a number behind the minus.");
});

test("draws what others wrote without letting it move the cursor", async () => {
  const prompt = scalePrompt({
    ask: "How\u001b[2J strong?\nSay.",
    from: { value: -5, label: "a\u0007" },
  });
  const { screen } = await asked(askScale, prompt);
  expect(screen().split("\n")[0]).toBe("How\\u{1b}[2J strong? Say.");
  expect(screen()).toContain("-5 a\\u{7}");
});
