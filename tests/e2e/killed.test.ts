import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/adapters/sqlite/open-database.ts";
import { seededChance } from "../bench/seeded-random.ts";
import { prepareHome, QUESTIONS, type Sitting, sitDown } from "./answering-person.ts";
import { done, newHome } from "./real-scarf.ts";
import { statusAt } from "./written.ts";

const KILLS = 200;
/** As many at a time as there are processors to run them. */
const LANES = 2;
/** Many starts of a process, on a machine that may be busy with other tests. */
const PATIENCE_MS = 240_000;

/** A journal as it lies on the disk, looked at without changing it. */
interface Found {
  readonly words: ReadonlySet<unknown>;
  readonly drafts: number;
  /** What became of the answers of rituals that are done, and what those answers were. */
  readonly harvested: readonly unknown[];
  readonly toHarvest: readonly unknown[];
  /** Roles that stayed on although the ritual that takes them off is done. */
  readonly halfOff: readonly unknown[];
}

const NOTHING: Found = {
  words: new Set(),
  drafts: 0,
  harvested: [],
  toHarvest: [],
  halfOff: [],
};

function look(home: string): Found {
  const path = join(home, "journal.db");
  if (!existsSync(path)) return NOTHING;
  const journal = openDatabase({ path, access: "read" });
  const texts = (sql: string) => journal.all(sql).map(({ text }) => text);
  try {
    expect(journal.pragma("integrity_check")).toBe("ok");
    return {
      words: new Set(texts("SELECT text FROM answer")),
      drafts: texts("SELECT id AS text FROM entry WHERE state = 'draft'").length,
      harvested: texts("SELECT what AS text FROM loose_end ORDER BY text"),
      toHarvest: texts(
        `SELECT text FROM answer JOIN entry ON entry.id = answer.entry
         WHERE feeds = 'loose_end' AND state = 'done' ORDER BY text`,
      ),
      halfOff: texts(
        `SELECT role AS text FROM session JOIN entry ON session.id = entry.session
         WHERE off_utc IS NULL AND ritual = 'off' AND state = 'done'`,
      ),
    };
  } finally {
    journal.close();
  }
}

interface Life {
  readonly home: string;
  readonly acknowledged: readonly string[];
  /** Acknowledged answers that are not in the journal. */
  readonly lost: readonly string[];
}

interface Fate {
  readonly kills: number;
  readonly seed: number;
  readonly acknowledged: "afterwards" | "typed";
}

/** One person puts a scarf on and off in a home, and is killed again and again. */
async function live({ kills, seed, acknowledged }: Fate): Promise<Life> {
  const chance = seededChance(seed);
  const home = newHome();
  prepareHome(home);
  const all: string[] = [];
  let ritual: "on" | "off" = "on";
  let found = NOTHING;
  for (let [killed, call] = [0, 0]; killed < kills; call += 1) {
    const answers = chance.between(0, QUESTIONS + 1);
    // The start alone takes longest.
    const ms = answers === 0 ? chance.between(20, 120) : chance.between(0, 15);
    const args = ritual === "on" ? ["on", "therapist"] : ["off"];
    const manner = { name: `${seed}.${call}`, kill: { answers, ms }, acknowledged };
    const sitting = await sitDown(home, args, manner);
    all.push(...sitting.acknowledged);
    const before = found;
    found = look(home);
    expectSound(sitting, before, found);
    if (sitting.end === "SIGKILL") killed += 1;
    else ritual = ritual === "on" ? "off" : "on";
  }
  return { home, acknowledged: all, lost: all.filter((one) => !found.words.has(one)) };
}

/** After each process, however it ended: a whole journal, an offer to go on, and nothing done by halves or twice. */
function expectSound({ end, isOffered, hasAsked }: Sitting, before: Found, after: Found): void {
  const { harvested, toHarvest, halfOff } = after;
  expect({ harvested, halfOff, isOffered }).toEqual({
    harvested: toHarvest,
    halfOff: [],
    isOffered: hasAsked && before.drafts > 0,
  });
  // Killed after its last word, scarf has done already what it is told to do again.
  expect([0, 3, "SIGKILL"]).toContain(end);
}

function liveAll(kills: number, acknowledged: Fate["acknowledged"]): Promise<readonly Life[]> {
  const lanes = Array.from({ length: LANES }, (_, lane) => lane + 1);
  return Promise.all(lanes.map((seed) => live({ kills: kills / LANES, seed, acknowledged })));
}

test("an answer outlives two hundred kills once anything came after it, and each ritual is gone on with", {
  timeout: PATIENCE_MS,
}, async () => {
  const lives = await liveAll(KILLS, "afterwards");
  expect(lives.flatMap(({ lost }) => lost)).toEqual([]);
  expect(lives.flatMap(({ acknowledged }) => acknowledged).length).toBeGreaterThan(KILLS);
  for (const { home } of lives) {
    // Nobody has to be there for it.
    await done(home, ["on", "teacher", "--switch", "--no-input"]);
    await done(home, ["off", "--no-input"]);
    expect(await statusAt(home)).toMatchObject({ on: undefined });
  }
});

test("answers that had merely been typed would be missed", { timeout: PATIENCE_MS }, async () => {
  const lives = await liveAll(30, "typed");
  expect(lives.flatMap(({ lost }) => lost).length).toBeGreaterThan(0);
});
