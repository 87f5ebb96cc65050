import { describe, expect, test } from "vitest";
import type { AnswerValue, Entry } from "../../src/domain/entry.ts";
import { entry, moment, period, session } from "../support/factories.ts";
import { type FakeAsker, fakeAsker } from "../support/fake-asker.ts";
import { scarf, scarfJson, type World, world } from "../support/scarf.ts";
import { withRefs } from "../support/with-refs.ts";

const MINE = `scarf: 1
id: mine
ritual: "off"
title: Mine
language: en
prompts:
  - { id: one, kind: text, ask: One? }
  - { id: two, kind: text, ask: "Two about {role} and the {object}?" }
`;
const TODAY = period("2026-11-23", "2026-11-23");
const MINE_PATH = "/home/scarf/prompts/mine.yaml";

/** The same world with somebody to ask, who has so many replies. */
function asked(
  lived: World,
  replies: readonly (AnswerValue | undefined)[] | Readonly<Record<string, AnswerValue>>,
): World & { readonly asker: FakeAsker } {
  const asker = fakeAsker(replies);
  return { ...lived, parts: { ...lived.parts, asker }, asker };
}

/** A therapist who was interrupted while taking it off, after one answer from `set`. */
async function interruptedOff(set = "off-minute", answer: AnswerValue = 2): Promise<World> {
  const worn = session({ on: moment("2026-11-23 14:05") });
  const files = { [MINE_PATH]: MINE };
  const lived = world({ now: "2026-11-23 14:55", journal: { sessions: [worn] }, files });
  const { exitCode } = await scarf(`off --set ${set}`, asked(lived, [answer]));
  expect(exitCode).toBe(130);
  lived.clock.setTo("2026-11-23 15:30");
  return lived;
}

function questions({ asker }: { readonly asker: FakeAsker }): readonly string[] {
  return asker.asked.map(({ ask }) => ask);
}

describe("an interrupted off", () => {
  test("is offered in one short line, and goes on behind its last answer", async () => {
    const lived = asked(await interruptedOff(), { go_on: "go-on", present: 5 });
    expect(await scarf("off", lived)).toEqual({
      stdout: "Therapist came off at 14:55, after 50 minutes.\n",
      stderr: "",
      exitCode: 0,
    });
    expect(lived.asker.asked[0]).toMatchObject({
      ask: "Taking off Therapist was interrupted.",
      help: "It began at 14:55 and stopped 1 question in.",
      default: "go-on",
    });
    expect(questions(lived)).not.toContain("How did you use the power of this role?");
    expect(lived.journal.entries({})).toMatchObject([{ state: "done" }]);
  });

  test("can be kept as it is", async () => {
    const lived = asked(await interruptedOff(), ["keep"]);
    expect(await scarf("off", lived)).toMatchObject({ exitCode: 0 });
    expect(lived.journal.entries({})).toMatchObject([
      { state: "done", answers: [{ prompt: "balance", value: 2 }] },
    ]);
  });

  test("--skip keeps it as it is", async () => {
    const lived = await interruptedOff();
    expect(await scarfJson("off --skip", lived)).toMatchObject({
      session: { off: "2026-11-23T14:55:00+01:00" },
      entry: { answers: { balance: 2 } },
    });
  });

  test("--at says when the scarf came off", async () => {
    const lived = await interruptedOff();
    expect(await scarfJson("off --at 14:40", lived)).toMatchObject({
      session: { off: "2026-11-23T14:40:00+01:00", closed: "off" },
      entry: { answers: { balance: 2 } },
    });
  });

  test("wrong answers leave it as it is", async () => {
    const lived = await interruptedOff();
    const before = lived.journal.drafts();
    expect(await scarf("off --at 14:40 --answer present=11", lived)).toMatchObject({ exitCode: 2 });
    expect(await scarf("off --at 14:00", lived)).toMatchObject({ exitCode: 2 });
    expect(lived.journal.drafts()).toEqual(before);
    expect(lived.journal.wearing()).toMatchObject({ role: "therapist" });
  });

  test("another set is refused and the draft waits", async () => {
    const lived = await interruptedOff();
    expect(await scarf("off --set off", lived)).toEqual({
      stdout: "",
      stderr:
        "error: Taking off Therapist was interrupted. It asks from off-minute.\nhint: Go on with it first: run the command without --set.\n",
      exitCode: 3,
    });
    expect(lived.journal.drafts()).toHaveLength(1);
    expect(await scarf("off --set off-minute", lived)).toMatchObject({ exitCode: 0 });
  });

  test("its set is gone: what was answered is kept, and new answers are refused", async () => {
    const lived = await interruptedOff("mine", "First.");
    lived.files.delete(MINE_PATH);
    expect(await scarf("off --answer two=Second", lived)).toMatchObject({
      stdout: "",
      exitCode: 2,
    });
    expect(await scarfJson("off", lived)).toMatchObject({ entry: { answers: { one: "First." } } });
    expect(lived.journal.wearing()).toBeUndefined();
  });

  test("its set is broken: it says so, and --skip takes the scarf off", async () => {
    const lived = await interruptedOff("mine", "First.");
    lived.files.set(MINE_PATH, "scarf: [");
    expect(await scarf("off", lived)).toMatchObject({ stdout: "", exitCode: 4 });
    expect(await scarfJson("off --skip", lived)).toMatchObject({
      entry: { answers: { one: "First." } },
    });
  });

  test("its set asks other questions now: the answers are kept and the new ones are asked", async () => {
    const lived = await interruptedOff("mine", "First.");
    lived.files.set(MINE_PATH, MINE.replace("id: two", "id: three"));
    expect(await scarfJson("off --answer three=Third", lived)).toMatchObject({
      entry: { answers: { one: "First.", three: "Third" } },
    });
  });

  test("its role is gone: the questions still name it", async () => {
    const lived = world({ files: { [MINE_PATH]: MINE } });
    await scarf("roles add pilot --object hat", lived);
    await scarf("on pilot --skip", lived);
    await scarf("off --set mine", asked(lived, ["First."]));
    await scarf("roles remove pilot", lived);
    const again = asked(lived, ["go-on", "Second."]);
    expect(await scarf("off", again)).toMatchObject({ exitCode: 0 });
    expect(questions(again)).toContain("Two about Pilot and the hat?");
  });

  test("scarf day takes the scarf off as of then, and scarf off goes on with the rest", async () => {
    const lived = await interruptedOff();
    expect(await scarfJson("day", lived)).toMatchObject({
      closed: { off: "2026-11-23T14:55:00+01:00", closed: "day" },
    });
    expect(await scarfJson("off --answer present=4", lived)).toMatchObject({
      session: { closed: "day" },
      entry: { answers: { balance: 2, present: 4 } },
    });
    expect(await scarf("off", lived)).toMatchObject({ exitCode: 3 });
  });

  test("scarf on of another role offers it first, and takes the old scarf off by it", async () => {
    const lived = asked(await interruptedOff(), ["keep", 7, undefined, "Listen."]);
    expect(await scarf("on coach", lived)).toMatchObject({
      stdout: "Coach is on since 15:30.\n",
      exitCode: 0,
    });
    expect(lived.journal.sessions(TODAY)).toMatchObject([
      { role: "therapist", off: moment("2026-11-23 14:55"), closed: "off" },
      { role: "coach" },
    ]);
  });

  test("later leaves it, and a switch takes the scarf off as of then", async () => {
    const lived = asked(await interruptedOff(), ["later", true]);
    expect(await scarf("on coach", lived)).toMatchObject({ exitCode: 130 });
    expect(lived.journal.drafts()).toHaveLength(2);
    expect(lived.journal.sessions(TODAY)[0]).toMatchObject({
      off: moment("2026-11-23 14:55"),
      closed: "switch",
    });
  });
});

