import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { answer, entry, moment, session } from "../support/factories.ts";
import { HOME, scarf, type WorldParts, world } from "../support/scarf.ts";

const on = moment("2026-11-02 10:00");
const journal = {
  sessions: [session({ on, off: moment("2026-11-02 10:50"), closed: "off" })],
  entries: [entry({ at: on, answers: [answer({ value: "To wait." })] })],
};
const GLANCE =
  '"What","How much","How much: unit","How much: rests on"\r\n"Sessions",1,"sessions",""\r\n';

describe("as CSV", () => {
  test("one section is printed byte for byte", async () => {
    const lived = world({ journal });
    const { stderr, exitCode } = await scarf("report --format csv --section at-a-glance", lived);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    const printed = lived.printed.map((bytes) => Buffer.from(bytes).toString("utf8"));
    expect(printed).toHaveLength(1);
    expect(printed[0]?.startsWith(GLANCE)).toBe(true);
    expect(printed[0]?.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(printed[0]?.endsWith("\r\n")).toBe(true);
  });

  test("all tables stand in one without a choice, printed or in a file", async () => {
    const lived = world({ journal });
    const { stderr, exitCode } = await scarf("report --format csv", lived);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    const printed = Buffer.concat(lived.printed).toString("utf8");
    expect(printed).toMatch(
      /^"Section","Table","Row","Column","Value"\r\n"at-a-glance","at-a-glance-1",1,"What","Sessions"\r\n/,
    );
    await scarf("report --out november.csv", lived);
    expect(lived.files.get("november.csv")).toBe(printed);
  });

  test("a section that is not there is told, with those that are", async () => {
    const { stderr, exitCode } = await scarf("report --format csv --section balanc", { journal });
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(
      /^error: There is no section or table balanc in this report\.\nhint: Choose one that it has: at-a-glance, /,
    );
  });

  test("all tables go into a folder, without what was written", async () => {
    const lived = world({ journal });
    expect(await scarf("report --format csv --out tables/", lived)).toEqual({
      stdout: "",
      stderr: "Written to tables/. It is for you to keep safe.\n",
      exitCode: 0,
    });
    expect(lived.files.get("tables/at-a-glance-1.csv")?.startsWith(GLANCE)).toBe(true);
    expect(lived.files.get("tables/calendar-1.csv")).toContain(
      '"2026-11-02",1,"sessions","","no"\r\n',
    );
    expect([...lived.files.values()].join("")).not.toContain("To wait.");

    const own = world({ journal });
    await scarf("report --format csv --out tables --detail private", own);
    expect([...own.files.values()].join("")).toContain("To wait.");
  });

  test("a folder with one of them already is left as it is without --force", async () => {
    const files = { "tables/calendar-1.csv": "mine" };
    const lived = world({ journal, files });
    const { stderr, exitCode } = await scarf("report --format csv --out tables", lived);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("There is a file tables/calendar-1.csv already.");
    expect(Object.fromEntries(lived.files)).toEqual(files);
    expect((await scarf("report --format csv --out tables --force", lived)).exitCode).toBe(0);
    expect(lived.files.get("tables/calendar-1.csv")).toContain("2026-11-02");
  });

  test("one table goes into the file that is named", async () => {
    const lived = world({ journal });
    await scarf("report --section calendar-1 --out days.csv", lived);
    expect([...lived.files.keys()]).toEqual(["days.csv"]);
    expect(lived.files.get("days.csv")).toMatch(/^"About","Day",/);
  });

  test("an empty report has no table", async () => {
    const { stdout, stderr, exitCode } = await scarf("report 2026-09 --format csv --out tables", {
      journal,
    });
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 3 });
    expect(stderr).toContain(
      "error: There is no table in this report.\nhint: Choose another period",
    );
  });
});

describe("as a Word document", () => {
  test("it goes to the file that is named so, without what was written", async () => {
    const lived = world({ journal });
    expect(await scarf("report --out november.docx", lived)).toEqual({
      stdout: "",
      stderr: "Written to november.docx. It is for you to keep safe.\n",
      exitCode: 0,
    });
    const text = await textOf(lived.bytes.get("november.docx"));
    expect(text).toMatch(/^November 2026\n\nWithout times of day/);
    expect(text).not.toContain("To wait.");
  });

  test("it holds what was written when that is asked for", async () => {
    const lived = world({ journal });
    await scarf("report --out november.docx --detail private", lived);
    expect(await textOf(lived.bytes.get("november.docx"))).toContain("To wait.");
  });

  test("it goes to a program that reads it", async () => {
    const lived = world({ journal });
    const { stderr, exitCode } = await scarf("report --format docx", lived);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(await textOf(lived.printed[0])).toContain("At a glance");
  });
});

