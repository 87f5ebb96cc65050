import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { ownFiles } from "../../../src/adapters/node/own-files.ts";
import { placesIn } from "../../../src/adapters/node/places.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { mayGiveAway } from "../../support/processes.ts";

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "scarf-own-"));
  // Others can come in here.
  chmodSync(home, 0o755);
  const made = home;
  onTestFinished(() => rmSync(made, { recursive: true }));
});

const files = () => ownFiles(() => placesIn(home, "/nowhere"));

/** A file of the home with these permissions. */
function put(name: string, mode: number): string {
  const path = join(home, name);
  mkdirSync(join(home, "prompts"), { recursive: true, mode: 0o755 });
  writeFileSync(path, "text");
  chmodSync(path, mode);
  return path;
}

function failureOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return `${error.code}: ${error.message} ${error.hint}`;
    throw error;
  }
  return "none";
}

describe("files of scarf's own", () => {
  test.each([
    ["key.age", 0o600],
    ["key.age", 0o400],
    ["recovery.age", 0o600],
    ["config.yaml", 0o644],
    ["prompts/mine.yaml", 0o644],
    ["elsewhere.yaml", 0o666],
  ])("%s is read with the permissions %o", (name, mode) => {
    expect(files().read(put(name, mode))).toBe("text");
  });

  test("settings that one's group could change are read where nobody else gets in", () => {
    const path = put("config.yaml", 0o664);
    chmodSync(home, 0o700);
    expect(files().read(path)).toBe("text");
  });

  test.each([
    [
      "key.age",
      0o644,
      "The key of the journal can be opened by others. Close it to them: chmod 600",
    ],
    [
      "key.age",
      0o640,
      "The key of the journal can be opened by others. Close it to them: chmod 600",
    ],
    [
      "recovery.age",
      0o604,
      "The recovery file can be opened by others. Close it to them: chmod 600",
    ],
    [
      "config.yaml",
      0o664,
      "The file of your settings can be changed by others. Close it to them: chmod go-w",
    ],
    [
      "prompts/mine.yaml",
      0o646,
      "A prompt set can be changed by others. Close it to them: chmod go-w",
    ],
  ])("%s is refused with %o, and the command that mends it is told", (name, mode, says) => {
    const path = put(name, mode);
    expect(failureOf(() => files().read(path))).toBe(`machine: ${says} ${path}`);
  });

  test("a folder of prompt sets in which others can write is refused", () => {
    put("prompts/mine.yaml", 0o600);
    const folder = join(home, "prompts");
    expect(files().list(folder)).toEqual(["mine.yaml"]);
    chmodSync(folder, 0o777);
    expect(failureOf(() => files().list(folder))).toContain(`chmod go-w ${folder}`);
  });

  test("a link counts as what it leads to", () => {
    const target = put("real.yaml", 0o644);
    const link = join(home, "config.yaml");
    symlinkSync(target, link);
    expect(files().read(link)).toBe("text");
    chmodSync(target, 0o666);
    expect(failureOf(() => files().read(link))).toContain("can be changed by others");
  });

  test("what is not there is no failure", () => {
    expect(files().read(join(home, "key.age"))).toBeUndefined();
    expect(files().list(join(home, "prompts"))).toEqual([]);
  });

  test.skipIf(!mayGiveAway())("somebody else's is refused", () => {
    const path = put("config.yaml", 0o644);
    chownSync(path, 65_534, 65_534);
    expect(failureOf(() => files().read(path))).toContain(`belongs to somebody else`);
    expect(failureOf(() => files().read(path))).toContain(`sudo chown 0 ${path}`);
  });
});
