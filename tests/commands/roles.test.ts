import { expect, test } from "vitest";
import { scarf, scarfJson, world } from "../support/scarf.ts";

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
