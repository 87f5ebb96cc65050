import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskFiles } from "../../../src/adapters/node/files.ts";
import { Failure } from "../../../src/lib/failure.ts";

const files = diskFiles();
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scarf-files-"));
  path = join(folder, "config.yaml");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function failureOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("Nothing was thrown");
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe("reading", () => {
  test("gives what was written, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        // A file's first mark of its byte order is no part of its text.
        fc.pre(!text.startsWith("\uFEFF"));
        files.write(path, text);
        expect(files.read(path)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test("gives nothing for a file that is not there, and for one below a file", () => {
    expect(files.read(path)).toBeUndefined();
    writeFileSync(path, "");
    expect(files.read(join(path, "below"))).toBeUndefined();
  });

  test("leaves out the mark of the byte order that some editors write", () => {
    writeFileSync(path, "\uFEFFscarf: 1\n");
    expect(files.read(path)).toBe("scarf: 1\n");
  });

  test("refuses what is not UTF-8, without a word of it", () => {
    writeFileSync(path, Buffer.from([0x73, 0xe9, 0x63, 0x72, 0x65, 0x74]));
    expect(failureOf(() => files.read(path))).toEqual({
      code: "bad-file",
      message: `${path} is not text in UTF-8.`,
    });
  });

  test("refuses a folder", () => {
    expect(failureOf(() => files.read(folder))).toEqual({
      code: "bad-file",
      message: `${folder} is a folder, not a file.`,
    });
  });
});

describe("listing", () => {
  test("gives the names in order", () => {
    for (const name of ["b.yaml", "a.yaml", "C.yaml"]) writeFileSync(join(folder, name), "");
    expect(files.list(folder)).toEqual(["C.yaml", "a.yaml", "b.yaml"]);
  });

  test("gives nothing for a folder that is not there", () => {
    expect(files.list(join(folder, "nowhere"))).toEqual([]);
    writeFileSync(path, "");
    expect(files.list(path)).toEqual([]);
  });
});

describe("writing", () => {
  test("makes files and folders that are their owner's alone, whatever the umask", () => {
    const usual = process.umask(0);
    const deep = join(folder, "a", "b", "config.yaml");
    files.write(deep, "text");
    process.umask(usual);
    expect([deep, dirname(deep), join(folder, "a")].map(modeOf)).toEqual(["600", "700", "700"]);
  });

  test("closes a file that was open to others", () => {
    writeFileSync(path, "old", { mode: 0o644 });
    files.write(path, "new");
    expect({ text: readFileSync(path, "utf8"), mode: modeOf(path) }).toEqual({
      text: "new",
      mode: "600",
    });
  });

  test("keeps bytes that are no text as they are", () => {
    const bytes = new Uint8Array([0x50, 0x4b, 0x00, 0xff, 0xfe]);
    expect(files.isThere(path)).toBe(false);
    files.write(path, bytes);
    expect({ there: files.isThere(path), bytes: new Uint8Array(readFileSync(path)) }).toEqual({
      there: true,
      bytes,
    });
  });

  test("leaves nothing beside the file", () => {
    files.write(path, "one");
    files.write(path, "two");
    expect(readdirSync(folder)).toEqual(["config.yaml"]);
  });

  test("puts the new text in place in one step: whoever had the old file open still has it whole", () => {
    files.write(path, "old");
    const inode = statSync(path).ino;
    files.write(path, "new");
    expect(statSync(path).ino).not.toBe(inode);
  });

  test("leaves the old file when the new one cannot be finished", () => {
    mkdirSync(path);
    writeFileSync(join(path, "inside"), "");
    expect(failureOf(() => files.write(path, "new"))).toEqual({
      code: "bad-file",
      message: `${path} is a folder, not a file.`,
    });
    expect(readdirSync(folder)).toEqual(["config.yaml"]);
    expect(existsSync(join(path, "inside"))).toBe(true);
  });

  test("goes on where a process of the same number was killed", () => {
    writeFileSync(`${path}.${process.pid}.new`, "half");
    files.write(path, "whole");
    expect(readdirSync(folder)).toEqual(["config.yaml"]);
    expect(readFileSync(path, "utf8")).toBe("whole");
  });

  test("follows a link to the file that is meant, and the link stays", () => {
    const kept = join(folder, "elsewhere.yaml");
    writeFileSync(kept, "old");
    symlinkSync(kept, path);
    files.write(path, "new");
    expect(readFileSync(kept, "utf8")).toBe("new");
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
  });

  test("is the machine's fault where a folder is a file", () => {
    writeFileSync(path, "");
    expect(failureOf(() => files.write(join(path, "below"), "text")).code).toBe("machine");
  });

  test.skipIf(process.getuid?.() === 0)(
    "is the machine's fault where nobody may write (root may: not run then)",
    () => {
      chmodSync(folder, 0o500);
      expect(failureOf(() => files.write(path, "text"))).toEqual({
        code: "machine",
        message: `The system refused access: ${path}`,
      });
      chmodSync(folder, 0o700);
    },
  );
});
