import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/adapters/sqlite/open-database.ts";
import { asOrdinaryUser } from "../support/processes.ts";
import { type CallOptions, callScarf, done, inShell, newHome } from "./real-scarf.ts";
import { statusAt, writtenAt } from "./written.ts";

/** A word of the journal that no error may quote. */
const SECRET = "lighthouse";

let livedIn: Buffer | undefined;

/** A home with a session that is over, and one that is on. */
async function livedInHome(): Promise<string> {
  const home = newHome();
  livedIn ??= await liveIn(newHome());
  mkdirSync(home, { mode: 0o700 });
  writeFileSync(journalAt(home), livedIn, { mode: 0o600 });
  return home;
}

/** The bytes of the journal that comes of it. */
async function liveIn(home: string): Promise<Buffer> {
  await done(home, ["on", "therapist", "--answer", `intention=${SECRET}`]);
  await done(home, ["off", "--answer", `leave=${SECRET}`]);
  await done(home, ["on", "teacher", "--answer", `intention=${SECRET}`]);
  return readFileSync(journalAt(home));
}

function journalAt(home: string): string {
  return join(home, "journal.db");
}

/** The call fails as it should: by this exit code, with one error, one hint, no stack and no word of the journal. */
async function expectRefused(
  home: string,
  args: readonly string[],
  { exit, ...options }: CallOptions & { readonly exit: number },
): Promise<string> {
  const { stdout, stderr, end } = await callScarf(home, args, options);
  expect({ stdout, end }).toEqual({ stdout: "", end: exit });
  // Several things that are wrong with one file are told one a line.
  expect(stderr).toMatch(/^error: .+\n(.+:\d+:\d+: .+\n)*hint: .+\n$/);
  expect(stderr).not.toContain(SECRET);
  return stderr;
}

/** A disk on which no file may be larger. */
function limited(kibibytes: number) {
  return { through: inShell(`ulimit -f ${kibibytes}; exec "$@"`) };
}

/** More than fits. */
const LONG = "x".repeat(200_000);

/** Of the journal, in kibibytes. */
function sizeAt(home: string): number {
  return Math.ceil(statSync(journalAt(home)).size / 1024);
}

/** Everything in a home, byte by byte. */
function bytesAt(home: string): Readonly<Record<string, string>> {
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((found) =>
    found.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), "latin1")]),
  );
}

const WRITING = [
  "on nurse --switch --answer present=7",
  "off --answer balance=1",
  "off --skip",
  "day --answer still_with_me=3",
];

describe.each([...WRITING, "status", "log --json"])("scarf %s", (call) => {
  const args = call.split(" ");

  test("refuses a file that is no journal, and leaves it as it is", async () => {
    const home = newHome();
    mkdirSync(home, { mode: 0o700 });
    writeFileSync(journalAt(home), `${SECRET}\n`.repeat(1000), { mode: 0o600 });
    const before = bytesAt(home);
    expect(await expectRefused(home, args, { exit: 4 })).toContain("not a scarf journal");
    expect(bytesAt(home)).toEqual(before);
  });

  test("refuses a journal of a newer scarf, and leaves it as it is", async () => {
    const home = await livedInHome();
    const journal = openDatabase({ path: journalAt(home), access: "write" });
    journal.exec("PRAGMA user_version = 999");
    journal.close();
    const before = bytesAt(home);
    expect(await expectRefused(home, args, { exit: 5 })).toContain("a newer scarf");
    expect(bytesAt(home)).toEqual(before);
  });

  test("refuses a damaged journal, and leaves it as it is", async () => {
    const home = await livedInHome();
    const bytes = readFileSync(journalAt(home));
    writeFileSync(journalAt(home), bytes.fill(0xff, 4096));
    const before = bytesAt(home);
    expect(await expectRefused(home, args, { exit: 4 })).toContain("is damaged");
    expect(bytesAt(home)).toEqual(before);
  });

  test("refuses a folder where the journal should be", async () => {
    const home = newHome();
    mkdirSync(journalAt(home), { recursive: true, mode: 0o700 });
    expect(await expectRefused(home, args, { exit: 4 })).toContain("not a scarf journal");
  });
});

test("a journal in which somebody else writes is read, and waited for, and then left as it is", async () => {
  const home = await livedInHome();
  const other = openDatabase({ path: journalAt(home), access: "write" });
  other.exec("BEGIN IMMEDIATE");
  const [status, ...refused] = await Promise.all([
    callScarf(home, ["status", "--short"]),
    ...WRITING.map((call) => expectRefused(home, call.split(" "), { exit: 5 })),
  ]);
  other.exec("ROLLBACK");
  other.close();
  expect(status).toMatchObject({ stderr: "", end: 0 });
  expect(new Set(refused).size).toBe(1);
  expect(await statusAt(home)).toMatchObject({ on: "teacher", unfinished: 0 });
});

