import { describe, expect, test } from "vitest";
import { shortIds } from "../../src/domain/short-ids.ts";
import { account, day, newId } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";

const now = "2026-11-24 12:00";

describe("scarf evidence edit", () => {
  const kept = account({
    title: "The letter",
    day: day("2026-11-02"),
    fields: { learned: "To ask first.\nTo wait.", felt: "Tired." },
    peer: true,
  });
  const lived = (parts: Parameters<typeof world>[0] = {}) =>
    world({ now, journal: { accounts: [kept] }, ...parts });

  test("changes what is given, empties what is given empty, and leaves the rest", async () => {
    const there = lived({ asker: fakeAsker() });
    const changes = ["--answer", "felt=", "--answer", "changed=I ask.", "--answer", "peer=no"];
    await scarf(["evidence", "edit", kept.id, ...changes], there);
    expect(there.journal.accounts()).toEqual([
      { ...kept, fields: { learned: "To ask first.\nTo wait.", changed: "I ask." }, peer: false },
    ]);
  });

  test("asks for all of it otherwise; what is skipped is emptied", async () => {
    const asker = fakeAsker({
      title: "The letter",
      learned: ["To ask first.", "To wait."],
      will_do: ["Ask."],
      peer: true,
    });
    const there = lived({ asker });
    await scarf(`evidence edit ${kept.id.slice(0, 13)}`, there);
    expect(asker.asked.find(({ id }) => id === "learned")).toMatchObject({
      default: ["To ask first.", "To wait."],
    });
    expect(there.journal.accounts()).toEqual([
      { ...kept, fields: { learned: "To ask first.\nTo wait.", will_do: "Ask." } },
    ]);
  });

  test("moves it to another day", async () => {
    const there = lived({ asker: fakeAsker() });
    await scarf(`evidence edit ${kept.id} --day 2026-11-03`, there);
    expect(there.journal.accounts()).toEqual([{ ...kept, day: "2026-11-03" }]);
  });

  test.each(["0", "ffff", " ", newId()])("needs an id that names one account: %j", async (id) => {
    const there = lived();
    there.journal.write(kept.made, (writer) => writer.keepAccount(account()));
    const { stderr, exitCode } = await scarf(["evidence", "edit", id], there);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("scarf evidence list");
  });
});

describe("scarf evidence list", () => {
  test("shows every account by its day", async () => {
    const accounts = [account({ title: "Later\u001b[2J" }), account({ day: day("2026-11-02") })];
    const short = shortIds(accounts.map(({ id }) => id));
    const [later, first] = accounts.map(({ id }) => short.get(id));
    const { stdout } = await scarf("evidence list", { now, journal: { accounts } });
    expect(stdout).toBe(
      `${first}  Mon 2 November 2026   The letter\n${later}  Mon 23 November 2026  Later\\u{1b}[2J\n`,
    );
  });

  test("gives programs all of them whole", async () => {
    const kept = account();
    const json = await scarfJson("evidence list", { now, journal: { accounts: [kept] } });
    expect(json).toEqual({
      schema: "scarf/accounts/1",
      accounts: [
        {
          id: kept.id,
          entry: null,
          day: "2026-11-23",
          title: "The letter",
          fields: {
            happened: null,
            felt: null,
            judged: null,
            because: null,
            learned: "To ask first.",
            will_do: null,
            changed: null,
          },
          peer: false,
          made: "2026-11-23T15:00:00+01:00",
          zone: "Europe/Berlin",
        },
      ],
    });
  });
});
