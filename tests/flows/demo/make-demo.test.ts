import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openSqliteJournal } from "../../../src/adapters/sqlite/open-journal.ts";
import { makeDemo } from "../../../src/flows/demo/make-demo.ts";
import { readReport } from "../../../src/flows/read-report.ts";
import { findRole } from "../../../src/flows/roles.ts";
import type { Journal } from "../../../src/ports.ts";
import { SECTIONS } from "../../../src/report/build.ts";
import { readMaterial } from "../../../src/report/material.ts";
import { reportInput } from "../../report/report-input.ts";
import { demoWorld, plainContext } from "../../support/demo-world.ts";
import { moment, period } from "../../support/factories.ts";
import { FRESH_HOME, type World } from "../../support/scarf.ts";

const whole = period("2025-01-01", "2026-12-31");

/** A demo of a Monday in November, made once: it takes a while over the fake. */
const lived = demoWorld({ now: "2026-11-23 18:00" });
const demo = await makeDemo(plainContext(lived), undefined);
const journal = await demo.context.journal("read");

function everythingIn(journal: Journal) {
  return {
    sessions: journal.sessions(whole),
    entries: journal.entries({}),
    repairs: journal.repairs(),
    looseEnds: journal.looseEnds(),
    followUps: journal.followUps(),
    quotes: journal.quotes(),
    held: ["therapist", "supervisor", "supervisee", "choir-leader"].map((role) =>
      journal.held({ role }, 999),
    ),
  };
}

async function madeIn(world: World, folder?: string): Promise<Journal> {
  const { context } = await makeDemo(plainContext(world), folder);
  return context.journal("read");
}

describe("making a demo", () => {
  test("gives the same journal for the same day, whatever the hour, ids and all", async () => {
    const other = await madeIn(demoWorld({ now: "2026-11-23 07:15" }));
    expect(everythingIn(other)).toEqual(everythingIn(journal));
  });

  test("is taken by the journal on disk as it is by the fake", async () => {
    const folder = mkdtempSync(join(tmpdir(), "scarf-demo-test-"));
    const now = moment("2026-11-23 18:00");
    const disk = openSqliteJournal({ path: join(folder, "journal.db"), access: "write", now });
    const world = demoWorld({ now: "2026-11-23 18:00" });
    world.thrownAway.set(FRESH_HOME, disk);
    expect(everythingIn(await madeIn(world))).toEqual(everythingIn(journal));
    disk.close();
    rmSync(folder, { recursive: true });
  });

  test("gives another journal on another day", async () => {
    const other = await madeIn(demoWorld({ now: "2026-11-20 18:00" }));
    expect(other.size()).not.toEqual(journal.size());
  });

  test("adds up to these totals in its last full month", async () => {
    const report = await readReport(demo.context, { words: "last month", detail: "private" });
    expect(report.totals).toEqual({
      sessions: 81,
      sessionsByRole: { therapist: 63, supervisor: 11, "choir-leader": 5, supervisee: 2 },
      minutesInRole: 4790,
      leftOn: 1,
      rituals: { on: 46, off: 49, day: 17 },
      daysClosed: 17,
      repairs: { opened: 6, made: 1, open: 6 },
      looseEnds: { made: 14, closed: 15, open: 2 },
    });
  });

  test("has something to show in every section of its last full month and of its year", async () => {
    const all = SECTIONS.map((section) => section(readMaterial(reportInput())).id);
    for (const words of ["last month", "year"]) {
      const { sections } = await readReport(demo.context, { words, detail: "private" });
      expect(sections.map(({ id }) => id)).toEqual(all);
    }
  });

  test("has follow-ups that were answered, let go and left open", () => {
    const ways = journal
      .followUps()
      .map(({ answer, ended }) => [answer !== undefined, ended !== undefined].join());
    expect(new Set(ways)).toEqual(new Set(["true,true", "false,true", "false,false"]));
  });

  test("leaves nothing on and no ritual unfinished", () => {
    expect([journal.wearing(), journal.drafts()]).toEqual([undefined, []]);
    expect(new Set(journal.entries({}).map(({ state }) => state))).toEqual(new Set(["done"]));
  });

  test("has repairs just seen, on their way and at their end", () => {
    expect(new Set(journal.repairs().map(({ state }) => state))).toEqual(
      new Set(["seen", "planned", "offered", "declined", "made"]),
    );
  });

  test("has loose ends, done, let go and open, that came from what was written", () => {
    const looseEnds = journal.looseEnds();
    const written = journal
      .entries({})
      .flatMap(({ answers }) => answers.filter(({ feeds }) => feeds === "loose_end"))
      .flatMap(({ value }) => (typeof value === "object" ? value : []));
    expect(looseEnds.length).toBe(written.length);
    expect(new Set(looseEnds.map(({ ended }) => ended?.how))).toEqual(
      new Set([undefined, "done", "dropped"]),
    );
    expect(looseEnds.filter(({ due, when }) => due === undefined && when === undefined)).toEqual(
      [],
    );
  });

  test("has shown what was left with a scarf when that scarf went on again", () => {
    const left = journal
      .entries({})
      .flatMap(({ answers }) => answers.filter(({ feeds }) => feeds === "held"))
      .filter(({ value }) => value !== undefined);
    const waiting = journal
      .held({ role: "therapist" }, 999)
      .filter(({ shown }) => shown === undefined);
    expect(left.length).toBeGreaterThan(100);
    expect(waiting.length).toBeLessThan(6);
  });

  test("has tags", () => {
    expect(journal.entries({ tag: "limits" }).length).toBeGreaterThan(0);
  });

  test("makes the practitioner's own role one that can be put on there", () => {
    expect(findRole(demo.context, "choir-leader")).toMatchObject({ object: "hat", origin: "own" });
  });

  test("does not touch the user's own journal and files", () => {
    expect(lived.journal.size()).toEqual({ entries: 0, sessions: 0 });
    expect([...lived.files.keys()]).toEqual([`${FRESH_HOME}/config.yaml`]);
  });
});

describe("a folder for the demo", () => {
  test("is the one that is named", async () => {
    const world = demoWorld();
    const { home } = await makeDemo(plainContext(world), "/home/scarf/look");
    expect([home, [...world.thrownAway.keys()]]).toEqual([
      "/home/scarf/look",
      ["/home/scarf/look"],
    ]);
  });

  test.each(["journal.db", "config.yaml", "prompts/own.yaml"])(
    "is refused when %s is in it, and nothing is written there",
    async (name) => {
      const world = demoWorld({ files: { [`/home/scarf/look/${name}`]: "kept" } });
      await expect(makeDemo(plainContext(world), "/home/scarf/look")).rejects.toMatchObject({
        code: "not-now",
      });
      expect(world.thrownAway.get("/home/scarf/look")?.size()).toEqual({ entries: 0, sessions: 0 });
      expect([...world.files]).toEqual([[`/home/scarf/look/${name}`, "kept"]]);
    },
  );

  test("may hold other files", async () => {
    const world = demoWorld({ files: { "/home/scarf/look/letter.txt": "kept" } });
    await expect(makeDemo(plainContext(world), "/home/scarf/look")).resolves.toMatchObject({
      home: "/home/scarf/look",
    });
  });
});
