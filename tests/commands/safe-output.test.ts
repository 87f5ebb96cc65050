import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  account,
  answer,
  entry,
  entrySession,
  followUp,
  held,
  looseEnd,
  moment,
  quote,
  repair,
  session,
} from "../support/factories.ts";
import type { Contents } from "../support/fake-journal-reader.ts";
import { HOME, scarf, type World, world } from "../support/scarf.ts";

/** What moves a cursor, hides text, turns its direction, or is half a character. */
const HOSTILE = [
  ...between(0, 0x1f),
  ...between(0x7f, 0x9f),
  "\u001b]0;title\u0007",
  "\u001b[2J",
  "\u009b31m",
  "\u061c",
  "\u200b",
  "\u200e",
  "\u200f",
  "\u2028",
  "\u2029",
  "\ufeff",
  ...between(0x202a, 0x202e),
  ...between(0x2066, 0x2069),
  "\ud800",
  "\udfff",
];

function between(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
}

/** Text that a person may have pasted, with one word that a search finds. */
const hostileText = fc
  .array(fc.constantFrom(...HOSTILE, "a", "é", "👩‍⚕️", " "), { minLength: 4, maxLength: 20 })
  .map((parts) => `word ${parts.join("")} word`);

/** Without those that a terminal may get: line ends, and the joiners of composed emoji and of many scripts. */
const UNSAFE = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A journal whose every text is this one. */
function contentsOf(text: string): Partial<Contents> {
  const worn = session({ roleTitle: text, object: text, ref: text });
  const past = session({
    role: "nurse",
    roleTitle: text,
    on: moment("2026-11-22 10:00"),
    off: moment("2026-11-22 11:00"),
    closed: "off",
  });
  const asked = { asked: text, value: text };
  const answers = [
    answer(asked),
    answer({ prompt: "listed", kind: "lines", asked: text, value: [text] }),
    answer({ prompt: "happened", ...asked }),
  ];
  const kept = entry({
    answers,
    tags: [text],
    session: entrySession(worn),
    fields: { learned: text, will_do: text },
  });
  const done = entry({
    ritual: "off",
    answers,
    at: past.on,
    session: entrySession(past),
    fields: { happened: text },
  });
  return {
    sessions: [worn, past],
    entries: [kept, done],
    held: [held({ session: past.id, text }), held({ session: worn.id, text })],
    repairs: [
      repair({
        happened: text,
        role: worn.role,
        history: [{ state: "seen", at: worn.on, note: text }],
      }),
    ],
    looseEnds: [looseEnd({ what: text, where: text })],
    followUps: [followUp({ entry: kept.id, asked: text })],
    quotes: [quote({ entry: kept.id, prompt: "intention", text })],
    accounts: [account({ title: text, fields: { learned: text } })],
  };
}

/** The text as YAML reads it back. */
function yaml(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `"${units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("")}"`;
}

function filesOf(text: string): Readonly<Record<string, string>> {
  const said = yaml(text);
  const role = `{ id: diver, title: ${said}, seat: up, strength: 3, object: ${said}, words: { on: ${said}, off: ${said} } }`;
  const head = `scarf: 1\nid: mine\nritual: reflect\ntitle: ${said}\nlanguage: en\nsource: ${said}\n`;
  return {
    [`${HOME}/config.yaml`]: `roles: [${role}]\n`,
    [`${HOME}/prompts/mine.yaml`]: `${head}prompts:\n  - id: one\n    kind: text\n    ask: ${said}\n    help: ${said}\n`,
    [`${HOME}/prompts/broken.yaml`]: `scarf: 1\nid: broken\nkind: ${said}\ntitle: "${text}\n`,
    "/answers.yaml": `opening: ${said}\nhow_to_tell: [${said}]\n`,
    "/wrong.yaml": `balance: ${said}\n${yaml(text)}: 3\n`,
    "/broken.yaml": `opening: ${text}\n- [\n`,
  };
}

