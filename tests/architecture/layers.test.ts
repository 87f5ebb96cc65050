import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

interface Layer {
  /** Layers and files that it may import besides itself. */
  readonly may: readonly string[];
  /** npm packages and Node built-ins; `*` ends a prefix. */
  readonly packages?: readonly string[];
}

const PURE = ["domain/", "lib/"];

/** Who may import whom, lowest layer first. Type imports count. The drawing of this table is in src/README.md. */
const LAYERS: Readonly<Record<string, Layer>> = {
  "lib/": { may: [], packages: ["fast-string-width"] },
  "domain/": { may: ["lib/"], packages: ["date-fns/*"] },
  "prompt-sets/": { may: PURE, packages: ["yaml", "valibot"] },
  "evidence/": { may: ["prompt-sets/yaml-source.ts", ...PURE], packages: ["valibot"] },
  "identifiers/": { may: ["prompt-sets/yaml-source.ts", ...PURE], packages: ["valibot"] },
  "report/": { may: PURE },
  "render/": {
    may: [
      "report/report.ts",
      "evidence/",
      "prompt-sets/prompt-set.ts",
      "prompt-sets/issue.ts",
      ...PURE,
    ],
    packages: ["chalk", "date-fns/*", "docx", "fast-string-width", "fast-wrap-ansi", "papaparse"],
  },
  "ports.ts": { may: ["prompt-sets/prompt-set.ts", ...PURE] },
  "adapters/node/": { may: ["ports.ts", ...PURE], packages: ["node:*", "uuid"] },
  "adapters/sqlite/": { may: ["ports.ts", ...PURE], packages: ["better-sqlite3", "node:*"] },
  "adapters/age/": { may: ["ports.ts", ...PURE], packages: ["age-encryption"] },
  "adapters/keyring/": { may: ["ports.ts", ...PURE], packages: ["@napi-rs/keyring"] },
  "adapters/vault/": {
    may: ["adapters/age/", "adapters/keyring/", "adapters/sqlite/", "ports.ts", ...PURE],
    packages: ["node:*"],
  },
  "adapters/inquirer/": {
    may: ["adapters/lines/interruption.ts", "ports.ts", "prompt-sets/", ...PURE],
    packages: ["@inquirer/*", "chalk", "fast-string-width", "node:*"],
  },
  "adapters/lines/": { may: ["ports.ts", "prompt-sets/", ...PURE], packages: ["node:*"] },
  "adapters/printer/": {
    may: ["adapters/lines/interruption.ts", "adapters/node/private-folder.ts", "ports.ts", ...PURE],
    packages: ["node:*"],
  },
  "flows/": { may: ["report/", "evidence/", "identifiers/", "prompt-sets/", "ports.ts", ...PURE] },
  "commands/": {
    may: ["flows/", "render/", "report/", "evidence/", "prompt-sets/", "ports.ts", ...PURE],
    packages: ["commander"],
  },
  "cli/": { may: ["commands/", "flows/", "render/", "ports.ts", ...PURE], packages: ["commander"] },
  "main.ts": {
    may: ["cli/", "flows/vault/open-with-key.ts", "adapters/", "ports.ts", ...PURE],
    packages: ["node:*"],
  },
};

const files = readdirSync("src", { encoding: "utf8", recursive: true })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .toSorted();

test("there are files to look at, in every layer", () => {
  const empty = Object.keys(LAYERS).filter(
    (layer) => !files.some((file) => file.startsWith(layer)),
  );
  expect(empty).toEqual([]);
});

test("a file that breaks the rules is found", () => {
  const text = 'import { openSync } from "node:fs";\nexport type { Io } from "../ports.ts";\n';
  expect(strangersIn("domain/day.ts", text)).toEqual(["node:fs", "src/ports.ts"]);
});

test.each(files)("%s keeps to its layer", (file) => {
  expect(strangersIn(file, readFileSync(join("src", file), "utf8"))).toEqual([]);
});

function strangersIn(file: string, text: string): readonly string[] {
  const [layer, rule] = Object.entries(LAYERS).find(([name]) => file.startsWith(name)) ?? [];
  if (layer === undefined || rule === undefined)
    throw new Error(`${file} is in no layer. Add it to the table.`);
  return importsOf(file, text).filter((target) => {
    if (!target.startsWith("src/"))
      return !(rule.packages ?? []).some((name) => matches(target, name));
    const path = target.slice("src/".length);
    return ![layer, ...rule.may].some((name) => path.startsWith(name));
  });
}

function importsOf(file: string, text: string): readonly string[] {
  const specifiers = text.matchAll(/(?:^(?:import|export|\}).* from|\bimport)\s*\(?\s*"([^"]+)"/gm);
  return [...specifiers]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "../package.json")
    .map((name) => (name.startsWith(".") ? normalize(join("src", dirname(file), name)) : name));
}

function matches(target: string, name: string): boolean {
  return name.endsWith("*") ? target.startsWith(name.slice(0, -1)) : target === name;
}
