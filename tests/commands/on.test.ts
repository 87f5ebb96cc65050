import { describe, expect, test } from "vitest";
import { held, looseEnd, moment, session } from "../support/factories.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";
import { withRefs } from "../support/with-refs.ts";

const MORNING = "2026-11-23 09:00";

describe("scarf on", () => {
  test("puts a scarf on and says since when", async () => {
    const lived = world({ now: MORNING });
    expect(await scarf("on therapist", lived)).toEqual({
      stdout: "Therapist is on since 09:00.\n",
      stderr: "Therapist\n",
      exitCode: 0,
    });
    expect(lived.journal.wearing()).toMatchObject({
      role: "therapist",
      seat: "up",
      on: moment(MORNING),
    });
  });

  test("keeps answers that are given beforehand, as they were asked", async () => {
    const lived = world({ now: MORNING });
    const answers = ["--answer", "present=7", "--answer", "intention=Listen longer."];
    await scarf(["on", "therapist", ...answers], lived);
    const [entry] = lived.journal.entries({});
    expect(entry).toMatchObject({ ritual: "on", set: "on-minute", state: "done" });
    expect(entry?.answers.find(({ prompt }) => prompt === "present")).toMatchObject({
      asked: "How present are you right now?",
      kind: "scale",
      value: 7,
    });
  });

  test("gives the session and the entry as JSON", async () => {
    const given = await scarfJson(["on", "therapist", "--answer", "present=7"], { now: MORNING });
    expect(given).toMatchObject({
      schema: "scarf/on/1",
      session: { role: "therapist", seat: "up", on: "2026-11-23T09:00:00+01:00", off: null },
      entry: { ritual: "on", set: "on-minute", answers: { present: 7 } },
    });
  });

  test("takes answers from a file, and from stdin", async () => {
    const files = { "/tmp/answers.yaml": "present: 3\nintention: To ask first.\n" };
    expect(await scarfJson("on therapist --answers /tmp/answers.yaml", { files })).toMatchObject({
      entry: { answers: { present: 3, intention: "To ask first." } },
    });
    const input = '{"present": 4}';
    expect(await scarfJson("on therapist --answers -", { input })).toMatchObject({
      entry: { answers: { present: 4 } },
    });
  });

  test("an answer on the command line goes before the one in the file", async () => {
    const input = "present: 3";
    const given = await scarfJson("on therapist --answers - --answer present=9", { input });
    expect(given).toMatchObject({ entry: { answers: { present: 9 } } });
  });

  test("several answers to a list add up, and to every other question the last one counts", async () => {
    const lived = world({ journal: { sessions: [] } });
    const twice = ["--answer", "present=3", "--answer", "present=9"];
    expect(await scarfJson(["on", "therapist", ...twice], lived)).toMatchObject({
      entry: { answers: { present: 9 } },
    });
    const lists = ["--answer", "loose_ends=Call back", "--answer", "loose_ends=Write; friday"];
    expect(await scarfJson(["off", ...lists, "--answer", "leave="], lived)).toMatchObject({
      entry: { answers: { loose_ends: ["Call back", "Write; friday"] } },
    });
  });

  test("asks nothing when it is told to skip", async () => {
    const lived = world();
    expect(await scarfJson("on therapist --skip", lived)).toMatchObject({ entry: null });
    expect(lived.journal.size()).toEqual({ entries: 0, sessions: 1 });
  });

  test("takes the seat, the strength and the code of this time", async () => {
    const given = await scarfJson("on supervisor --down --strength 2 --ref K7", withRefs);
    expect(given).toMatchObject({
      session: { role: "supervisor", seat: "down", strength: 2, ref: "K7" },
    });
  });

  test("takes a time that has passed", async () => {
    const given = await scarfJson(["on", "coach", "--at", "20 minutes ago"]);
    expect(given).toMatchObject({ session: { on: "2026-11-23T17:40:00+01:00" } });
  });

  test("shows what was left with this scarf and what is due, and nothing of another one", async () => {
    const past = session({ off: moment("2026-11-16 15:00"), closed: "off" });
    const lived = world({
      now: MORNING,
      journal: {
        sessions: [past],
        held: [
          held({ session: past.id, text: "The letter on the table." }),
          held({ session: past.id, role: "coach", text: "The other thing." }),
        ],
        looseEnds: [looseEnd({ what: "Call back", when: "friday", where: "office" })],
      },
    });
    const { stderr } = await scarf("on therapist", lived);
    expect(stderr).toBe(
      "Therapist\nYou left with it:\n  - The letter on the table.\nDue:\n  - Call back (friday; office)\n",
    );
  });

  test("of many loose ends the first nine are said, and where the others are", async () => {
    const looseEnds = Array.from({ length: 11 }, (_, index) => looseEnd({ what: `End ${index}` }));
    const { stderr } = await scarf("on therapist --skip", { now: MORNING, journal: { looseEnds } });
    const lines = stderr.trimEnd().split("\n");
    expect(lines.slice(-2)).toEqual(["  - End 8", "  - And 2 more: scarf ends."]);
    expect(lines).toHaveLength(12);
  });
});

