import { describe, expect, test } from "vitest";
import { findPromptSet, listPromptSets } from "../../src/flows/find-prompt-set.ts";
import { Failure } from "../../src/lib/failure.ts";
import { filesOf, withFiles } from "./files-only.ts";

function set(id: string, title: string, prompts = "[{ id: a, kind: say, ask: A }]"): string {
  return `scarf: 1\nid: ${id}\nritual: day\ntitle: ${title}\nprompts: ${prompts}\n`;
}

function extending(id: string, extend: string, more = ""): string {
  return `scarf: 1\nid: ${id}\nextend: ${extend}\n${more}`;
}

/** The title of the set that is found, or the failure. */
function found(texts: Readonly<Record<string, string | Failure>>, id: string): unknown {
  try {
    return findPromptSet(withFiles(filesOf(texts)), id).title;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { code: error.code, message: error.message.split("\n").slice(0, 2), hint: error.hint };
  }
}

describe("a set is", () => {
  test("the shipped one with the id", () => {
    expect(found({ "/shipped/prompts/day.yaml": set("day", "Shipped") }, "day")).toBe("Shipped");
  });

  test("the user's own before the shipped one", () => {
    const texts = {
      "/shipped/prompts/day.yaml": set("day", "Shipped"),
      "/own/day.yaml": set("day", "Own"),
    };
    expect(found(texts, "day")).toBe("Own");
  });

  test("found by the id in the file, whatever its name", () => {
    const texts = { "/own/evening.yml": set('"mine" # quoted', "Own") };
    expect(found(texts, "mine")).toBe("Own");
  });

  test("not the one whose file has the name but which has another id", () => {
    const texts = {
      "/shipped/prompts/day.yaml": set("day", "Shipped"),
      "/own/day.yaml": set("evening", "Own"),
    };
    expect(found(texts, "day")).toBe("Shipped");
  });

  test("of two with the id the one whose file has the name", () => {
    const texts = { "/own/a.yaml": set("mine", "A"), "/own/mine.yaml": set("mine", "Named") };
    expect(found(texts, "mine")).toBe("Named");
  });
});

describe("a set cannot be used", () => {
  test("when there is none, and one with a similar id is named", () => {
    expect(found({ "/shipped/prompts/day.yaml": set("day", "Shipped") }, "dya")).toEqual({
      code: "unknown-set",
      message: ['There is no prompt set "dya".'],
      hint: "Did you mean day? Run scarf prompts list to see them all.",
    });
  });

  test.each(["../day", "/etc/passwd", "", "day.yaml", "Day"])(
    "when its id could not be one, and no file is looked for: %j",
    (id) => {
      const texts = { "/shipped/prompts/day.yaml": set("day", "Shipped") };
      expect(found(texts, id)).toMatchObject({ code: "unknown-set" });
    },
  );

  test("when the user's own has issues: the shipped one is no silent stand-in", () => {
    const texts = {
      "/shipped/prompts/day.yaml": set("day", "Shipped"),
      "/own/day.yaml": set("day", "Own", "[{ id: a, kind: sya, ask: A }]"),
    };
    expect(found(texts, "day")).toEqual({
      code: "bad-file",
      message: [
        "1 issue in /own/day.yaml.",
        "/own/day.yaml:5:26: scarf knows no such kind. Known: say, pause, scale, choice, choices, confirm, text, lines, number.",
      ],
      hint: "Mend the file, then run scarf prompts check /own/day.yaml.",
    });
  });

  test("when its file is no text, but then another one can", () => {
    const broken = new Failure("bad-file", "/own/x.yaml is not text in UTF-8.", {
      hint: "Save it.",
    });
    const texts = { "/own/x.yaml": broken, "/shipped/prompts/day.yaml": set("day", "Shipped") };

    expect(found(texts, "x")).toMatchObject({ code: "bad-file" });
    expect(found(texts, "day")).toBe("Shipped");
  });

  test("when the disk refuses its file", () => {
    const refused = new Failure("machine", "The system refused access", { hint: "Look." });
    expect(found({ "/own/x.yaml": refused }, "x")).toMatchObject({ code: "machine" });
  });
});

