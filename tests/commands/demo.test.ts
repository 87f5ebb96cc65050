import { describe, expect, test } from "vitest";
import { demoWorld } from "../support/demo-world.ts";
import { session } from "../support/factories.ts";
import { FRESH_HOME, scarf } from "../support/scarf.ts";

describe("scarf demo", () => {
  test("prints the last full month and says that it is made up and where it lies", async () => {
    const { stdout, stderr, exitCode } = await scarf(
      ["demo"],
      demoWorld({ now: "2026-11-23 18:00" }),
    );
    expect(exitCode).toBe(0);
    expect(stdout.split("\n")[0]).toBe("October 2026");
    expect(stdout).toContain("Choir leader");
    expect(stderr).toBe(
      [
        "All of this is made up. It lies in /tmp/scarf-demo-x; delete that folder and it is gone.",
        "Look further: SCARF_HOME=/tmp/scarf-demo-x scarf log",
        "              SCARF_HOME=/tmp/scarf-demo-x scarf report year",
        "",
      ].join("\n"),
    );
  });

  test("prints December in January", async () => {
    const { stdout } = await scarf(["demo"], demoWorld({ now: "2026-01-08 08:00" }));
    expect(stdout.split("\n")[0]).toBe("December 2025");
  });

  test("prints it as JSON, and still says where it lies", async () => {
    const { stdout, stderr } = await scarf(
      ["demo", "--json"],
      demoWorld({ now: "2026-11-23 18:00" }),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "scarf/report/1",
      period: { from: "2026-10-01", to: "2026-10-31" },
      totals: { left_on: expect.any(Number) },
    });
    expect(stderr).toContain(FRESH_HOME);
  });

  test("prints it as Markdown, without what was written unless that is asked for", async () => {
    const world = demoWorld({ now: "2026-11-23 18:00" });
    const coarse = await scarf(["demo", "--format", "md", "--in", "/a"], world);
    const whole = await scarf(
      ["demo", "--format", "md", "--detail", "private", "--in", "/b"],
      world,
    );
    expect([coarse.exitCode, whole.exitCode]).toEqual([0, 0]);
    expect(coarse.stdout).toMatch(/^# /);
    expect(whole.stdout.length).toBeGreaterThan(coarse.stdout.length);
  });

  test("says nothing beside it when it is told to be quiet", async () => {
    const { stderr, exitCode } = await scarf(["demo", "--quiet"], demoWorld());
    expect([stderr, exitCode]).toEqual(["", 0]);
  });

  test("quotes a folder that a shell would take apart", async () => {
    const { stderr } = await scarf(["demo", "--in", "/home/my notes/it's"], demoWorld());
    expect(stderr).toContain("SCARF_HOME='/home/my notes/it'\\''s' scarf log");
  });

  test("refuses a folder with a journal", async () => {
    const files = { "/home/scarf/journal.db": "SQLite" };
    const { stdout, stderr, exitCode } = await scarf(
      ["demo", "--in", "/home/scarf"],
      demoWorld({ files }),
    );
    expect([stdout, exitCode]).toEqual(["", 3]);
    expect(stderr).toContain("There is a journal of scarf in /home/scarf already.");
  });

  test("refuses --journal and makes nothing", async () => {
    const world = demoWorld();
    const { stdout, stderr, exitCode } = await scarf(["--journal", "/my.db", "demo"], world);
    expect([stdout, exitCode, world.thrownAway.size]).toEqual(["", 2, 0]);
    expect(stderr).toContain("--in");
  });

  test("makes nothing when the format cannot be had", async () => {
    const world = demoWorld();
    const { exitCode } = await scarf(["demo", "--json", "--format", "md"], world);
    expect([exitCode, world.thrownAway.size]).toEqual([2, 0]);
  });

  test("leaves the user's own journal as it is, also with a scarf on", async () => {
    const world = demoWorld({ now: "2026-11-23 18:00" });
    const worn = session();
    world.journal.write(worn.on, (writer) => writer.startSession(worn));
    await scarf(["demo"], world);
    expect([world.journal.wearing(), world.journal.size()]).toEqual([
      worn,
      { entries: 0, sessions: 1 },
    ]);
  });

  test("says in its help what it makes and what it does not touch", async () => {
    const { stdout } = await scarf(["demo", "--help"], demoWorld());
    expect(stdout).toContain("--in <folder>");
    expect(stdout).toContain("Your own journal is not\ntouched");
  });
});
