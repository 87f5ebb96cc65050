import { describe, expect, test } from "vitest";
import { answer, entry, followUp, moment, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, scarfJson, type World, world } from "../support/scarf.ts";

const now = "2026-11-24 12:00";

function evening(parts: Parameters<typeof entry>[0] = {}) {
  return entry({
    ritual: "off",
    set: "off",
    at: moment("2026-10-05 17:00"),
    answers: [
      answer({ prompt: "what_happened", feeds: "repair", value: "I cut in twice." }),
      answer({ prompt: "leave", kind: "lines", feeds: "held", value: ["The dog by the lake."] }),
      answer({ prompt: "learned", feeds: "learned", value: "To wait." }),
      answer({ prompt: "will_do", feeds: "will_do", value: undefined }),
    ],
    ...parts,
  });
}

function accountsOf({ journal }: World) {
  return journal.accounts().map(({ id: _id, made: _made, ...rest }) => rest);
}

describe("scarf evidence add", () => {
  test("fills in what an entry says already, without what stays with the scarf", async () => {
    const kept = evening({ session: { ...session(), ref: "K7" } });
    const lived = world({ now, journal: { entries: [kept] } });
    const { stdout, exitCode } = await scarf(`evidence add ${kept.id} --no-input`, lived);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Kept: An account of October 2026\n  Mon 5 October 2026, 6 words.");
    expect(accountsOf(lived)).toEqual([
      {
        entry: kept.id,
        day: "2026-10-05",
        title: "An account of October 2026",
        fields: { happened: "I cut in twice.", learned: "To wait." },
        peer: false,
      },
    ]);
  });

  test("keeps several answers to one field, and takes what feeds it before what landed badly", async () => {
    const kept = evening({
      answers: [
        answer({ prompt: "a", feeds: "happened", value: "One." }),
        answer({ prompt: "b", kind: "lines", feeds: "happened", value: ["Two.", "Three."] }),
        answer({ prompt: "c", feeds: "repair", value: "Four." }),
        answer({ prompt: "title", value: "The letter" }),
      ],
    });
    const lived = world({ now, journal: { entries: [kept] } });
    await scarf(`evidence add ${kept.id}`, lived);
    expect(accountsOf(lived)).toMatchObject([
      { title: "The letter", fields: { happened: "One.\nTwo.\nThree." } },
    ]);
  });

  test("takes the fields of a finished entry, and what changed from the answer to its follow-up", async () => {
    const kept = evening({ fields: { learned: "To wait longer.", will_do: "Wait." } });
    const followUps = [
      followUp({ entry: kept.id, answer: "I wait now.", ended: moment("2026-11-20 17:00") }),
    ];
    const lived = world({ now, journal: { entries: [kept], followUps } });
    await scarf(`evidence add ${kept.id}`, lived);
    expect(accountsOf(lived)).toMatchObject([
      {
        fields: {
          happened: "I cut in twice.",
          learned: "To wait longer.",
          will_do: "Wait.",
          changed: "I wait now.",
        },
      },
    ]);
  });

  test("takes the words of a note for what happened", async () => {
    const kept = entry({
      ritual: "note",
      answers: [answer({ value: "A letter came.\nUnopened." })],
    });
    const lived = world({ now, journal: { entries: [kept] } });
    await scarf(`evidence add ${kept.id}`, lived);
    expect(accountsOf(lived)).toMatchObject([
      { fields: { happened: "A letter came.\nUnopened." } },
    ]);
  });

  test("asks the title, the seven fields and the peer, with what is known as the answer", async () => {
    const kept = evening();
    const asker = fakeAsker({
      title: "The interruption",
      happened: ["I cut in twice.", "They went quiet."],
      learned: ["To wait."],
      peer: true,
    });
    const lived = world({ now, journal: { entries: [kept] }, asker });
    await scarf(`evidence add ${kept.id}`, lived);
    const usual = asker.asked.map((prompt) => [
      prompt.id,
      "default" in prompt ? prompt.default : undefined,
    ]);
    expect(usual).toEqual([
      ["title", "An account of October 2026"],
      ["happened", ["I cut in twice."]],
      ["felt", undefined],
      ["judged", undefined],
      ["because", undefined],
      ["learned", ["To wait."]],
      ["will_do", undefined],
      ["changed", undefined],
      ["peer", false],
    ]);
    expect(accountsOf(lived)).toMatchObject([
      {
        title: "The interruption",
        fields: { happened: "I cut in twice.\nThey went quiet.", learned: "To wait." },
        peer: true,
      },
    ]);
  });

  test("takes answers from options and a file, and asks nothing when nobody is there", async () => {
    const files = { "/home/scarf/a.yaml": "learned: |\n  To wait.\n  To ask.\npeer: yes\n" };
    const lived = world({ now, files });
    const call = ["evidence", "add", "--answers", "/home/scarf/a.yaml", "--day", "2026-11-02"];
    const json = await scarfJson([...call, "--answer", "title=The letter"], lived);
    expect(json).toMatchObject({
      schema: "scarf/account/1",
      account: {
        entry: null,
        day: "2026-11-02",
        title: "The letter",
        fields: { happened: null, learned: "To wait.\nTo ask." },
        peer: true,
      },
    });
  });

  test("asks from another set when told", async () => {
    const asker = fakeAsker();
    const lived = world({ now, asker });
    await scarf("evidence add --set off --answer learned=Wait.", lived);
    expect(asker.asked.map(({ id }) => id)).toContain("who_powerful");
    expect(accountsOf(lived)).toMatchObject([{ fields: { learned: "Wait." } }]);
  });

  test("keeps each answer before the next question: an interruption loses none", async () => {
    const asker = fakeAsker(["The letter", ["It came."], undefined]);
    const lived = world({ now, asker });
    const { exitCode } = await scarf("evidence add", lived);
    expect({ exitCode, kept: accountsOf(lived) }).toMatchObject({
      exitCode: 130,
      kept: [{ title: "The letter", fields: { happened: "It came." } }],
    });
  });

  test.each([
    ["nothing", "evidence add --no-input", "Nothing is written yet, so no account was kept."],
    ["a title alone", "evidence add --answer title=Letter", "Nothing is written yet"],
    ["an unknown field", "evidence add --answer lerned=x", "Did you mean learned?"],
    ["a day to come", "evidence add --answer learned=x --day 2026-11-25", "has not come yet"],
    ["no such entry", "evidence add 019a", "No entry has an id that starts like that."],
  ])("keeps no account of %s", async (_what, call, message) => {
    const lived = world({ now });
    const { stderr, exitCode } = await scarf(call, lived);
    expect(exitCode).toBeGreaterThan(1);
    expect(stderr).toContain(message);
    expect(accountsOf(lived)).toEqual([]);
  });

  test("keeps no account of nothing when every question is skipped", async () => {
    const lived = world({ now, asker: fakeAsker({ title: "The letter", peer: true }) });
    expect((await scarf("evidence add", lived)).exitCode).toBe(2);
    expect(accountsOf(lived)).toEqual([]);
  });

  test("makes one account of an entry, not two", async () => {
    const kept = evening();
    const lived = world({ now, journal: { entries: [kept] } });
    await scarf(`evidence add ${kept.id}`, lived);
    const { stderr, exitCode } = await scarf(`evidence add ${kept.id}`, lived);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("This entry has an account already.");
    expect(accountsOf(lived)).toHaveLength(1);
  });
});
