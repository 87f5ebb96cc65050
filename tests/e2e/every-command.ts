import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { expect } from "vitest";
import { NOTE_FORMATS } from "../../src/render/concern-note/index.ts";
import { EVIDENCE_FORMATS } from "../../src/render/evidence/index.ts";
import { FORMATS } from "../../src/render/report/index.ts";
import { inShell } from "./real-scarf.ts";
import { holds } from "./watched-place.ts";
import {
  answers,
  call,
  failOn,
  firstId,
  MARKER,
  take,
  WORDS,
  type Work,
} from "./working-person.ts";

/** Commands that are not called here, each with why none of the person's words come to it. */
export const WITHOUT_WORDS: Readonly<Record<string, string>> = {
  demo: "It has the words of a made-up person.",
  "config refs": "It takes on and off.",
  "config morning": "It takes on and off.",
  "config precision": "It takes minute and day.",
  "config passphrase-command": "It shows a command.",
  "prompts path": "It shows a folder.",
};

/** The commands of a day, each with the marker. */
export async function liveThroughDays(work: Work): Promise<void> {
  const file = join(work.outside, "words.txt");
  writeFileSync(file, `${WORDS}\n`);
  await take(work, ["config", "names", "add", "--file", "-"], `${MARKER}\nother`);
  await take(work, ["on", "nurse", ...answers(work, { present: 7, intention: WORDS })]);
  await take(work, ["map", ...answers(work, { power_role: "me" })]);
  await take(work, ["note", "--file", "-"], WORDS);
  await take(work, ["note", "--file", file]);
  await take(work, ["leave", "--file", "-"], `${WORDS}\n${WORDS}\n${WORDS}`);
  await take(work, ["leave", "let-go", await firstId(work, ["leave", "list"], "things")]);
  await take(work, ["leave", "to-end", await firstId(work, ["leave", "list"], "things")]);
  const off = { mended: true, what_happened: WORDS, loose_ends: [WORDS], leave: [WORDS] };
  await take(work, ["off", ...answers(work, off)]);
  const reflection = { happened: WORDS, learned: WORDS, will_do: WORDS };
  await take(work, ["reflect", "what-so-what-now-what", ...answers(work, reflection)]);
  await take(work, ["reflect", "gibbs", ...answers(work, { will_do: WORDS })]);
  await take(work, ["quote", await firstId(work, ["log"], "entries"), "--acknowledge"]);
  await take(work, ["day", ...answers(work, { still_with_me: 3, went_well: WORDS })]);
  // Line by line, and then the lines end: what was said so far is kept.
  const piped = await call(work, ["on", "teacher", "--plain"], { input: `\n7\n\n${WORDS}\n` });
  expect([0, 130]).toContain(piped.end);
}

/** The commands for what is open, for accounts and for others. */
export async function followUpAll(work: Work): Promise<void> {
  await take(work, ["ends", "add", "--file", "-"], `${WORDS}\n${WORDS}\n${WORDS}`);
  for (const move of [["done"], ["drop"], ["move", "--to", "tomorrow", "--where", "office"]]) {
    const [what = "", ...rest] = move;
    await take(work, ["ends", what, await firstId(work, ["ends"], "ends"), ...rest]);
  }
  await take(work, ["repairs", "new", "--file", "-"], WORDS);
  const repair = await firstId(work, ["repairs"], "repairs");
  const next = { say_it: [WORDS], state: "planned" };
  await take(work, ["repairs", "next", repair, ...answers(work, next)]);
  await take(work, ["repairs", "move", repair, "offered", "--file", "-"], WORDS);
  const followUp = () => firstId(work, ["follow-ups"], "follow_ups");
  await take(work, ["follow-ups", "answer", await followUp(), "--file", "-"], WORDS);
  await take(work, ["follow-ups", "skip", await followUp()]);
  const account = answers(work, { title: WORDS, learned: WORDS });
  await take(work, ["evidence", "add", ...account]);
  const made = await firstId(work, ["evidence", "list"], "accounts");
  await take(work, ["evidence", "edit", made, ...answers(work, { happened: WORDS })]);
  const concern = { for_role: "nurse", opening: WORDS, how_to_tell: [WORDS] };
  await take(work, ["concern-note", "edit", ...answers(work, concern)]);
  await take(work, ["config", "hold", "on", "--why", "--file", "-"], WORDS);
}

/** A role and a set of the person's own: the settings and the sets are plain text, and the README says so. */
export async function makeOwn(work: Work): Promise<void> {
  const role = `${WORDS}\nup\n3\nhat\n${WORDS}\n${WORDS}\n`;
  await take(work, ["roles", "add", "pilot", "--plain"], role);
  await take(work, ["roles", "edit", "pilot", "--plain"], role);
  await take(work, ["roles", "add", "guest", "--seat", "level"]);
  await take(work, ["roles", "remove", "guest"]);
  await take(work, ["prompts", "new", "mine"]);
  const set = join(work.env["XDG_CONFIG_HOME"] ?? "", "scarf/prompts/mine.yaml");
  appendFileSync(set, `  - { id: more, kind: text, ask: "${WORDS}" }\n`);
  await take(work, ["prompts", "check", set]);
  await take(work, ["off", "--set", "mine", ...answers(work, { more: WORDS })]);
}