describe("while another scarf is on", () => {
  const worn = session({ on: moment("2026-11-23 14:05") });

  test("the second is refused and the first stays on", async () => {
    const lived = world({ journal: { sessions: [worn] } });
    expect(await scarf("on coach", lived)).toEqual({
      stdout: "",
      stderr:
        "error: Therapist is on since 14:05.\nhint: Take it off with scarf off (--at says when), or put the other one on with scarf on --switch.\n",
      exitCode: 3,
    });
    expect(lived.journal.wearing()).toEqual(worn);
  });

  test("--switch takes the first off as the second goes on", async () => {
    const lived = world({ journal: { sessions: [worn] } });
    await scarf(["on", "coach", "--switch", "--at", "16:00"], lived);
    expect(lived.journal.session(worn.id)).toMatchObject({
      off: moment("2026-11-23 16:00"),
      closed: "switch",
    });
    expect(lived.journal.wearing()).toMatchObject({ role: "coach" });
  });

  test("--switch to before the first went on is refused and changes nothing", async () => {
    const lived = world({ journal: { sessions: [worn] } });
    const { exitCode } = await scarf(["on", "coach", "--switch", "--at", "14:00"], lived);
    expect(exitCode).toBe(2);
    expect(lived.journal.wearing()).toEqual(worn);
  });
});

describe("what cannot be", () => {
  const REFUSALS: readonly (readonly [string, number, string])[] = [
    ["on terapist", 2, 'There is no role "terapist".'],
    ["on therapist --set of-minute", 2, "There is no prompt set"],
    ["on therapist --set off-minute", 2, "The set off-minute is for off, not for on."],
    ["on therapist --at 23:59", 2, 'The time "23:59" has not come yet.'],
    ["on therapist --at soon", 2, '"soon" is not a time that scarf can read.'],
    ["on therapist --strength 6", 2, "Allowed choices are 1, 2, 3, 4, 5."],
    ["on therapist --down --level", 2, "cannot be used with"],
    ["on therapist --nonsense", 2, "Unknown option '--nonsense'."],
    ["on", 2, "Which role? Nothing was put on."],
    ["on therapist --answer present=11", 2, "present: "],
    ["on therapist --answer present", 2, "An --answer has no question before its =."],
    ["on therapist --answer words=said", 2, "It is said, not asked, and takes no answer."],
    ["on therapist --answers /nowhere.yaml", 4, "There is no file /nowhere.yaml."],
    ["on therapist --skip --answer present=7", 2, "cannot be used with"],
    ["on therapist --skip --answers /answers.yaml", 2, "cannot be used with"],
    ["on therapist --at 18:01", 2, 'The time "18:01" has not come yet.'],
  ];

  test.each(REFUSALS)("scarf %s exits with %i", async (args, exitCode, says) => {
    const lived = world();
    const outcome = await scarf(args, lived);
    expect(outcome).toMatchObject({ stdout: "", exitCode });
    expect(outcome.stderr).toContain(says);
    expect(outcome.stderr).toMatch(/^error: [^\n]+(\n {2}[^\n]+)*\nhint: [^\n]+\n$/);
    expect(lived.journal.size()).toEqual({ entries: 0, sessions: 0 });
    expect(lived.journal.drafts()).toEqual([]);
  });

  test("all wrong answers are named at once, and none of their words", async () => {
    const lived = world();
    const answers = ["presence=secret", "present=secret", "half_yes=secret"];
    const { stderr, exitCode } = await scarf(
      ["on", "therapist", ...answers.flatMap((answer) => ["--answer", answer])],
      lived,
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain("error: 3 answers cannot be taken:\n  presence: ");
    expect(stderr).toContain("Did you mean present?");
    expect(stderr).not.toContain("secret");
    expect(lived.journal.size()).toEqual({ entries: 0, sessions: 0 });
  });

  test("required questions without an answer are all named when nobody can be asked", async () => {
    const own = `scarf: 1
id: mine
ritual: "on"
title: Mine
language: en
prompts:
  - { id: one, kind: text, ask: One?, required: true }
  - { id: two, kind: number, ask: Two?, required: true }
  - { id: three, kind: text, ask: Three? }
`;
    const lived = world({ files: { "/home/scarf/prompts/mine.yaml": own } });
    const { stderr, exitCode } = await scarf("on therapist --set mine", lived);
    expect({ stderr, exitCode }).toEqual({
      stderr:
        "error: 2 answers cannot be taken:\n  one: It needs an answer.\n  two: It needs an answer.\nhint: Nothing was saved. Run scarf prompts show mine to see what it asks.\n",
      exitCode: 2,
    });
    expect(lived.journal.size()).toEqual({ entries: 0, sessions: 0 });
  });
});