async function textOf(bytes: Uint8Array = new Uint8Array()): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value;
}

const printedPage: WorldParts["pdf"] = ({ html }) => Buffer.from(`%PDF ${html}`);

describe("as a PDF", () => {
  test("it is the web page, printed", async () => {
    const lived = world({ journal, pdf: printedPage });
    expect((await scarf("report --out november.pdf --section calendar", lived)).exitCode).toBe(0);
    const made = Buffer.from(lived.bytes.get("november.pdf") ?? []).toString("utf8");
    expect(made).toMatch(/^%PDF <!DOCTYPE html>[\s\S]*size: A4[\s\S]*<h1>November 2026<\/h1>/);
    expect(made.match(/<h2[^>]*>.*?<\/h2>/g)).toEqual(['<h2 id="s1">Calendar</h2>']);
  });

  test("it is made of the Word document where a program takes that", async () => {
    const lived = world({ journal, pdf: ({ docx }) => docx() });
    await scarf("report --format pdf", lived);
    expect(await textOf(lived.printed[0])).toContain("At a glance");
  });

  test("there is another way where no program makes one", async () => {
    expect(await scarf("report --out november.pdf", { journal })).toEqual({
      stdout: "",
      stderr:
        "error: There is no program here that can make a PDF.\nhint: Write a web page with --format html --out report.html, and print that from a browser.\n",
      exitCode: 1,
    });
  });
});

function notMade(): never {
  throw new Error("Not to be made");
}

describe.each(["docx", "pdf"])("a file in %s", (format) => {
  test("is not shown on a terminal", async () => {
    const parts = { journal, outputIsTerminal: true, pdf: notMade };
    expect(await scarf(`report --format ${format}`, parts)).toEqual({
      stdout: "",
      stderr: `error: This format goes into a file that ends with .${format}.\nhint: Name it with --out, such as --out november.${format}.\n`,
      exitCode: 2,
    });
  });

  test("goes to no other name, the journal's least of all", async () => {
    const path = `${HOME}/journal.db`;
    const lived = world({ journal, files: { [path]: "the journal" }, pdf: notMade });
    const call = `report --format ${format} --out ${path} --force`;
    expect((await scarf(call, lived)).exitCode).toBe(2);
    expect(Object.fromEntries(lived.files)).toEqual({ [path]: "the journal" });
  });

  test("takes the place of another only with --force", async () => {
    const path = `november.${format}`;
    const lived = world({ journal, files: { [path]: "mine" }, pdf: notMade });
    expect((await scarf(`report --out ${path}`, lived)).exitCode).toBe(3);
    const made = world({ journal, files: { [path]: "mine" }, pdf: () => Uint8Array.of(1) });
    expect((await scarf(`report --out ${path} --force`, made)).exitCode).toBe(0);
    expect(made.bytes.has(path)).toBe(true);
  });
});

test.each(["csv", "docx", "pdf"])("--json beside %s is refused", async (format) => {
  const { stderr, exitCode } = await scarf(`report --json --format ${format}`, { journal });
  expect({ stderr, exitCode }).toEqual({
    stderr: `error: --json and --format ${format} cannot go together.\nhint: Leave out one of them.\n`,
    exitCode: 2,
  });
});

test("a journal is not replaced by a table, however its path is written", async () => {
  const files = { "../journal.db": "SQLite format 3\u0000" };
  const lived = world({ journal, files });
  const call = "report --format csv --section calendar --out ../journal.db --force";
  expect((await scarf(call, lived)).exitCode).toBe(3);
  expect(Object.fromEntries(lived.files)).toEqual(files);
});

describe("--section", () => {
  test("leaves out the others, in any format", async () => {
    const { stdout } = await scarf("report --format md --section at-a-glance", { journal });
    expect(stdout.match(/^##? .*/gm)).toEqual(["# November 2026", "## At a glance"]);
  });

  test("names those that there are when it is none of them", async () => {
    const { stdout, stderr, exitCode } = await scarf("report --section at-a-glance-1", { journal });
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 3 });
    expect(stderr).toMatch(
      /^error: There is no section at-a-glance-1 in this report\.\nhint: Choose one that it has: at-a-glance, /,
    );
  });
});
