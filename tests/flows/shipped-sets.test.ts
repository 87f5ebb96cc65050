import { describe, expect, test } from "vitest";
import { findPromptSet, loadDataList } from "../../src/flows/find-prompt-set.ts";
import { DATA_LISTS } from "../../src/prompt-sets/prompt-set.ts";
import { scarf } from "../support/scarf.ts";
import { filesOf, withFiles } from "./files-only.ts";

const DAY = "scarf: 1\nid: day\nritual: day\ntitle: Day\nprompts: [{ id: a, kind: say, ask: A }]\n";

describe("a reference list", () => {
  const text = "scarf: 1\nitems: [{ id: safety, label: Safety, src: ours }]\n";

  test("is read from the disk once", () => {
    const files = filesOf({ "/shipped/data/values.yaml": text });
    const context = withFiles(files);

    expect(loadDataList(context, "values")).toEqual([{ id: "safety", label: "Safety" }]);
    expect(loadDataList(context, "values")).toEqual([{ id: "safety", label: "Safety" }]);
    expect(files.reads).toEqual(["/shipped/data/values.yaml"]);
  });

  test("is read only for a set that needs it", () => {
    const files = filesOf({ "/shipped/prompts/day.yaml": DAY });
    findPromptSet(withFiles(files), "day");

    expect(files.reads).toEqual(["/shipped/prompts/day.yaml"]);
  });

  test("that is missing is scarf's own fault", () => {
    expect(() => loadDataList(withFiles(filesOf({})), "values")).toThrow(
      "scarf's own list values is missing",
    );
  });
});

describe("what scarf came with", () => {
  test("every shipped set can be used, and has the name of its file", async () => {
    const { stdout } = await scarf("prompts list --json");
    const { sets } = JSON.parse(stdout);

    expect(sets.length).toBeGreaterThan(5);
    for (const one of sets) {
      expect(one).not.toHaveProperty("issues");
      expect(one.file).toMatch(new RegExp(`/prompts/${one.id}\\.yaml$`));
    }
  });

  test.each(DATA_LISTS)("the list %s has options for a prompt", async (list) => {
    const text = DAY.replace("kind: say", `kind: choices, from_data: ${list}`);
    const { stdout } = await scarf("prompts show day --json", {
      files: { "/home/scarf/prompts/day.yaml": text },
    });

    expect(JSON.parse(stdout).set.prompts[0].options.length).toBeGreaterThan(2);
  });
});
