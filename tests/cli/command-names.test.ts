import { expect, test } from "vitest";
import { scarf, world } from "../support/scarf.ts";

test.each([
  ["onn", 'There is no command "onn".', "Did you mean scarf on? Run scarf --help"],
  ["onn nurse --skip", 'There is no command "onn".', "Did you mean scarf on?"],
  ["onn --help", 'There is no command "onn".', "Did you mean scarf on?"],
  ["repo", 'There is no command "repo".', "Did you mean scarf report?"],
  ["constructor", 'There is no command "constructor".', "Run scarf --help"],
  ["roles ad", 'There is no command "roles ad".', "Did you mean scarf roles add?"],
  ["prompts lst x", 'There is no command "prompts lst".', "Did you mean scarf prompts list?"],
  ["help onn", 'There is no command "onn".', "Did you mean scarf on?"],
  ["help roles ad", 'There is no command "roles ad".', "Run scarf roles --help"],
])("scarf %s is told that there is no such command", async (args, says, hints) => {
  const { stdout, stderr, exitCode } = await scarf(args);
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
  expect(stderr).toMatch(/^error: [^\n]+\nhint: [^\n]+\n$/);
  expect(stderr).toContain(says);
  expect(stderr).toContain(hints);
});

test.each([
  ["help on", "on --help"],
  ["help roles add", "roles add --help"],
  ["roles help add", "roles add --help"],
  ["help", "--help"],
  ["help help", "--help"],
  ["--json help log", "log --help"],
])("scarf %s prints what scarf %s prints", async (args, same) => {
  const help = await scarf(args);
  expect(help).toEqual(await scarf(same));
  expect(help).toMatchObject({ stderr: "", exitCode: 0 });
});

test("the hint of a wrong option names the whole command", async () => {
  const { stderr } = await scarf("roles edit nurse --strength 9");
  expect(stderr).toContain("hint: Run scarf roles edit --help to see what it takes.");
});

test("what is too many is not repeated: it may be words without their quotes", async () => {
  expect(await scarf(["note", "Late", "again\n: she said"])).toEqual({
    stdout: "",
    stderr: `error: Too many arguments for 'note'. Expected 0 arguments.
hint: Run scarf note --help to see what it takes.
`,
    exitCode: 2,
  });
});

test.each(["status --journal", "--journal", "status --journal=", "--journal= status"])(
  "scarf %s is told that the journal has no name",
  async (args) => {
    const { stdout, stderr, exitCode } = await scarf(args);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toMatch(/^error: Option '--journal <file>' [^\n]+\nhint: [^\n]+\n$/);
  },
);

test("options of every command are taken before and after its name", async () => {
  const plain = await scarf("status");
  expect(await scarf("--quiet --no-input --plain --no-color status")).toEqual(plain);
  expect(await scarf("status -q --no-input --plain --color")).toEqual(plain);
  expect(await scarf("--json status")).toEqual(await scarf("status --json"));
  expect(await scarf("roles --json list")).toEqual(await scarf("--json roles list"));
});

test("with --json an error is text on stderr, and stdout stays empty", async () => {
  const lived = world();
  for (const args of ["off", "on nobody", "show zzz", "log someday", "roles remove nurse"]) {
    const { stdout, stderr, exitCode } = await scarf(`${args} --json`, lived);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^error: [^\n]+\nhint: [^\n]+\n$/);
    expect(exitCode).toBeGreaterThan(1);
  }
});

test.each(["", "on", "off", "day", "status", "log", "show", "roles add", "roles edit", "roles"])(
  "the help of scarf %s fits into 60 columns",
  async (command) => {
    const { stdout } = await scarf(`${command} --help`, { width: 60 });
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  },
);
