import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, read } from "./documents.ts";

const FOLDER = "data/screenshots";
/** A README is loaded by people with a slow line too. */
const MOST_BYTES = 150 * 1024;

const readme = read("README.md");

describe("pictures of the README", () => {
  test("are all that there are", () => {
    const named = picturesIn(readme).map(({ path }) => path);
    const taken = readdirSync(join(ROOT, FOLDER)).map((name) => `${FOLDER}/${name}`);
    expect(named.toSorted()).toEqual(taken.toSorted());
    expect(named.length).toBeGreaterThan(2);
  });

  test.each(picturesIn(readme))("can be seen and say what is on them: $path", ({ path, alt }) => {
    expect(faultsOf(readFileSync(join(ROOT, path)), alt)).toEqual([]);
  });

  test("would be missed without words, without a picture in them, too large or too heavy", () => {
    const [picture = { path: "", alt: "" }] = picturesIn("Text ![](data/screenshots/ritual.png)");
    const bytes = readFileSync(join(ROOT, picture.path));
    const huge = Buffer.from(bytes);
    huge.writeUInt32BE(9_000, 16);
    const heavy = Buffer.concat([bytes, Buffer.alloc(MOST_BYTES)]);
    expect(faultsOf(bytes, picture.alt)).toEqual(["no words"]);
    expect(faultsOf(Buffer.from("<html>"), "A terminal.")).toEqual(["no PNG"]);
    expect(faultsOf(huge, "A terminal.")).toEqual(["9000 pixels wide"]);
    expect(faultsOf(heavy, "A terminal.")).toEqual(["too heavy"]);
  });

  test("stay out of the package", () => {
    const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
    const { stdout } = spawnSync("npm", args, { cwd: ROOT, encoding: "utf8" });
    expect(stdout).toContain("data/demo-year.yaml");
    const taken = readdirSync(join(ROOT, FOLDER));
    expect(taken.filter((name) => stdout.includes(name))).toEqual([]);
  });
});

interface Picture {
  readonly path: string;
  /** What is read to those who do not see it. */
  readonly alt: string;
}

function picturesIn(markdown: string): readonly Picture[] {
  return [...markdown.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, alt = "", path = ""]) => ({
    alt,
    path,
  }));
}

const PNG = Buffer.from("\u0089PNG\r\n\u001a\n", "latin1");

/** Its size stands behind its first words: https://www.w3.org/TR/png-3/#11IHDR */
function faultsOf(bytes: Buffer, alt: string): readonly string[] {
  if (!bytes.subarray(0, PNG.length).equals(PNG)) return ["no PNG"];
  const width = bytes.readUInt32BE(16);
  return [
    ...(alt.trim() === "" ? ["no words"] : []),
    ...(width < 600 || width > 1_400 ? [`${width} pixels wide`] : []),
    ...(bytes.length > MOST_BYTES ? ["too heavy"] : []),
  ];
}
