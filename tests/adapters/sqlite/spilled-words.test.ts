import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundled } from "../../support/bundled.ts";
import { runNode } from "../../support/processes.ts";
import { temporaryFolder } from "./journal-folder.ts";

const PROGRAM = await bundled("sorting-process.ts");

/** What a sort of much encrypted text leaves in temporary files. `store`: another place for them than scarf's. */
async function sorted(store: string) {
  const folder = temporaryFolder();
  const temporary = join(folder, "temporary");
  mkdirSync(temporary);
  const args = [PROGRAM, join(folder, "words.db"), "zirkon meadow", store];
  const { lines, stderr, end } = await runNode({ args, env: { SQLITE_TMPDIR: temporary } });
  expect({ stderr, end, left: readdirSync(temporary) }).toEqual({
    stderr: "",
    end: 0,
    left: ["last"],
  });
  return JSON.parse(lines[0] ?? "");
}

describe.skipIf(process.platform !== "linux")("a sort of an encrypted journal", () => {
  test("leaves no words in temporary files", async () => {
    expect(await sorted("")).toEqual({ madeFiles: false, holdMarker: false });
  });

  test("would leave them there for everybody, as SQLite does by itself", async () => {
    expect(await sorted("DEFAULT")).toEqual({ madeFiles: true, holdMarker: true });
  });
});