function draft(parts: Partial<Entry>): Entry {
  return entry({ state: "draft", ...parts });
}

describe("several interrupted rituals", () => {
  const worn = session({ on: moment("2026-11-23 14:05") });
  test("the command's own comes first, and the others wait", async () => {
    const { id, role, roleTitle, seat } = worn;
    const drafts = [
      draft({
        ritual: "off",
        set: "off-minute",
        at: moment("2026-11-23 14:55"),
        session: { id, role, roleTitle, seat },
      }),
      draft({ ritual: "day", set: "day-minute", at: moment("2026-11-23 17:00") }),
    ];
    const lived = asked(world({ journal: { sessions: [worn], entries: drafts } }), ["keep"]);
    expect(await scarf("off", lived)).toMatchObject({ exitCode: 0 });
    expect(questions(lived)).toEqual(["Taking off Therapist was interrupted."]);
    expect(lived.journal.drafts()).toMatchObject([{ ritual: "day" }]);
  });

  test("a day of yesterday is offered before today's, with its day", async () => {
    const yesterday = draft({ ritual: "day", set: "day-minute", at: moment("2026-11-22 21:00") });
    const lived = asked(world({ journal: { entries: [yesterday] } }), {
      go_on: "keep",
      still_with_me: 1,
    });
    expect(await scarf("day", lived)).toMatchObject({
      stdout: "2026-11-23 is closed. Nothing is on.\n",
    });
    expect(lived.asker.asked[0]).toMatchObject({
      ask: "Ending the day was interrupted.",
      help: "It began at 2026-11-22 21:00 and stopped before the first answer.",
    });
    expect(lived.journal.entries({})).toMatchObject([
      { state: "done", at: moment("2026-11-22 21:00") },
      { state: "done" },
    ]);
  });

  test("one whose set cannot be read holds nobody up", async () => {
    const broken = draft({ ritual: "day", set: "mine", at: moment("2026-11-22 21:00") });
    const lived = asked(
      world({ journal: { entries: [broken] }, files: { [MINE_PATH]: "scarf: [" } }),
      { present: 3 },
    );
    expect(await scarf("on nurse", lived)).toMatchObject({
      stderr:
        "Ending the day waits: its set mine cannot be read. Run scarf prompts list to see why.\nNurse\n",
      exitCode: 0,
    });
    expect(lived.journal.drafts()).toEqual([broken]);
  });

  test("nothing is on and no off waits: the others are not asked about before the error", async () => {
    const yesterday = draft({ ritual: "day", set: "day-minute", at: moment("2026-11-22 21:00") });
    const lived = asked(world({ journal: { entries: [yesterday] } }), ["keep"]);
    expect(await scarf("off", lived)).toMatchObject({ exitCode: 3 });
    expect(questions(lived)).toEqual([]);
  });
});

describe("an interrupted on", () => {
  test("the same command again goes on with it", async () => {
    const lived = world(withRefs);
    expect(await scarf("on nurse --ref K7", asked(lived, [7]))).toMatchObject({ exitCode: 130 });
    const again = asked(lived, ["go-on", undefined, "Listen."]);
    expect(await scarf("on nurse --ref K7", again)).toMatchObject({
      stdout: "Nurse is on since 18:00.\n",
      exitCode: 0,
    });
    expect(lived.journal.size()).toEqual({ entries: 1, sessions: 1 });
  });

  test("is gone on with without anybody to ask, whether or not the role is named", async () => {
    const lived = world();
    await scarf("on nurse", asked(lived, [7]));
    expect(await scarfJson("on --answer intention=Listen.", lived)).toMatchObject({
      session: { role: "nurse" },
      entry: { answers: { present: 7, intention: "Listen." } },
    });
  });
});
