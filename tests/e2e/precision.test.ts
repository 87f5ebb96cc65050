import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { callScarf, done, newHome } from "./real-scarf.ts";

const HOUR = /\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** A line noted, and what the log and the bytes of the journal say of when. */
async function noteIn(home: string): Promise<{ readonly told: boolean; readonly kept: boolean }> {
  await done(home, ["note", "--file", "-"], { input: "A line." });
  const { stdout } = await callScarf(home, ["log", "--json"]);
  expect(stdout).toContain("A line.");
  const file = readFileSync(join(home, "journal.db"), "latin1");
  return { told: HOUR.test(stdout), kept: HOUR.test(file) };
}

test("where the settings say day, the journal's file holds no hour; else it does", async () => {
  const home = newHome();
  await done(home, ["config", "precision", "day"]);
  expect(await noteIn(home)).toEqual({ told: false, kept: false });
  await done(home, ["config", "precision", "minute"]);
  expect(await noteIn(home)).toEqual({ told: true, kept: true });
});