const READING = [
  "status",
  "status --short",
  "status --json",
  "log",
  "log --json",
  "search -",
  "search - --json",
  "quote",
  "quote --json",
  "follow-ups",
  "follow-ups --json",
  "ends",
  "ends --json",
  "repairs",
  "repairs --json",
  "leave list",
  "leave list --with-scarf-off",
  "leave list --json",
  "report --detail private",
  "report --detail private --format md",
  "report --detail private --format html",
  "report --detail private --format json",
  "report --detail private --format csv --section intentions",
  "report --detail private --format csv --section themes",
  "evidence",
  "evidence nmc",
  "evidence nmc --format text",
  "evidence nmc --format md",
  "evidence nmc --format json",
  "evidence list",
  "roles",
  "roles --json",
  "prompts",
  "prompts --json",
  "prompts show mine",
  "prompts show mine --json",
  `prompts check ${HOME}/prompts/broken.yaml`,
  "doctor",
  "doctor --json",
  "concern-note edit --answers /answers.yaml",
  "concern-note",
  "concern-note --format md",
  "concern-note --format html",
  "reflect mine",
  "reflect mine --answers /broken.yaml",
  "off --answers /wrong.yaml",
  "off --skip",
  "on nurse --skip",
  "off --skip",
  "day",
];

/** With `{}` for the text. */
const QUOTING = [
  "{}",
  "help {}",
  "status --{}",
  "on {}",
  "on --set {}",
  "on nurse --at {}",
  "on nurse --answer {}",
  "on nurse --answer present={}",
  "on nurse --strength {}",
  "show {}",
  "log {}",
  "log --role {}",
  "search {} --in {}",
  "report {}",
  "report --format {}",
  "report --section {}",
  "report --out {}/x.md",
  "evidence {}",
  "evidence nmc {}",
  "note --file {}",
  "note --tag {}",
  "reflect {}",
  "prompts show {}",
  "prompts check {}",
  "prompts new {}",
  "roles edit {}",
  "roles add {}",
  "concern-note {}",
  "repairs move {} {}",
  "ends move {} --to {}",
  "quote {} --prompt {}",
  "follow-ups answer {}",
  "status --journal {}",
];

async function unsafeIn(lived: World, args: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await scarf(args, lived);
  // RFC 4180 ends the lines of CSV so.
  const out = args.includes("csv") ? stdout.replaceAll("\r\n", "\n") : stdout;
  return [out, stderr]
    .filter((text) => UNSAFE.test(text))
    .map(
      (text) =>
        `${args.join(" ")}: ${JSON.stringify(UNSAFE.exec(text)?.[0])} in ${JSON.stringify(text.slice(0, 2000))}`,
    );
}

const RUNS = { numRuns: 6 };

describe("what is printed", () => {
  test("holds nothing that acts on a terminal, whatever is in the journal, the settings and the sets", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const lived = world({ journal: contentsOf(text), files: filesOf(text), input: "word" });
        const id = lived.journal.entries({})[0]?.id ?? "";
        const mine = lived.journal.repairs()[0]?.id ?? "";
        const found: string[] = [];
        for (const call of [`show ${id}`, `show ${id} --json`, `repairs show ${mine}`, ...READING])
          found.push(...(await unsafeIn(lived, call.split(" "))));
        expect(found).toEqual([]);
      }),
      RUNS,
    );
  });

  test("holds nothing of the kind where an error quotes what was typed", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const found: string[] = [];
        for (const call of QUOTING) {
          const args = call.split(" ").map((arg) => arg.replace("{}", text));
          found.push(...(await unsafeIn(world({ input: "word" }), args)));
        }
        expect(found).toEqual([]);
      }),
      RUNS,
    );
  });

  test("would be caught, and what people write is let through", () => {
    expect(HOSTILE.filter((character) => !UNSAFE.test(character))).toEqual(["\n"]);
    expect(UNSAFE.test("Fine 👩‍⚕️ نمی‌خواهم\n")).toBe(false);
  });
});
