import { describe, expect, test } from "vitest";
import { fakeAsker } from "../support/fake-asker.ts";
import { HOME, scarf, scarfJson, world } from "../support/scarf.ts";

test("lists the roles that came with scarf", async () => {
  const { stdout } = await scarf("roles");
  expect(stdout).toContain("therapist ");
  expect(stdout).toContain("supervisee ");
  expect((await scarf("roles list")).stdout).toBe(stdout);
});

test("a role of one's own goes on with its object and words", async () => {
  const lived = world();
  const words = ["--words-on", "The hat is on.", "--words-off", "The hat hangs here."];
  expect(
    await scarfJson(
      ["roles", "add", "pilot", "--title", "Pilot", "--object", "hat", ...words],
      lived,
    ),
  ).toEqual({
    schema: "scarf/role/1",
    role: {
      id: "pilot",
      title: "Pilot",
      seat: "up",
      strength: 3,
      object: "hat",
      words: { on: "The hat is on.", off: "The hat hangs here." },
      origin: "own",
    },
  });
  expect(await scarfJson("on pilot", lived)).toMatchObject({ session: { role: "pilot" } });
});

test("a role can do with an id alone", async () => {
  expect(await scarfJson("roles add committee-chair")).toMatchObject({
    role: { title: "Committee chair", object: "scarf", seat: "up" },
  });
});

test("a shipped role can be changed, and is as it came when the change is removed", async () => {
  const lived = world();
  await scarf("roles edit nurse --object badge --strength 2", lived);
  expect(await scarfJson("on nurse --skip", lived)).toMatchObject({ session: { strength: 2 } });
  expect(await scarf("roles remove nurse", lived)).toMatchObject({
    stdout: expect.stringContaining(
      "Nurse is as it came with scarf again.\nnurse  Nurse: up, 4 of 5",
    ),
    exitCode: 0,
  });
  const all = JSON.stringify(await scarfJson("roles", lived));
  expect(all).not.toContain('"own"');
});

test("a role of one's own that is removed is gone, and said to be", async () => {
  const lived = world();
  await scarf("roles add pilot", lived);
  expect(await scarf("roles remove pilot", lived)).toMatchObject({
    stdout: "Pilot is removed. Your entries keep its name.\n",
  });
  await scarf("roles add pilot", lived);
  expect(await scarfJson("roles remove pilot", lived)).toMatchObject({
    schema: "scarf/role/1",
    role: { id: "pilot" },
    removed: true,
  });
  expect(await scarf("on pilot", lived)).toMatchObject({ exitCode: 2 });
});

test("words without a letter are refused, so that the settings can always be read again", async () => {
  const lived = world();
  for (const option of ["--title", "--object", "--words-on", "--words-off"])
    for (const text of ["", " \n\t"])
      expect(await scarf(["roles", "edit", "nurse", option, text], lived)).toMatchObject({
        stdout: "",
        exitCode: 2,
      });
  expect(lived.files.size).toBe(0);
});

test("words are kept in one line", async () => {
  expect(await scarfJson(["roles", "add", "pilot", "--title", " Night\n pilot "])).toMatchObject({
    role: { title: "Night pilot" },
  });
});

test("a role goes by its id before another one's title", async () => {
  const lived = world();
  await scarf(["roles", "edit", "coach", "--title", "Nurse"], lived);
  expect(await scarfJson("on nurse --skip", lived)).toMatchObject({ session: { role: "nurse" } });
});

test.each([
  ["roles add nurse", 3],
  ["roles add Pilot!", 2],
  ["roles edit pilot", 2],
  ["roles remove nurse", 3],
  ["roles remove pilot", 2],
  ["roles add pilot --seat above", 2],
  ["roles add pilot --strength 0", 2],
] as const)("scarf %s exits with %i and changes nothing", async (args, exitCode) => {
  const lived = world();
  const outcome = await scarf(args, lived);
  expect(outcome).toMatchObject({ stdout: "", exitCode });
  expect(outcome.stderr).toMatch(/^error: [^\n]+\nhint: [^\n]+\n$/);
  expect(lived.files.size).toBe(0);
});

test("settings that cannot be read are refused and stay as they are", async () => {
  const lived = world({ files: { "/home/scarf/config.yaml": "roles: [" } });
  expect(await scarf("roles add pilot", lived)).toMatchObject({ stdout: "", exitCode: 4 });
  expect(lived.files.get("/home/scarf/config.yaml")).toBe("roles: [");
});

test("what else the settings hold stays", async () => {
  const lived = world({
    files: { "/home/scarf/config.yaml": "sets: { on: mine }\ncolour: blue\n" },
  });
  await scarf("roles add pilot", lived);
  expect(lived.files.get("/home/scarf/config.yaml")).toContain("colour: blue");
  expect(lived.files.get("/home/scarf/config.yaml")).toContain('"on": mine');
});

describe("an object of one's own", () => {
  test.each([
    ["a hat", "hat"],
    ["An apron", "apron"],
    ["my old robe", "old robe"],
    ["the", "the"],
    ["antlers", "antlers"],
  ])("%j is kept as %j: sentences bring their own article", async (typed, object) => {
    expect(await scarfJson(["roles", "add", "pilot", "--object", typed])).toMatchObject({
      role: { object },
    });
    const asker = fakeAsker({
      title: "Pilot",
      seat: "up",
      strength: 3,
      object: typed,
      wordsOn: "On.",
      wordsOff: "Off.",
    });
    expect(await scarfJson("roles add pilot", { asker })).toMatchObject({ role: { object } });
  });

  test.each(["hat", "gloves"])(
    "%s is named from putting it on to what stays with it",
    async (object) => {
      const lived = world();
      await scarf(["roles", "add", "pilot", "--object", object], lived);
      const before = fakeAsker();
      await scarf("on pilot", { ...lived, parts: { asker: before } });
      expect(before.asked[0]?.ask).toBe(`One slow breath before you put on the ${object}.`);
      const after = fakeAsker({ leave: ["The storm."] });
      const { stdout } = await scarf("off", { ...lived, parts: { asker: after } });
      expect(after.asked.map(({ ask }) => ask)).toContain(`What stays with the ${object}?`);
      expect(stdout).toContain(`1 thing stays with the ${object}.`);
    },
  );

  test("and its words are said at the end of each ritual", async () => {
    const lived = world();
    const words = ["--words-on", "I take the watch.", "--words-off", "The watch is over."];
    await scarf(["roles", "add", "pilot", ...words], lived);
    const said = async (args: string) => {
      const asker = fakeAsker();
      await scarf(args, { ...lived, parts: { asker } });
      return asker.asked.at(-1);
    };
    expect(await said("on pilot")).toMatchObject({ kind: "say", ask: "I take the watch." });
    expect(await said("off")).toMatchObject({ kind: "say", ask: "The watch is over." });
  });

  test("is that of the last one in a day's ritual of one's own", async () => {
    const set = `scarf: 1
id: my-day
ritual: day
title: My day
prompts:
  - { id: leave, kind: lines, ask: "What stays with the {object} of the {role}?", feeds: held }
`;
    const lived = world({ files: { [`${HOME}/prompts/my-day.yaml`]: set } });
    await scarf("roles add pilot --object hat", lived);
    await scarf("on pilot --skip", lived);
    await scarf("off --skip", lived);
    const asker = fakeAsker();
    await scarf("day --set my-day", { ...lived, parts: { asker } });
    expect(asker.asked.at(-1)?.ask).toBe("What stays with the hat of the Pilot?");
  });
});
