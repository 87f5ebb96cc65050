import { describe, expect, test } from "vitest";
import { answer, day, entry, followUp, moment, newId, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";

const now = moment("2026-11-23 18:00");
const about = entry({ at: moment("2026-10-23 17:00"), answers: [answer({ prompt: "will_do" })] });
const due = followUp({ entry: about.id });

function journal(...followUps: readonly ReturnType<typeof followUp>[]) {
  return { entries: [about], followUps };
}

describe("scarf follow-ups", () => {
  test("lists what is due and what comes later", async () => {
    const later = followUp({
      entry: entry().id,
      asked: "Wait.\nThen ask.",
      due: day("2026-12-10"),
      made: moment("2026-11-10 09:00"),
    });
    const ended = followUp({ entry: entry().id, ended: now });
    const lived = world({ journal: journal(later, due, ended) });
    const { stdout } = await scarf("follow-ups", lived);
    expect(stdout).toMatch(
      /^What changed\?\n {2}\S+ {2}written Fri 23 October 2026, due Sun 22 November 2026\n {4}Ask before I offer\.\n\nLater\n {2}\S+ {2}written Tue 10 November 2026, due Thu 10 December 2026\n {4}Wait\.\n {4}Then ask\.\n$/,
    );
  });

  test("gives them as JSON", async () => {
    expect(await scarfJson("follow-ups", { journal: journal(due) })).toEqual({
      schema: "scarf/follow-ups/1",
      follow_ups: [
        {
          id: due.id,
          entry: about.id,
          asked: "Ask before I offer.",
          due: "2026-11-22",
          made: "2026-10-23T17:00:00+02:00",
          answer: null,
          ended: null,
        },
      ],
    });
  });

  test("says when they come when there are none", async () => {
    expect(await scarf("follow-ups list")).toEqual({
      stdout: "",
      stderr: "Nothing is open. A month after you wrote what you will do, it comes up here.\n",
      exitCode: 0,
    });
  });

  test("are counted by status", async () => {
    expect(await scarfJson("status", { journal: journal(due) })).toMatchObject({
      due: { follow_ups: 1 },
    });
  });
});

describe("scarf follow-ups answer", () => {
  test("asks what changed, with the words of then", async () => {
    const asker = fakeAsker({ changed: ["I ask first now."] });
    const lived = world({ asker, journal: journal(due) });
    expect(await scarf(["follow-ups", "answer", due.id], lived)).toMatchObject({
      stdout: "Kept.\n",
      exitCode: 0,
    });
    expect(asker.asked).toMatchObject([
      {
        ask: "What changed since?",
        help: "On Fri 23 October 2026 you wrote: “Ask before I offer.”",
      },
    ]);
    expect(lived.journal.followUps()).toEqual([{ ...due, answer: "I ask first now.", ended: now }]);
  });

  test("takes the words from a pipe, and the entry stays as it was", async () => {
    const lived = world({ input: "I ask first now.\n", journal: journal(due) });
    await scarf(["follow-ups", "answer", due.id], lived);
    expect(lived.journal.followUps()).toMatchObject([{ answer: "I ask first now." }]);
    expect(lived.journal.entries({})).toEqual([about]);
  });

  test("takes the words from a file", async () => {
    const lived = world({ files: { "/w.txt": "I ask first now." }, journal: journal(due) });
    const args = ["follow-ups", "answer", due.id.slice(0, 23), "--file", "/w.txt"];
    expect(await scarfJson(args, lived)).toMatchObject({
      schema: "scarf/follow-up/1",
      follow_up: { id: due.id, answer: "I ask first now.", ended: "2026-11-23T18:00:00+01:00" },
    });
  });

  test("needs words", async () => {
    const lived = world({ journal: journal(due) });
    expect(await scarf(["follow-ups", "answer", due.id], lived)).toMatchObject({ exitCode: 2 });
    expect(lived.journal.followUps()).toEqual([due]);
  });

  test.each(["answer", "skip"])("%s finds nothing that is not open", async (verb) => {
    const ended = followUp({ entry: about.id, ended: now });
    const lived = world({ input: "A word.", journal: journal(ended) });
    for (const id of [ended.id, newId(), "", "-"])
      expect(await scarf(["follow-ups", verb, id], lived)).toMatchObject({ exitCode: 3 });
    expect(lived.journal.followUps()).toEqual([ended]);
  });

  test("asks for more of an id that several have", async () => {
    const other = followUp({ entry: entry().id });
    const lived = world({ input: "A word.", journal: journal(due, other) });
    const outcome = await scarf(["follow-ups", "answer", due.id.slice(0, 4)], lived);
    expect(outcome).toMatchObject({
      stderr: expect.stringContaining(
        "Several of the open follow-ups have an id that starts like that.",
      ),
      exitCode: 3,
    });
  });
});

describe("scarf follow-ups skip", () => {
  test("lets it go without an answer", async () => {
    const lived = world({ journal: journal(due) });
    expect(await scarf(["follow-ups", "skip", due.id], lived)).toMatchObject({
      stdout: "It is let go.\n",
      exitCode: 0,
    });
    expect(lived.journal.followUps()).toEqual([{ ...due, ended: now }]);
    expect(lived.journal.entries({})).toEqual([about]);
  });
});

describe("a follow-up at the end of a day", () => {
  const later = followUp({ entry: entry().id, due: day("2026-11-23") });

  test("is asked before the day's questions, the oldest alone", async () => {
    const asker = fakeAsker({ changed: "I ask first now." });
    const lived = world({ asker, journal: journal(later, due) });
    await scarf("day", lived);
    const ids = asker.asked.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(["changed", "still_with_me"]);
    expect(ids.filter((id) => id === "changed")).toHaveLength(1);
    expect(lived.journal.followUps()).toEqual([
      later,
      { ...due, answer: "I ask first now.", ended: now },
    ]);
  });

  test("that is passed over stays open and is not asked again", async () => {
    const lived = world({ asker: fakeAsker(), journal: journal(due) });
    await scarf("day", lived);
    expect(lived.journal.followUpsDue("2026-11-23")).toEqual([{ ...due, shown: now }]);
    const again = fakeAsker();
    await scarf("day", { ...lived, parts: { asker: again } });
    expect(again.asked.map(({ id }) => id)).not.toContain("changed");
  });

  test("that is interrupted is asked again, and the day is a draft", async () => {
    const lived = world({ asker: fakeAsker([]), journal: journal(due) });
    expect(await scarf("day", lived)).toMatchObject({ exitCode: 130 });
    expect(lived.journal.followUps()).toEqual([due]);
    expect(lived.journal.drafts()).toMatchObject([{ ritual: "day" }]);
  });

  test("waits when nobody can be asked, and when it is not due", async () => {
    const lived = world({ journal: journal(due) });
    await scarf("day", lived);
    expect(lived.journal.followUps()).toEqual([due]);
    const asker = fakeAsker();
    const early = followUp({ entry: about.id, due: day("2026-11-24") });
    await scarf("day", { asker, journal: journal(early) });
    expect(asker.asked.map(({ id }) => id)).not.toContain("changed");
  });
});

describe("a follow-up when a scarf goes on", () => {
  test("is mentioned and not asked", async () => {
    const asker = fakeAsker();
    const lived = world({ asker, journal: journal(due) });
    const { stderr } = await scarf("on therapist", lived);
    expect(stderr).toBe("Therapist\n1 follow-up can wait until scarf day.\n");
    expect(asker.asked.map(({ id }) => id)).not.toContain("changed");
  });

  test("is not mentioned again when a day has asked it", async () => {
    const shown = followUp({ entry: about.id, shown: now });
    expect((await scarf("on therapist", { journal: journal(shown) })).stderr).toBe("Therapist\n");
  });
});

describe("what you will do", () => {
  test("of a session is asked about thirty days after it, once an entry", async () => {
    const worn = session({ on: moment("2026-11-23 17:00") });
    const lived = world({ journal: { sessions: [worn] } });
    await scarf(["off", "--set", "off", "--answer", "will_do=I will wait."], lived);
    expect(lived.journal.followUps()).toEqual([
      {
        id: expect.any(String),
        entry: lived.journal.entries({})[0]?.id,
        asked: "I will wait.",
        due: "2026-12-23",
        made: now,
      },
    ]);
  });

  test("of several questions is asked about once, and fills one field", async () => {
    const twice = [
      "scarf: 1",
      "id: twice",
      "ritual: reflect",
      "title: Twice",
      "prompts:",
      "  - { id: a, kind: lines, ask: What first?, feeds: will_do }",
      "  - { id: b, kind: text, ask: What then?, feeds: will_do }",
    ].join("\n");
    const lived = world({ files: { "/home/scarf/prompts/twice.yaml": twice } });
    await scarf(["reflect", "twice", "--answer", "a=One", "--answer", "b=Two"], lived);
    expect(lived.journal.followUps()).toMatchObject([{ asked: "One\nTwo" }]);
    expect(lived.journal.entries({})).toMatchObject([{ fields: { will_do: "One\nTwo" } }]);
  });

  test("that was left out makes no follow-up", async () => {
    const lived = world({ journal: { sessions: [session()] } });
    await scarf("off --set off", lived);
    expect(lived.journal.followUps()).toEqual([]);
  });
});
