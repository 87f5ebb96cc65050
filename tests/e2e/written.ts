import * as v from "valibot";
import { done } from "./real-scarf.ts";

const log = v.object({
  entries: v.array(
    v.object({
      id: v.string(),
      ritual: v.string(),
      state: v.string(),
      session: v.nullable(v.object({ role: v.string() })),
      answers: v.record(v.string(), v.unknown()),
    }),
  ),
});

const show = v.object({
  entry: v.object({ answers: v.array(v.object({ prompt: v.string(), held: v.boolean() })) }),
});

const status = v.object({
  on: v.boolean(),
  session: v.nullable(v.object({ role: v.string() })),
  due: v.record(v.string(), v.number()),
  unfinished: v.number(),
});

/** What the log of a home shows, oldest first. */
export async function writtenAt(home: string) {
  const { entries } = v.parse(log, JSON.parse(await done(home, ["log", "--json"])));
  return entries.map(({ ritual, state, answers }) => ({ ritual, state, answers }));
}

/** The ids of the entries, oldest first. */
export async function idsAt(home: string): Promise<readonly string[]> {
  const { entries } = v.parse(log, JSON.parse(await done(home, ["log", "--json"])));
  return entries.map(({ id }) => id);
}

/** The questions of an entry whose answers are out of sight. */
export async function heldIn(home: string, id: string): Promise<readonly string[]> {
  const { entry } = v.parse(show, JSON.parse(await done(home, ["show", id, "--json"])));
  return entry.answers.filter(({ held }) => held).map(({ prompt }) => prompt);
}

/** Which role is on, and how much waits. */
export async function statusAt(home: string) {
  const { session, due, unfinished } = v.parse(
    status,
    JSON.parse(await done(home, ["status", "--json"])),
  );
  return { on: session?.role, due, unfinished };
}

const report = v.object({
  totals: v.object({ sessions: v.number(), minutes_in_role: v.number(), left_on: v.number() }),
});

/** What all sessions of a home come to. */
export async function totalsAt(home: string) {
  const args = ["report", "--from", "2000-01-01", "--format", "json"];
  return v.parse(report, JSON.parse(await done(home, args))).totals;
}
