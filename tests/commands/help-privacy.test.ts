import { describe, expect, test } from "vitest";
import { read } from "../docs/documents.ts";
import { section } from "../docs/markdown.ts";
import { scarf } from "../support/scarf.ts";

describe("scarf help privacy", () => {
  test("prints the page about privacy, to be read on a terminal", async () => {
    const { stdout, stderr, exitCode } = await scarf("help privacy", { width: 60 });
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(stdout).toMatch(/^What lies where\n\n {2}Everything is in files/);
    expect(stdout).toContain("\n  - The journal is one file, journal.db.");
    expect(stdout).not.toMatch(/[*`#]/);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  });

  test.each([
    "closed to every other account of the computer",
    "a court can order you to hand it over",
    "delete nothing, change nothing",
    "legal adviser",
    "no confidentiality and no privilege",
    "no clinical record",
    "no incident report",
    "the system may write memory to disk",
    "scrollback",
    "keyring",
  ])("speaks of this: %s", async (topic) => {
    const { stdout } = await scarf("help privacy", { width: 10_000 });
    expect(stdout).toContain(topic);
  });

  test("is what the README says about it, word for word", () => {
    expect(section(read("README.md"), "Privacy")?.trim()).toBe(read("data/privacy.md").trim());
  });

  test.each(["help", "--help"])("is named by scarf %s", async (args) => {
    expect((await scarf(args)).stdout).toContain("scarf help privacy");
  });

  test("is not named by the help of a command", async () => {
    expect((await scarf("on --help")).stdout).not.toContain("help privacy");
  });

  test.each(["privacy", "help privacy on", "help privacies"])(
    "is asked for in no other way: scarf %s",
    async (args) => {
      expect(await scarf(args)).toMatchObject({ stdout: "", exitCode: 2 });
    },
  );
});
