import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { account, day } from "../support/factories.ts";
import { scarf, world } from "../support/scarf.ts";

const now = "2026-11-24 12:00";

describe("scarf evidence", () => {
  test("shows every register with its gap in its own period", async () => {
    const accounts = [
      account({ day: day("2024-03-01") }),
      account({ day: day("2026-03-01"), fields: { learned: "To wait.", changed: "I wait." } }),
    ];
    const { profiles } = JSON.parse(
      (await scarf("evidence --json", { now, journal: { accounts } })).stdout,
    );
    const says = profiles.map(({ id, says }: { id: string; says: string }) => [id, says]);
    expect(Object.fromEntries(says)).toMatchObject({
      nmc: "2 of 5; 2 with something left to write",
      babcp: "1 of 5; 1 with something left to write",
      "social-work-england": "1 of 2; none with a peer discussion",
      ncps: "2 accounts; 2 with something left to write",
    });
    const { stdout } = await scarf("evidence", { now, journal: { accounts } });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "social-work-england Social Work England: 1 of 2; none with a peer discussion",
    );
  });

  test.each(["evidence --model era", "evidence list --format md", "evidence add --out a.md"])(
    "asks for a register before its options: %s",
    async (call) => {
      const { stdout, stderr, exitCode } = await scarf(call);
      expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
      expect(stderr).toContain("These options need a register.");
    },
  );

  test.each([
    ["nmd", "Did you mean nmc?"],
    ["lits", "Did you mean list?"],
    ["zoo", "For any other there is generic."],
  ])("says that there is no register %s", async (id, hint) => {
    const { stderr, exitCode } = await scarf(`evidence ${id}`);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`There is no register "${id}" here.`);
    expect(stderr).toContain(hint);
  });
});

describe("scarf evidence <profile>", () => {
  const old = account({ day: day("2024-03-01"), title: "Old" });
  const recent = account({ day: day("2026-03-01"), title: "Recent" });
  const journal = { accounts: [old, recent] };

  test("shows the register's own period, what counts, and that rules change", async () => {
    const { stdout } = await scarf("evidence babcp", { now, journal });
    expect(stdout).toContain("25 November 2025 to 24 November 2026: 1 of 5;");
    expect(stdout).toContain("Recent");
    expect(stdout).not.toContain("Old");
    expect(stdout).toContain("1 account lies outside of this period.");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "Looked up on Tue 24 November 2026. Rules change every year, and this may be out of date.",
    );
  });

  test.each(["evidence babcp 2024", "evidence babcp --from 2024-01-01 --to 2024-12-31"])(
    "takes a cycle of one's own: %s",
    async (call) => {
      const { accounts, period } = JSON.parse(
        (await scarf(`${call} --json`, { now, journal })).stdout,
      );
      expect({ titles: accounts.map(({ title }: { title: string }) => title), period }).toEqual({
        titles: ["Old"],
        period: { from: "2024-01-01", to: "2024-12-31" },
      });
    },
  );

  test("gives programs no ids, no times and no day", async () => {
    const { stdout } = await scarf("evidence ncps --json", { now, journal });
    expect(JSON.parse(stdout)).toEqual({
      schema: "scarf/evidence/1",
      profile: {
        id: "ncps",
        title: "National Counselling and Psychotherapy Society (NCPS)",
        whom: "Registrants of NCPS",
        asks: "A log of what you did for your development.",
        form: null,
        dates: "month",
        checked: "2026-11-24",
        link: "https://ncps.com/",
      },
      period: null,
      model: null,
      gap: {
        accounts: { there: 2, least: null },
        with_peer: { there: 0, least: null },
        unfinished: 2,
      },
      outside: 0,
      limits: [],
      accounts: [
        {
          title: "Old",
          when: "March 2024",
          peer: false,
          words: 3,
          sections: [{ heading: "What I learned", text: "To ask first." }],
          left_out: [],
        },
        {
          title: "Recent",
          when: "March 2026",
          peer: false,
          words: 3,
          sections: [{ heading: "What I learned", text: "To ask first." }],
          left_out: [],
        },
      ],
      unfinished: ["Old", "Recent"].map((title) => ({
        title,
        counts: true,
        missing: ["What it was", "What it does for my work"],
      })),
      caution:
        "Rules change every year, and this may be out of date. Read the register's own page before you hand anything in.",
    });
    expect(stdout).not.toContain("-03-01");
  });

  test("says where an account comes from when there is none", async () => {
    const { stderr } = await scarf("evidence nmc", { now });
    expect(stderr).toBe(
      "No account yet in these days. Make one from an entry: scarf evidence add <id>.\n",
    );
  });

  test("prints the accounts under the headings of a model", async () => {
    const { stdout } = await scarf("evidence nmc --model kolb", { now, journal });
    expect(stdout).toContain("Abstract conceptualisation\nTo ask first.");
  });

  test.each([
    ["evidence nmc --format terminal --model era", "--model is for the accounts themselves."],
    ["evidence nmc --format md --json", "--json and --format md cannot go together."],
    ["evidence nmc --format docx", "This format goes into a file that ends with .docx."],
    [
      "evidence nmc --format docx --out journal.db --force",
      "This format goes into a file that ends with .docx.",
    ],
    ["evidence nmc 2026 --from 2026-01-01", "A period and --from or --to cannot go together."],
  ])("refuses %s", async (call, message) => {
    const parts = { now, journal, outputIsTerminal: true };
    const { stdout, stderr, exitCode } = await scarf(call, parts);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(message);
  });

  test("hands a Word document to a program that reads it", async () => {
    const lived = world({ now, journal });
    const { stderr, exitCode } = await scarf("evidence nmc --format docx", lived);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    const buffer = Buffer.from(lived.printed[0] ?? []);
    expect((await mammoth.extractRawText({ buffer })).value).toContain("To ask first.");
  });

  test("writes a Word document to a file named so, and replaces it only when told", async () => {
    const lived = world({ now, journal });
    const path = "/home/scarf/evidence.docx";
    const { stdout, stderr } = await scarf(`evidence nmc --out ${path}`, lived);
    expect({ stdout, stderr }).toEqual({
      stdout: "",
      stderr: `Written to ${path}. It is for you to keep safe.\n`,
    });
    const buffer = Buffer.from(lived.bytes.get(path) ?? []);
    const { value } = await mammoth.extractRawText({ buffer });
    expect(value).toContain("Recent\n\nMarch 2026, 3 words\n\nWhat I learned\n\nTo ask first.");

    expect((await scarf(`evidence nmc --out ${path}`, lived)).exitCode).toBe(3);
    expect((await scarf(`evidence nmc --out ${path} --force`, lived)).exitCode).toBe(0);
  });

  test.each([
    ["e.md", "# Nursing and Midwifery Council (NMC)"],
    ["e.txt", "Nursing and Midwifery Council (NMC)\n\n"],
    ["e.json", '{\n  "schema": "scarf/evidence/1"'],
  ])("writes %s as its name says", async (name, start) => {
    const lived = world({ now, journal });
    await scarf(`evidence nmc --out /home/scarf/${name}`, lived);
    expect(lived.files.get(`/home/scarf/${name}`)?.startsWith(start)).toBe(true);
  });
});
