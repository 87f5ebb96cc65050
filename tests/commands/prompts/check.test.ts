import { describe, expect, test } from "vitest";
import { HOME, scarf } from "../../support/scarf.ts";
import { files, MINE, MINE_FILE } from "./mine.ts";

describe("scarf prompts check", () => {
  test("says plainly that all is well", async () => {
    expect(await scarf(`prompts check ${MINE_FILE}`, { files })).toEqual({
      stdout: `${MINE_FILE}: no issues. mine is for off and has 5 questions.\n`,
      stderr: "",
      exitCode: 0,
    });
  });

  test("lists every issue of every file, and confirms the others", async () => {
    const outcome = await scarf(`prompts check /a/bad.yaml ${MINE_FILE} /a/nine.yaml`, {
      files: {
        ...files,
        "/a/bad.yaml": MINE.replace("kind: scale", "kind: scala").replace("is yes", "is yse"),
        "/a/mine.yaml": MINE,
      },
    });

    expect(outcome).toEqual({
      stdout: `${MINE_FILE}: no issues. mine is for off and has 5 questions.\n`,
      stderr: `error: 3 issues in 2 files.
/a/bad.yaml:11:11: scarf knows no such kind. Known: say, pause, scale, choice, choices, confirm, text, lines, number.
  11 |     kind: scala
     |           ^^^^^
  Did you mean scale?
/a/bad.yaml:29:21: mended takes yes or no.
  29 |     when: mended is yse and seat is not down
     |                     ^^^
/a/nine.yaml:1:1: There is no such file.
  Did you mean /a/mine.yaml?
hint: Mend them, then run scarf prompts check again. The format: ${process.cwd()}/prompts/README.md
`,
      exitCode: 4,
    });
  });

  test("as JSON has a result for every file, and still ends with 4", async () => {
    const { stdout, exitCode } = await scarf(`prompts check ${MINE_FILE} /a/no.yaml --json`, {
      files,
    });

    expect(exitCode).toBe(4);
    expect(JSON.parse(stdout)).toEqual({
      schema: "scarf/prompts-check/1",
      files: [
        { file: MINE_FILE, ok: true, id: "mine", issues: [] },
        {
          file: "/a/no.yaml",
          ok: false,
          issues: [{ code: "no-file", message: "There is no such file.", line: 1, column: 1 }],
        },
      ],
    });
  });

  test("takes a set that extends the shipped one with its own id, wherever the file lies", async () => {
    const text = "scarf: 1\nid: off-minute\nextend: off-minute\ndrop: [handed_back]\n";
    const { exitCode } = await scarf("prompts check /a/off-minute.yaml", {
      files: { "/a/off-minute.yaml": text, [`${HOME}/prompts/off-minute.yaml`]: text },
    });

    expect(exitCode).toBe(0);
  });

  test("needs a file", async () => {
    expect((await scarf("prompts check")).exitCode).toBe(2);
  });
});