/** The commands that read: those that show words do, and the others do not. */
export async function readAll(work: Work): Promise<void> {
  const entry = await firstId(work, ["log"], "entries");
  const repair = await firstId(work, ["repairs"], "repairs");
  expect(await withMarker(work, [...SHOW, ["show", entry], ["repairs", "show", repair]])).toEqual([
    ...SHOW.map((args) => args.join(" ")),
    `show ${entry}`,
    `repairs show ${repair}`,
  ]);
  expect(await withMarker(work, SHOW_NONE)).toEqual([]);
}

/** Which of the calls show the marker. */
async function withMarker(
  work: Work,
  calls: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const showing: string[] = [];
  for (const args of calls)
    if ((await take(work, args, MARKER)).includes(MARKER)) showing.push(args.join(" "));
  return showing;
}

const SHOW = [
  ["log"],
  ["search", "-"],
  ["quote"],
  ["ends"],
  ["ends", "list", "--all"],
  ["leave", "list", "--with-scarf-off"],
  ["repairs"],
  ["repairs", "list", "--all"],
  ["report", "--all"],
  ["evidence", "list"],
  ["evidence", "generic"],
  ["concern-note"],
  ["config", "hold"],
  ["config", "names"],
  ["config", "names", "list"],
  ["roles"],
  ["roles", "list"],
  ["prompts", "show", "mine"],
] as const;

const SHOW_NONE = [
  ["status", "--short"],
  ["doctor"],
  ["undo", "--list"],
  ["config"],
  ["prompts"],
  ["prompts", "list"],
  ["follow-ups"],
  ["follow-ups", "list"],
] as const;

/** Explicit exports in every form but those that another program makes: the only plain copies that there may be. */
export async function exportAll(work: Work): Promise<void> {
  const forms = [
    ...FORMATS.filter((form) => form !== "pdf").map((form) => [
      "report",
      "--all",
      "--detail",
      "private",
      form,
    ]),
    ...EVIDENCE_FORMATS.map((form) => ["evidence", "generic", form]),
    ...NOTE_FORMATS.map((form) => ["concern-note", form]),
  ];
  for (const [command = "", ...more] of forms) {
    const form = more.pop() ?? "";
    const out = join(work.outside, form === "csv" ? "tables" : `${command}.${form}`);
    const asked = [command, ...more, "--format", form, "--out", out];
    // A word of the person's own list stops it.
    expect(await failOn(work, asked)).toBe(2);
    await take(work, [...asked, "--acknowledge"]);
  }
  expect(holds(readFileSync(join(work.outside, "report.md")), MARKER)).toBe(true);
}

/** The same commands where something is wrong: no error says what was written. */
export async function failWithWords(work: Work): Promise<void> {
  const note = ["note", "--file", "-"];
  const full = inShell('ulimit -f 1; exec "$@"');
  expect(await failOn(work, note, { input: WORDS.repeat(9000), through: full })).toBe(1);
  const wrong = answers(work, { balance: WORDS });
  expect(await failOn(work, ["off", ...wrong])).toBe(2);
  const broken = join(work.outside, "broken.yaml");
  writeFileSync(broken, `balance: [${WORDS}\nleave: "${WORDS}`);
  expect(await failOn(work, ["off", "--answers", broken])).toBeGreaterThan(1);
  expect(await failOn(work, ["off", "--answers", "-"], { input: `[${WORDS}` })).toBeGreaterThan(1);
  expect(await failOn(work, [...note, "--tag", ","], { input: WORDS })).toBe(2);
  const remove = ["config", "names", "remove"];
  expect(await failOn(work, remove, { input: `no ${MARKER}` })).toBe(3);
}

/** One word for what is to be forgotten. */
export const FORGOTTEN = "quarzvergangen";

/** Words that are deleted, brought back, deleted again and forgotten, and a name that was in the list. */
export async function forgetSome(work: Work): Promise<void> {
  await take(work, ["config", "hold", "off"]);
  await take(work, ["config", "names", "add"], FORGOTTEN);
  await take(work, ["config", "names", "remove"], FORGOTTEN);
  const noted: unknown = JSON.parse(await take(work, ["note", "--json"], `Some ${FORGOTTEN}.`));
  const note = v.parse(v.object({ entry: v.object({ id: v.string() }) }), noted).entry.id;
  await take(work, ["delete", note, "--yes"]);
  await take(work, ["undo"]);
  expect(await take(work, ["show", note])).toContain(FORGOTTEN);
  await take(work, ["delete", note, "--yes"]);
  await take(work, ["forget", note, "--yes"]);
}
