import { describe, expect, test } from "vitest";
import {
  account,
  answer,
  entry,
  entrySession,
  followUp,
  held,
  looseEnd,
  quote,
  repair,
  session,
} from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";

const worn = session();
const kept = entry({ session: entrySession(worn), ritual: "off", answers: [answer()] });
const open = looseEnd({ entry: kept.id });
const seen = repair({ entry: kept.id });
const all = {
  sessions: [worn],
  entries: [kept],
  looseEnds: [open],
  repairs: [seen],
  quotes: [quote({ entry: kept.id })],
  followUps: [followUp({ entry: kept.id })],
  held: [held({ session: worn.id, entry: kept.id })],
  accounts: [account({ entry: kept.id })],
};

describe("scarf delete", () => {
  test("takes an entry out of sight everywhere, and leaves its session and what came of it", async () => {
    const lived = world({ journal: all });
    const { stdout, stderr, exitCode } = await scarf(["delete", kept.id, "--yes"], lived);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(stdout).toBe(
      `Deleted: the entry of Mon 23 November 2026, taking off Therapist.
Bring it back with scarf undo. Its words go for good with scarf forget
${kept.id}.
`,
    );
    expect((await scarf("log", lived)).stdout).toBe("");
    expect((await scarf("search listen --with-scarf-off", lived)).stdout).toBe("");
    expect((await scarf(["show", kept.id], lived)).exitCode).toBe(3);
    expect((await scarf("quote", lived)).stdout).toBe("");
    expect((await scarf("follow-ups", lived)).stdout).toBe("");
    expect(await scarfJson("status", lived)).toMatchObject({
      on: true,
      due: { loose_ends: 1, repairs: 1, follow_ups: 0 },
    });
    expect((await scarf("report --section at-a-glance", lived)).stdout).toContain("1 session");
  });

  test.each([
    ["repair", seen.id],
    ["loose end", open.id],
    ["held", all.held[0]?.id],
    ["account", all.accounts[0]?.id],
    ["quote", all.quotes[0]?.id],
    ["follow-up", all.followUps[0]?.id],
  ])("takes a %s by its id", async (kind, id = "") => {
    const lived = world({ journal: all });
    expect(await scarfJson(["delete", id, "--yes"], lived)).toEqual({
      schema: "scarf/delete/1",
      deleted: true,
      kind,
      id,
    });
    expect(lived.journal.thingsById(id)).toMatchObject([{ isDeleted: true }]);
    expect(lived.journal.entries({})).toHaveLength(1);
  });

  test("asks once whether it is meant", async () => {
    const asker = fakeAsker({ meant: true });
    const lived = world({ journal: all, asker });
    await scarf(["delete", kept.id], lived);
    expect(asker.asked.map(({ ask }) => ask)).toEqual([
      "Delete the entry of Mon 23 November 2026, taking off Therapist?",
    ]);
    expect(lived.journal.entries({})).toEqual([]);
  });

  test("leaves it when the answer is no", async () => {
    const lived = world({ journal: all, asker: fakeAsker({ meant: false }) });
    const { stdout, exitCode } = await scarf(["delete", kept.id], lived);
    expect({ stdout, exitCode }).toEqual({ stdout: "Nothing was deleted.\n", exitCode: 0 });
    expect(lived.journal.entries({})).toHaveLength(1);
  });

  test("wants a yes where nobody can be asked", async () => {
    const lived = world({ journal: all });
    const { stderr, exitCode } = await scarf(["delete", kept.id], lived);
    expect({ stderr, exitCode }).toEqual({
      stderr:
        "error: Nobody can be asked here. Nothing was changed.\nhint: Say that you mean it with --yes.\n",
      exitCode: 2,
    });
    expect(lived.journal.entries({})).toHaveLength(1);
  });

  test("never guesses among things whose ids begin alike", async () => {
    const lived = world({ journal: { looseEnds: [looseEnd(), looseEnd()] } });
    const start = lived.journal.looseEnds()[0]?.id.slice(0, 8) ?? "";
    const { stderr, exitCode } = await scarf(["delete", start, "--yes"], lived);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("Several things have an id that starts like that:");
    expect(stderr.match(/the loose end of Mon 23 November 2026/g)).toHaveLength(2);
    expect(lived.journal.looseEnds()).toHaveLength(2);
  });

  test("lets somebody choose among them, and asks no more", async () => {
    const [first, second] = [looseEnd(), repair()];
    const asker = fakeAsker({ which: second.id });
    const lived = world({ journal: { looseEnds: [first], repairs: [second] }, asker });
    await scarf(["delete", first.id.slice(0, 8)], lived);
    expect(asker.asked).toHaveLength(1);
    expect(lived.journal.repairs()).toEqual([]);
    expect(lived.journal.looseEnds()).toEqual([first]);
  });

  test("changes nothing when none of them is chosen", async () => {
    const lived = world({
      journal: { looseEnds: [looseEnd(), looseEnd()] },
      asker: fakeAsker({}),
    });
    const start = lived.journal.looseEnds()[0]?.id.slice(0, 8) ?? "";
    expect(await scarfJson(["delete", start], lived)).toEqual({
      schema: "scarf/delete/1",
      deleted: false,
      kind: null,
      id: null,
    });
  });

  test("says so when there is no such thing, or it is deleted", async () => {
    const lived = world({ journal: all });
    expect((await scarf("delete ffff --yes", lived)).stderr).toContain(
      "Nothing has an id that starts like that.",
    );
    await scarf(["delete", kept.id, "--yes"], lived);
    const again = await scarf(["delete", kept.id, "--yes"], lived);
    expect([again.exitCode, again.stderr]).toEqual([
      3,
      expect.stringContaining("It is deleted already."),
    ]);
  });
});
