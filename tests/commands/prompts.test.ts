import { describe, expect, test } from "vitest";
import { digest } from "../../src/adapters/node/digest.ts";
import { HOME, scarf, scarfJson } from "../support/scarf.ts";
import { files, MINE, MINE_FILE } from "./prompts/mine.ts";

const BROKEN = MINE.replace("kind: scale", "kind: scala").replace("id: mine", "id: broken");
const BROKEN_FILE = `${HOME}/prompts/broken.yaml`;

describe("scarf prompts list", () => {
  test("has a line for every set, own and shipped, and says which cannot be used", async () => {
    const { stdout, exitCode } = await scarf("prompts list", {
      files: { ...files, [BROKEN_FILE]: BROKEN },
    });
    const lines = stdout.trim().split("\n");

    expect(exitCode).toBe(0);
    expect(lines.find((line) => line.startsWith("mine "))).toMatch(
      /^mine +off +5 questions +Taking it off, my way \(your own\)$/,
    );
    expect(lines.find((line) => line.startsWith("off-minute "))).toMatch(
      /^off-minute +off +9 questions +.* \(shipped\)$/,
    );
    expect(lines.at(-1)).toMatch(
      /^broken +- +1 issue +cannot be used: \/home\/scarf\/prompts\/broken\.yaml$/,
    );
  });

  test("is what scarf prompts alone prints", async () => {
    expect(await scarf("prompts", { files })).toEqual(await scarf("prompts list", { files }));
  });

  test("says when one of yours is asked instead of a shipped one", async () => {
    const { stdout } = await scarf("prompts list", {
      files: { [`${HOME}/prompts/off-minute.yaml`]: MINE.replace("id: mine", "id: off-minute") },
    });

    expect(stdout).toContain("(your own, not the shipped)");
    expect(stdout.split("\n").filter((line) => line.startsWith("off-minute "))).toHaveLength(1);
  });

  test("keeps to the width of the terminal", async () => {
    const { stdout } = await scarf("prompts list", { files, width: 60 });

    expect(stdout.split("\n").filter((line) => line.length > 60)).toEqual([]);
  });

  test("as JSON has the fields of each set, and the issues of those that cannot be used", async () => {
    const printed = await scarfJson("prompts list", {
      files: { ...files, [BROKEN_FILE]: BROKEN },
    });

    expect(printed).toMatchObject({
      schema: "scarf/prompts/1",
      sets: expect.arrayContaining([
        expect.objectContaining({
          id: "broken",
          origin: "own",
          file: BROKEN_FILE,
          issues: [
            expect.objectContaining({
              code: "unknown-kind",
              line: 11,
              column: 11,
              suggestion: "scale",
            }),
          ],
        }),
        {
          id: "mine",
          origin: "own",
          file: MINE_FILE,
          ritual: "off",
          title: "Taking it off, my way",
          language: "en",
          source: "me",
          version: digest(MINE),
          questions: 5,
        },
      ]),
    });
  });
});

describe("scarf prompts show", () => {
  test("has every question as it is asked and what can be answered", async () => {
    const { stdout, stderr, exitCode } = await scarf("prompts show mine", { files });

    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(stdout).toBe(`mine: Taking it off, my way
For off, in en, 5 questions. Version ${digest(MINE)}, your own.
Source: me
File: ${MINE_FILE}

breathe (pause)
  Breathe as {role}.
    A pause of 5 seconds, not asked.

balance (scale)
  How did you use the power of this role?
  0 is in between.
    A whole number from -5 (held back) to 5 (leaned too hard).
    Given beforehand: 0.

mended (confirm)
  Is anything in need of repair?
    yes or no.
    It cannot be skipped.

pace (choice)
  How was the pace?
    One of:
      slow
      cannot-tell: I cannot tell
    Asked when mended is no.

what (text)
  What landed badly?
    Text.
    The answer feeds repair.
    Asked when mended is yes and seat is not down.

hours (number)
  How long?
    A number, at least 0, at most 24.
`);
  });

  test("as JSON has the fields of the file format", async () => {
    const printed = await scarfJson("prompts show mine", { files });

    expect(printed).toEqual({
      schema: "scarf/prompt-set/1",
      set: {
        id: "mine",
        origin: "own",
        file: MINE_FILE,
        ritual: "off",
        title: "Taking it off, my way",
        language: "en",
        source: "me",
        version: digest(MINE),
        questions: 5,
        prompts: [
          { id: "breathe", kind: "pause", ask: "Breathe as {role}.", seconds: 5 },
          {
            id: "balance",
            kind: "scale",
            ask: "How did you use the power of this role?",
            help: "0 is in between.",
            required: false,
            default: 0,
            from: { value: -5, label: "held back" },
            to: { value: 5, label: "leaned too hard" },
          },
          { id: "mended", kind: "confirm", ask: "Is anything in need of repair?", required: true },
          {
            id: "pace",
            kind: "choice",
            ask: "How was the pace?",
            when: "mended is no",
            required: false,
            options: [
              { value: "slow", label: "slow" },
              { value: "cannot-tell", label: "I cannot tell" },
            ],
          },
          {
            id: "what",
            kind: "text",
            ask: "What landed badly?",
            when: "mended is yes and seat is not down",
            required: false,
            feeds: "repair",
          },
          { id: "hours", kind: "number", ask: "How long?", required: false, min: 0, max: 24 },
        ],
      },
    });
  });

  test("prints nothing that can act on a terminal", async () => {
    const text = MINE.replace("How long?", '"How \\u001b[2Jlong?"').replace(
      "my way",
      "my \u202eway",
    );
    const { stdout } = await scarf("prompts show mine", { files: { [MINE_FILE]: text } });

    expect(["\u001b", "\u202e"].filter((sign) => stdout.includes(sign))).toEqual([]);
  });

  test("of an unknown set names the one that was meant", async () => {
    expect(await scarf("prompts show mien", { files })).toEqual({
      stdout: "",
      stderr:
        'error: There is no prompt set "mien".\nhint: Did you mean mine? Run scarf prompts list to see them all.\n',
      exitCode: 2,
    });
  });
});

describe("scarf prompts path", () => {
  test("prints the folder of your own sets, also before it is there", async () => {
    expect(await scarf("prompts path")).toEqual({
      stdout: `${HOME}/prompts\n`,
      stderr: "",
      exitCode: 0,
    });
  });

  test("as JSON is a field", async () => {
    expect(await scarfJson("prompts path")).toEqual({
      schema: "scarf/prompts-path/1",
      path: `${HOME}/prompts`,
    });
  });
});

test("an unknown subcommand is wrong use", async () => {
  expect((await scarf("prompts lsit")).exitCode).toBe(2);
});
