import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSqliteJournal } from "../../src/adapters/sqlite/open-journal.ts";
import { entry, moment, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { HOME, scarf, scarfJson, type World, world } from "../support/scarf.ts";

const FILE = `${HOME}/config.yaml`;

describe("scarf config precision", () => {
  test("says what day does and what it cannot do, and minute says nothing", async () => {
    const lived = world({ width: 60 });
    const { stdout, stderr } = await scarf("config precision day", lived);
    expect(stdout).toBe("precision: day\n");
    expect(stderr).toBe(
      `From now on scarf keeps the day of what you do and not the
hour, and for how many minutes a scarf was on. The hour is
there only while a scarf is on, or a ritual unfinished.
What is in the journal already keeps its hours until scarf
forget --hours. Your system still tells when the file of the
journal was changed last.
`,
    );
    expect(await scarf("config precision minute", lived)).toEqual({
      stdout: "precision: minute\n",
      stderr: "",
      exitCode: 0,
    });
    expect(lived.files.get(FILE)).toBe("scarf: 1\n");
  });

  test("that is neither is refused before anything is written", async () => {
    const lived = world({ files: { [FILE]: "precision: days\n" }, input: "Some words." });
    expect(await scarf("note --file -", lived)).toEqual({
      stdout: "",
      stderr: `error: The precision in the settings is neither minute nor day.
hint: Mend ${FILE}: write precision: day, or take the line out.
`,
      exitCode: 4,
    });
    expect(lived.journal.size()).toEqual({ entries: 0, sessions: 0 });
  });
});

describe("scarf forget --hours", () => {
  const on = moment("2026-11-20 09:17");
  const worn = session({ on, off: moment("2026-11-20 10:07"), closed: "off" });
  const journal = { sessions: [worn], entries: [entry({ at: on }), entry({ at: on })] };

  test("says what would lose its hour, and takes it when that is meant", async () => {
    const lived = world({ journal });
    expect((await scarf("forget --hours --dry-run", lived)).stdout).toBe(
      `It would forget the hours of 1 session, 2 entries.
What you exported, printed or copied elsewhere holds the hours as before, and so
do other machines.
`,
    );
    expect(await scarf("forget --hours", lived)).toMatchObject({ stdout: "", exitCode: 2 });
    const asker = fakeAsker({ meant: true });
    const { stdout } = await scarf("forget --hours", { ...lived, parts: { asker } });
    expect(stdout).toContain("Forgotten: the hours of 1 session, 2 entries.\n");
    expect(asker.asked.map(({ id }) => id)).toEqual(["meant"]);
    expect((await scarf("log --from 2026-11-20 --json", lived)).stdout).not.toContain("09:17");
    expect((await scarf("forget --hours", lived)).stdout).toBe("There is nothing to forget.\n");
  });

  test("is JSON for programs", async () => {
    expect(await scarfJson("forget --hours --yes", { journal })).toMatchObject({
      schema: "scarf/forget/1",
      forgotten: true,
      hours: { sessions: 1, entries: 2, others: 0 },
      first: null,
      copies: [],
    });
  });

  test("goes with nothing else, and waits while a hold is on", async () => {
    const lived = world({ journal });
    expect(await scarf("forget --hours --ref K7", lived)).toMatchObject({ exitCode: 2 });
    await scarf("config hold on --why claim", lived);
    expect(await scarf("forget --hours --yes", lived)).toMatchObject({ exitCode: 3 });
    expect(lived.journal.session(worn.id)).toEqual(worn);
  });
});

describe("where days alone are kept", () => {
  let folder: string;
  let lived: World;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "scarf-precision-"));
    const path = join(folder, "journal.db");
    const now = moment("2026-11-23 09:17");
    const journal = openSqliteJournal({ path, access: "write", now, precision: "day" });
    lived = { ...world({ now: "2026-11-23 09:17", width: 60, input: "A line." }), journal };
  });
  afterEach(() => {
    lived.journal.close();
    rmSync(folder, { recursive: true });
  });

  const at = (reading: string, args: string) => {
    lived.clock.setTo(`2026-11-${reading}`);
    return scarf(args, lived);
  };
  const said = async (reading: string, args: string) => (await at(reading, args)).stdout;

  test("a scarf that is on says since when, and one that came off for how long it was on", async () => {
    expect(await said("23 09:17", "on nurse --skip")).toBe("Nurse is on since 09:17.\n");
    expect(await said("23 09:40", "status")).toBe("Nurse is on since 09:17, for 23 minutes.\n");
    expect(await said("23 10:07", "off --skip")).toBe("Nurse came off today, after 50 minutes.\n");
    expect(await said("23 10:07", "log --json")).not.toContain("09:17");
  });

  test("the day's line has its shifts in their order, without hours", async () => {
    for (const [on, role, off] of [
      ["23 09:17", "nurse", "23 10:07"],
      ["23 11:00", "teacher", "23 12:00"],
    ]) {
      await at(on ?? "", `on ${role} --skip`);
      await at(off ?? "", "off --skip");
    }
    const { stderr } = await at("23 18:00", "day --no-input");
    expect(stderr).toBe("2026-11-23: Nurse (up) 50m · Teacher (up) 1h · off\n");
  });

  test("a log has no column of times, and an entry its day", async () => {
    expect(await said("23 09:17", "note --file -")).toBe("Noted today.\n");
    const { entries } = Object(await scarfJson("log", lived));
    const [{ id, at: when }] = entries;
    expect(when).toBe("2026-11-23");
    expect(await said("24 08:00", "log --from 2026-11-23")).toBe(
      `Mon 23 November 2026\n  ${id.slice(0, 8)}  Noted: A line.\n`,
    );
    expect(await said("24 08:00", `show ${id}`)).toContain(
      "\n  Mon 23 November 2026 (Europe/Berlin)\n",
    );
    expect(await said("24 08:00", "undo --list")).toBe("Mon 23 November 2026\n  1 new entry\n");
  });

  test("a scarf that an undo puts on again is on since its day", async () => {
    await at("23 09:17", "on nurse --skip");
    await at("23 10:07", "off --skip");
    await at("23 10:10", "undo");
    expect(await said("23 10:11", "status")).toBe("Nurse is on since today.\n");
    expect(await said("23 10:11", "status --short")).toBe("nurse\n");
    expect(await said("24 08:00", "status")).toBe(
      `Nurse is on since 2026-11-23.
It may have been forgotten. Say when it came off: scarf off
--at "yesterday 17:30".
`,
    );
    expect((await at("24 08:00", 'off --skip --at "2026-11-22 09:00"')).stderr).toBe(
      `error: That is before Nurse went on.
hint: It has been on since 2026-11-23. Give that day or a later one.
`,
    );
    expect(await said("24 08:00", "off --skip --at 2026-11-23")).toBe(
      "Nurse came off on 2026-11-23.\n",
    );
  });

  test("a report counts the minutes in the role", async () => {
    await at("23 09:17", "on nurse --skip");
    await at("23 10:07", "off --skip");
    const report = await scarfJson("report day --format json", lived);
    expect(report).toMatchObject({ totals: { sessions: 1, minutes_in_role: 50 } });
  });
});