describe.skipIf(process.platform === "win32")("a disk that is full", () => {
  test("makes no half of a journal", async () => {
    const home = newHome();
    const said = await expectRefused(home, ["on", "therapist"], { exit: 1, ...limited(20) });
    expect(said).toContain("room");
    expect(await writtenAt(home)).toEqual([]);
    await done(home, ["on", "therapist"]);
  });

  test("takes a ritual that nobody is asked whole or not at all", async () => {
    const home = await livedInHome();
    const before = await writtenAt(home);
    const input = JSON.stringify({ balance: 1, mended: true, what_happened: LONG });
    const call = ["off", "--answers", "-"];
    await expectRefused(home, call, { exit: 1, input, ...limited(sizeAt(home)) });
    expect(await writtenAt(home)).toEqual(before);
    expect(await statusAt(home)).toMatchObject({ on: "teacher", unfinished: 0 });

    await done(home, call, { input });
    expect(await statusAt(home)).toMatchObject({ on: undefined, due: { repairs: 1 } });
  });

  test("keeps the answers that fitted, and the ritual is gone on with when there is room", async () => {
    const home = await livedInHome();
    const input = `1\nyes\n${LONG}\n`;
    const call = ["off", "--plain"];
    const { stderr, end } = await callScarf(home, call, { input, ...limited(sizeAt(home)) });
    expect({ end, last: stderr.split("> \n").at(-1) }).toEqual({
      end: 1,
      last: expect.stringMatching(/^error: .*\nhint: .*room.*\n$/),
    });
    expect((await writtenAt(home)).at(-1)).toEqual({
      ritual: "off",
      state: "draft",
      answers: { balance: 1, mended: true },
    });

    await done(home, ["off", "--no-input", "--answer", "present=8"]);
    expect((await writtenAt(home)).at(-1)).toEqual({
      ritual: "off",
      state: "done",
      answers: { balance: 1, mended: true, present: 8 },
    });
  });
});

// Root may write everywhere.
const user = asOrdinaryUser();
if (user === undefined)
  process.stderr.write(
    "Root without setpriv: what scarf says of read-only folders is not tested.\n",
  );

describe.skipIf(user === undefined)("a folder that is read-only", () => {
  const through = user?.through ?? [];

  test("takes no new journal", async () => {
    const home = newHome();
    mkdirSync(home);
    giveAway(dirname(home), 0o500);
    giveAway(home, 0o500);
    await expectRefused(home, ["on", "therapist"], { exit: 1, through });
    expect(readdirSync(home)).toEqual([]);
  });

  test("is read, and its journal is not changed", async () => {
    const home = await livedInHome();
    giveAway(journalAt(home), 0o600);
    giveAway(home, 0o500);
    giveAway(dirname(home), 0o700);
    const before = bytesAt(home);
    expect(await callScarf(home, ["status", "--check"], { through })).toMatchObject({ end: 0 });
    await expectRefused(home, ["off"], { exit: 1, through });
    expect(bytesAt(home)).toEqual(before);
  });

  function giveAway(path: string, mode: number): void {
    chownSync(path, user?.uid ?? 0, user?.uid ?? 0);
    chmodSync(path, mode);
  }
});

describe("a file of the user's own that is wrong", () => {
  const PLACES = {
    "prompts/on-minute.yaml": ["on", "therapist"],
    "prompts/off-minute.yaml": ["off", "--since", "yesterday 14:05", "--role", "nurse"],
    "prompts/day-minute.yaml": ["day"],
    "config.yaml": ["on", "therapist"],
    "answers.yaml": ["on", "therapist", "--answers", "answers.yaml"],
  } as const;

  test.each(Object.entries(PLACES))("is told as %s, and nothing is written", async (name, args) => {
    const home = newHome();
    mkdirSync(join(home, "prompts"), { recursive: true, mode: 0o700 });
    writeFileSync(join(home, name), `scarf: 1\n${SECRET}: [unclosed\n`);
    const here = { through: inShell(`cd "${home}"; exec "$@"`) };
    expect(await expectRefused(home, args, { exit: 4, ...here })).toContain(name.split("/").at(-1));
    expect(await writtenAt(home)).toEqual([]);
    expect(await statusAt(home)).toMatchObject({ on: undefined });
  });

  test("as answers is told whole, and nothing is written", async () => {
    const home = newHome();
    const input = `present: ${SECRET}\nintent: ${SECRET}\n`;
    const { stdout, stderr, end } = await callScarf(home, ["on", "nurse", "--answers", "-"], {
      input,
    });
    expect({ stdout, stderr, end }).toEqual({
      stdout: "",
      stderr: `error: 2 answers cannot be taken:
  intent: on-minute has no such question.
  present: Write a whole number from 0 to 10.
hint: Nothing was saved. Run scarf prompts show on-minute to see what it asks.
`,
      end: 2,
    });
    expect(await writtenAt(home)).toEqual([]);
  });
});
