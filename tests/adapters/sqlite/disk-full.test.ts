import { statSync } from "node:fs";
import Database, { type Options } from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { bundled } from "../../support/bundled.ts";
import { looseEnd, session } from "../../support/factories.ts";
import { runNode } from "../../support/processes.ts";
import { failureOf, made, NOW, newPath, opened, rowsOf } from "./journal-folder.ts";

const PROGRAM = await bundled("opening-process.ts");

const LONG = "x".repeat(2_000_000);

/** A disk with room for a journal and some more. */
class SmallDisk extends Database {
  constructor(source: string | Buffer, options?: Options) {
    super(source, options);
    this.pragma("max_page_count = 120", { simple: true });
  }
}

/** The journal holds one session, nothing of what did not fit, and takes the next change. */
function expectSound(path: string): void {
  expect(rowsOf(path, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  const journal = opened(path);
  expect({ size: journal.size(), looseEnds: journal.looseEnds() }).toEqual({
    size: { entries: 0, sessions: 1 },
    looseEnds: [],
  });
  journal.write(NOW, (writer) => writer.addLooseEnd(looseEnd()));
  expect(journal.looseEnds()).toHaveLength(1);
  journal.close();
}

function withSession(): string {
  const path = newPath();
  made(path, (writer) => writer.startSession(session()));
  return path;
}

describe("a full disk", () => {
  test("refuses a change whole and says so", () => {
    const path = withSession();
    const journal = opened(path, { driver: SmallDisk });
    const change = () =>
      journal.write(NOW, (writer) => {
        writer.addLooseEnd(looseEnd({ what: "It fits" }));
        writer.addLooseEnd(looseEnd({ what: LONG }));
      });
    expect(failureOf(change)).toEqual({
      code: "machine",
      hint: "Make room on the disk, then run the command again.",
    });
    journal.write(NOW, (writer) => writer.endSession(journal.lastSession()?.id ?? "", NOW, "off"));
    expect(journal.wearing()).toBeUndefined();
    expect(journal.looseEnds()).toEqual([]);
    journal.close();
    expectSound(path);
  });

  // The system refuses every file above a size: what writing beyond it gives is what a full disk gives.
  test.skipIf(process.platform === "win32")(
    "refuses a change whole in a process of its own",
    async () => {
      const path = withSession();
      const blocks = Math.ceil(statSync(path).size / 1024) + 64;
      const through = ["bash", "-c", `ulimit -f ${blocks}; exec "$@"`, "bash"];
      const args = [PROGRAM, path, "write", `${LONG.length}`];
      const { lines, stderr } = await runNode({ args, through, env: { NODE_COMPILE_CACHE: "" } });
      expect({ stderr, said: JSON.parse(lines.join()) }).toMatchObject({
        stderr: "",
        said: { failure: "machine" },
      });
      expectSound(path);
    },
  );

  test.skipIf(process.platform === "win32")(
    "takes the same change where there is room",
    async () => {
      const path = withSession();
      const args = [PROGRAM, path, "write", `${LONG.length}`];
      const { lines } = await runNode({ args });
      expect(JSON.parse(lines.join())).toEqual({ looseEnds: 1 });
    },
  );

  test.skipIf(process.platform === "win32")("is no reason for half a journal", async () => {
    const path = newPath();
    const through = ["bash", "-c", `ulimit -f 20; exec "$@"`, "bash"];
    const args = [PROGRAM, path, "write"];
    const { lines } = await runNode({ args, through, env: { NODE_COMPILE_CACHE: "" } });
    expect(JSON.parse(lines.join())).toMatchObject({ failure: "machine" });
    expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
    expect(opened(path).size()).toEqual({ entries: 0, sessions: 0 });
  });
});