describe("a set that extends another", () => {
  const shipped = { "/shipped/prompts/day.yaml": set("day", "Shipped") };

  test("takes the user's own before the shipped one", () => {
    const texts = {
      ...shipped,
      "/own/day.yaml": set("day", "Own"),
      "/own/mine.yaml": extending("mine", "day"),
    };
    expect(found(texts, "mine")).toBe("Own");
  });

  test("takes the shipped one with its own id", () => {
    expect(found({ ...shipped, "/own/day.yaml": extending("day", "day") }, "day")).toBe("Shipped");
  });

  test("of the shipped ones takes shipped ones only", () => {
    const texts = {
      ...shipped,
      "/shipped/prompts/long.yaml": extending("long", "day"),
      "/own/day.yaml": set("day", "Own"),
    };
    expect(found(texts, "long")).toBe("Shipped");
  });

  test("can go on from a shipped one that begins from the one with its id", () => {
    const texts = {
      ...shipped,
      "/shipped/prompts/long.yaml": extending("long", "day"),
      "/own/day.yaml": extending("day", "long"),
    };
    expect(found(texts, "day")).toBe("Shipped");
  });

  test.each([
    ["the user's own", { "/own/a.yaml": extending("a", "b"), "/own/b.yaml": extending("b", "a") }],
    ["itself", { "/own/a.yaml": extending("a", "a") }],
    [
      "the shipped ones",
      {
        "/shipped/prompts/a.yaml": extending("a", "b"),
        "/shipped/prompts/b.yaml": extending("b", "a"),
      },
    ],
  ])("cannot go round in a circle of %s", (_, texts) => {
    expect(found(texts, "a")).toMatchObject({ code: "bad-file" });
  });

  test("says that the other one has issues, and how to see them", () => {
    const texts = {
      "/own/a.yaml": extending("a", "b"),
      "/own/b.yaml": "scarf: 1\nid: b\n",
    };
    expect(found(texts, "a")).toMatchObject({
      message: [
        "1 issue in /own/a.yaml.",
        "/own/a.yaml:3:9: That set has issues of its own: run scarf prompts check /own/b.yaml.",
      ],
    });
  });

  test("names the one that was meant", () => {
    const context = withFiles(filesOf({ ...shipped, "/own/a.yaml": extending("a", "dya") }));
    const [listed] = listPromptSets(context);

    expect(listed?.kind === "issues" && listed.issues[0]?.suggestion).toBe("day");
  });
});

describe("the list", () => {
  test("has the user's own first, without the shipped ones they replace, and those with issues too", () => {
    const context = withFiles(
      filesOf({
        "/shipped/prompts/day.yaml": set("day", "Shipped"),
        "/shipped/prompts/off.yaml": set("off", "Shipped"),
        "/shipped/prompts/README.md": "# Prompt sets",
        "/own/day.yaml": set("day", "Own"),
        "/own/broken.yaml": "scarf: 1\nid: [",
        "/own/notes.txt": "nothing",
      }),
    );

    expect(listPromptSets(context).map(({ id, origin, kind }) => [id, origin, kind])).toEqual([
      ["broken", "own", "issues"],
      ["day", "own", "set"],
      ["off", "shipped", "set"],
    ]);
  });

  test("says which of two files with one id is used", () => {
    const context = withFiles(
      filesOf({ "/own/a.yaml": set("b", "A"), "/own/b.yaml": set("b", "B") }),
    );
    const twins = listPromptSets(context);

    expect(twins.map(({ file, kind }) => [file, kind])).toEqual([
      ["/own/b.yaml", "set"],
      ["/own/a.yaml", "issues"],
    ]);
  });

  test("is empty where there is nothing", () => {
    expect(listPromptSets(withFiles(filesOf({})))).toEqual([]);
  });
});
