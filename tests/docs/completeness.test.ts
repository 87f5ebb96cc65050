import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { EXIT_CODES } from "../../src/lib/failure.ts";
import { readYaml } from "../../src/prompt-sets/yaml-source.ts";
import {
  callsIn,
  documentedCommands,
  documentedExits,
  existingCommands,
  reasonedPackages,
  unknownCalls,
} from "./checks.ts";
import { commandLine } from "./command-tree.ts";
import { DOCUMENTS, ROOT, read } from "./documents.ts";
import { anchors, fences, links } from "./markdown.ts";

const readme = read("README.md");
const manual = read("src/README.md");
const line = await commandLine();

describe("commands and options", () => {
  test("are all in the README, and nothing else is", () => {
    expect(documentedCommands(readme).toSorted()).toEqual(existingCommands(line).toSorted());
  });

  test("would be missed", () => {
    const without = readme.replace(/^.*`--switch`.*\n/m, "");
    expect(documentedCommands(without)).not.toContain("on --switch");
    expect(existingCommands(line)).toContain("on --switch");
  });

  test.each(DOCUMENTS)("that %s speaks of exist", (path) => {
    expect(unknownCalls(read(path), line)).toEqual([]);
  });

  test("are spoken of", () => {
    expect(DOCUMENTS.flatMap((path) => callsIn(read(path))).length).toBeGreaterThan(30);
  });

  test.each([
    "scarf of",
    "scarf off --fo",
    "scarf roles ad",
    "scarf prompts list me",
    "npx scarf dome",
  ])("that do not exist are found: %s", (call) => {
    const markdown = `Type \`${call}\` or \`scarf on nurse --skip\`.\n\`\`\`\n${call}  does it\n\`\`\`\n`;
    expect(unknownCalls(markdown, line)).toEqual([call, call]);
  });
});

describe("exit codes", () => {
  test("are in the README as the program has them", () => {
    const { "0": done, "1": bug, ...named } = documentedExits(readme);
    expect({ done, bug, named }).toEqual({ done: 0, bug: undefined, named: EXIT_CODES });
  });

  test("would be missed", () => {
    const wrong = readme.replace("`newer-journal`, `busy`", "`newer-journal`");
    expect(documentedExits(wrong)).not.toHaveProperty("busy");
  });
});

describe("dependencies", () => {
  const { dependencies, devDependencies, optionalDependencies } = packageJson;
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });

  test("have their reason in src/README.md, and nothing else has", () => {
    expect(reasonedPackages(manual).toSorted()).toEqual(names.toSorted());
  });

  test("would be missed without a reason", () => {
    const silent = manual.replace(/^\| `knip` \|.*$/m, "| `knip` | |");
    expect(reasonedPackages(silent)).not.toContain("knip");
  });
});

describe("links", () => {
  test.each(DOCUMENTS)("of %s lead somewhere", (path) => {
    expect(deadLinks(read(path), path)).toEqual([]);
  });

  test("that lead nowhere are found", () => {
    const markdown =
      "# One\n[a](no-file.md) [b](#one) [c](#two) [d](LICENSE) [e](README.md#limits)";
    expect(deadLinks(markdown, "README.md")).toEqual(["no-file.md", "#two", "README.md#limits"]);
  });
});

describe("files in examples", () => {
  const files = DOCUMENTS.flatMap((path) =>
    fences(read(path))
      .filter(({ language }) => language === "yaml")
      .map(({ text }) => text),
  );

  test.each(files)("are YAML that scarf reads: %#", (text) => {
    expect(readYaml(text, "example.yaml")).toHaveProperty("value");
  });

  test("that are none are found", () => {
    expect(readYaml("balance: [1\n", "example.yaml")).toHaveProperty("issues");
  });
});

test("the changelog has this version", () => {
  const headings = [...read("CHANGELOG.md").matchAll(/^## (\S+)/gm)].map(([, version]) => version);
  expect(headings).toContain(packageJson.version);
  expect(headings).not.toContain("0.0.9");
});

test("the sources that src/README.md names are there", () => {
  expect(missingPaths(manual)).toEqual([]);
  expect(missingPaths("`src/flows/put-off.ts` and `put-on.ts`")).toEqual(["src/flows/put-off.ts"]);
});

/** Paths and files in `backticks` that are neither in the folder nor in src/ nor, for a bare name, anywhere. */
function missingPaths(markdown: string): readonly string[] {
  const named = [...markdown.matchAll(/`(\.?[\w./-]+(?:\.ts|\.js|\.yaml|\.md|\/))`/g)];
  return named.map(([, path = ""]) => path).filter((path) => !isThere(path));
}

const everyFile = ["src", "tests", "bin", ".config"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }),
);

function isThere(path: string): boolean {
  if (path.startsWith("dist/")) return true;
  if (!path.includes("/")) return everyFile.some((file) => `/${file}`.endsWith(`/${path}`));
  return ["", "src"].some((folder) => existsSync(join(ROOT, folder, path)));
}

function deadLinks(markdown: string, from: string): readonly string[] {
  return links(markdown)
    .filter((target) => !target.includes("://"))
    .filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? join(ROOT, from) : join(ROOT, dirname(from), path);
      if (!existsSync(file)) return true;
      const there = path === "" ? markdown : readFileSync(file, "utf8");
      return anchor !== undefined && !anchors(there).includes(anchor);
    });
}
