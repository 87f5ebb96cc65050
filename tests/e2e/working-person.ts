import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { expect } from "vitest";
import { type CallOptions, callScarf, type Outcome } from "./real-scarf.ts";
import type { WatchedPlace } from "./watched-place.ts";

/** One word that nothing else has. */
export const MARKER = "quarzmeridian";
export const WORDS = `Something with ${MARKER} in it.`;

/** A person at work in a watched place. */
export interface Work extends WatchedPlace {
  /** Stands behind every call. */
  readonly opening: readonly string[];
  /** Every command there is, such as `on` or `roles add`. */
  readonly commands: readonly string[];
  /** Those of them that were called. */
  readonly called: Set<string>;
}

export function call(
  work: Work,
  args: readonly string[],
  options: CallOptions = {},
): Promise<Outcome> {
  work.called.add(commandOf(work, args));
  const env = { ...work.env, ...options.env };
  return callScarf(work.root, [...args, ...work.opening], { ...options, env });
}

/** The longest name of a command that the call begins with. */
function commandOf({ commands }: Work, args: readonly string[]): string {
  const names = [3, 2, 1].map((length) => args.slice(0, length).join(" "));
  return names.find((name) => commands.includes(name)) ?? "";
}

/** A call that has to end well: its answer. */
export async function take(work: Work, args: readonly string[], input?: string): Promise<string> {
  const { stdout, stderr, end } = await call(work, args, { input });
  expect({ args, stderr, end }).toEqual({ args, stderr: expect.any(String), end: 0 });
  return stdout;
}

/** A call that has to fail, and whose error may not say the words. Gives its exit code. */
export async function failOn(
  work: Work,
  args: readonly string[],
  options: CallOptions = {},
): Promise<number> {
  const { stdout, stderr, end } = await call(work, args, options);
  expect({ args, stdout, words: stderr.includes(MARKER), ended: end }).toEqual({
    args,
    stdout: "",
    words: false,
    ended: expect.any(Number),
  });
  expect(stderr).toMatch(/^error: /m);
  return Number(end);
}

/** Answers in a file of the person's own. */
export function answers(work: Work, given: Readonly<Record<string, unknown>>): readonly string[] {
  const file = join(work.outside, "answers.json");
  writeFileSync(file, JSON.stringify(given));
  return ["--answers", file];
}

/** The id of the first thing that a command lists under the name. */
export async function firstId(work: Work, args: readonly string[], list: string): Promise<string> {
  const told: unknown = JSON.parse(await take(work, [...args, "--json"]));
  const things = v.parse(v.record(v.string(), v.unknown()), told)[list];
  const [first] = v.parse(v.array(v.object({ id: v.string() })), things);
  return first?.id ?? "";
}
