import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/lib/failure.ts";
import { PAGE, PRINTS, printingPlace, text, WHOLE } from "./printing-place.ts";

const { at, program, print, seen } = printingPlace();

/** Writes words into what a program makes, and gives each file a second name that stays. Behind it: what to do then. */
const leavesWords = (name: string, then: string) =>
  program(
    name,
    [
      'mkdir -p "$HOME/profile/Cache" || exit 9',
      'cat "$page" > "$HOME/profile/Cache/page"',
      'cat "$page" > "$out"',
      'chmod 400 "$HOME/profile/Cache/page"',
      'ln "$page" "$seen.linked-page"; ln "$out" "$seen.linked-pdf"',
      'ln "$HOME/profile/Cache/page" "$seen.linked-cache"',
      'cat "$seen.linked-page" "$seen.linked-pdf" "$seen.linked-cache" > "$seen.before"',
      then,
    ].join("\n"),
  );

/** What is left of the bytes behind those names: the words as they were, and what else than zeros stands there now. */
function leftOf(name: string): { readonly before: string; readonly now: string } {
  const now = ["page", "pdf", "cache"].map((what) => seen(name, `linked-${what}`));
  return { before: seen(name, "before"), now: now.join("").replaceAll("\0", "") };
}

const WRITTEN_OVER = { before: PAGE.repeat(3), now: "" };

describe("what is written to print", () => {
  test.each([
    ["printed", `printf %s '${WHOLE}' > "$out"`, WHOLE],
    ["failed", "exit 1", undefined],
    ["hung", "exec sleep 600", undefined],
  ])("is written over before it is removed, when a program %s", async (_, then, made) => {
    leavesWords("chromium", then);
    expect(text(await print({ limit: 2000 }))).toBe(made);
    expect(leftOf("chromium")).toEqual(WRITTEN_OVER);
    expect(readdirSync(at.login)).toEqual([]);
  });

  test("is written over before the next program has its turn", async () => {
    leavesWords("chromium", "exit 1");
    program(
      "google-chrome",
      `cat ${at.folder}/chromium.linked-cache ${at.folder}/chromium.linked-pdf > "$seen.found"; ${PRINTS}`,
    );
    expect(text(await print())).toBe(WHOLE);
    expect(seen("google-chrome", "found")).toMatch(/^\0+$/);
    expect(leftOf("chromium")).toEqual(WRITTEN_OVER);
  });

  test("would still be there if it were only removed", async () => {
    leavesWords("chromium", 'rm -r "$HOME/profile" "$page" "$out"; exit 1');
    expect(await print()).toBeUndefined();
    expect(leftOf("chromium")).toEqual({ before: PAGE.repeat(3), now: PAGE.repeat(3) });
  });

  test("is written over when the person stops", async () => {
    leavesWords("chromium", 'echo > "$seen.on"; exec sleep 600');
    const printing = print().catch((error: unknown) => error);
    while (!existsSync(join(at.folder, "chromium.on"))) await setTimeout(20);
    process.emit("SIGINT", "SIGINT");
    expect(await printing).toBeInstanceOf(Failure);
    expect(leftOf("chromium")).toEqual(WRITTEN_OVER);
    expect(readdirSync(at.login)).toEqual([]);
  });
});
