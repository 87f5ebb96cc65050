import { describe, expect, test } from "vitest";
import { MORNING_QUESTION } from "../../src/flows/morning-rating.ts";
import { moment, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { HOME, scarf, scarfJson, type WorldParts, world } from "../support/scarf.ts";
import { brokenRules } from "../words/tone.ts";

const CONFIG = `${HOME}/config.yaml`;
const YES = { [CONFIG]: "ratings: { morning: yes }\n" };

const yesterday = session({
  on: moment("2026-11-22 10:00"),
  off: moment("2026-11-22 10:50"),
  closed: "off",
});

/** Monday at nine, the day after a day with sessions. */
function morning(parts: WorldParts = {}) {
  return world({
    now: "2026-11-23 09:00",
    files: YES,
    journal: { sessions: [yesterday] },
    ...parts,
  });
}

async function asked(parts: WorldParts = {}, args = "on therapist"): Promise<readonly string[]> {
  const asker = fakeAsker({ switch: true, came_off: "now", morning: 4 });
  await scarf(args, morning({ asker, ...parts }));
  return asker.asked.map(({ id }) => id);
}

test("is asked first, before the first scarf of a day, where the settings wish for it", async () => {
  expect((await asked()).slice(0, 2)).toEqual(["morning", "arrive"]);
});

test("is kept in the entry of that on", async () => {
  const lived = morning({ asker: fakeAsker({ morning: 4, present: 7 }) });
  expect(await scarfJson("on therapist", lived)).toMatchObject({
    entry: { set: "on-minute", answers: { morning: 4, present: 7 } },
  });
});

test("is asked by an on that stopped at it, once", async () => {
  const lived = morning({ asker: fakeAsker([]) });
  expect(await scarf("on therapist", lived)).toMatchObject({ exitCode: 130 });
  const again = fakeAsker(["go-on", 4]);
  await scarf("on", { ...lived, parts: { asker: again } });
  expect(again.asked.map(({ id }) => id)).toEqual(["go_on", "morning", "arrive", "present"]);
  const last = fakeAsker({ go_on: "go-on" });
  await scarf("on", { ...lived, parts: { asker: last } });
  expect(last.asked.map(({ id }) => id).slice(0, 3)).toEqual(["go_on", "arrive", "present"]);
  expect(lived.journal.entries({})).toMatchObject([
    { state: "done", answers: [{ prompt: "morning", value: 4 }, {}, {}, {}] },
  ]);
});

test("is not asked by the first on of all, when it is gone on with", async () => {
  const lived = morning({ asker: fakeAsker([]), journal: { sessions: [] } });
  await scarf("on therapist", lived);
  const again = fakeAsker({ go_on: "go-on" });
  await scarf("on", { ...lived, parts: { asker: again } });
  expect(again.asked.map(({ id }) => id).slice(0, 2)).toEqual(["go_on", "arrive"]);
});

test("is asked from every set, and can be skipped", async () => {
  expect((await asked({}, "on therapist --set on"))[0]).toBe("morning");
  const lived = morning({ asker: fakeAsker({ present: 7 }) });
  expect(await scarfJson("on therapist", lived)).toMatchObject({
    entry: { answers: { present: 7 } },
  });
});

describe("is not asked", () => {
  const worn = session({ on: moment("2026-11-22 22:00") });
  const earlier = session({
    on: moment("2026-11-23 08:00"),
    off: moment("2026-11-23 08:30"),
    closed: "off",
  });

  test.each<[string, WorldParts, string?]>([
    ["without the setting", { files: {} }],
    ["when the setting says no", { files: { [CONFIG]: "ratings: { morning: no }\n" } }],
    ["before the second scarf of a day", { journal: { sessions: [yesterday, earlier] } }],
    ["with --skip", {}, "on therapist --skip"],
    ["before any working day", { journal: { sessions: [] } }],
    ["while a scarf is on", { journal: { sessions: [worn] } }, "on therapist --switch"],
    ["for a scarf of another day", { journal: {} }, 'on therapist --at "yesterday 9:00"'],
    ["at night, when the day before may not be over", { now: "2026-11-23 00:30" }],
    [
      "where an own set asks under its id",
      {
        files: {
          ...YES,
          [`${HOME}/prompts/on-minute.yaml`]:
            'scarf: 1\nid: on-minute\nritual: "on"\ntitle: Mine\nprompts:\n  - { id: present, kind: confirm, ask: There? }\n  - { id: morning, kind: confirm, ask: Coffee? }\n',
        },
      },
    ],
  ])("%s", async (_, parts, args) => {
    expect((await asked(parts, args))[0]).not.toBe("morning");
  });
});

test("after a night that belonged to the day before it is asked again", async () => {
  const night = session({
    on: moment("2026-11-23 00:10"),
    off: moment("2026-11-23 01:00"),
    closed: "off",
  });
  expect((await asked({ journal: { sessions: [yesterday, night] } }))[0]).toBe("morning");
});

test("is answered beforehand with --answer", async () => {
  const args = "on therapist --no-input --answer morning=3";
  expect(await scarfJson(args, morning())).toMatchObject({ entry: { answers: { morning: 3 } } });
  expect(await scarf(args, morning({ files: {} }))).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("morning: on-minute has no such question."),
  });
});

test.each([
  "ratings: yes\n",
  "ratings: { morning: sometimes }\n",
  "ratings: { noon: yes }\n",
  "ratings: { morning: yes, noon: yes }\n",
])("settings that say %j are refused with what to write", async (text) => {
  expect(await scarf("on therapist", morning({ files: { [CONFIG]: text } }))).toMatchObject({
    stdout: "",
    exitCode: 4,
    stderr: expect.stringContaining("ratings: { morning: yes }"),
  });
});

test("the setting stays when a role is added", async () => {
  const lived = morning();
  await scarf("roles add pilot", lived);
  expect(await scarf("on pilot --no-input --answer morning=3", lived)).toMatchObject({
    exitCode: 0,
  });
});

test("its words keep the tone of the shipped questions", () => {
  const { ask, help = "", from, to } = MORNING_QUESTION;
  const words = [ask, help, from.label, to.label];
  expect(words.flatMap((text) => brokenRules(text))).toEqual([]);
});

test("a shared report words it, and compares evenings and mornings", async () => {
  const lived = morning();
  await scarf("on therapist --no-input --answer morning=3", lived);
  const { stdout } = await scarf("report --format md", lived);
  expect(stdout).toContain(MORNING_QUESTION.ask);
  expect(stdout).toContain("## Does it help you?");
});
