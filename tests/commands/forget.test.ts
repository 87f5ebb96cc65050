import { describe, expect, test } from "vitest";
import {
  answer,
  entry,
  entrySession,
  moment,
  newId,
  repair,
  session,
} from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { HOME, scarf, scarfJson, world } from "../support/scarf.ts";

const on = moment("2022-03-01 14:00");
const past = session({ on, off: on, closed: "off", ref: "K7" });
const balance = answer({
  prompt: "balance",
  kind: "scale",
  asked: "How did you use the power of this role?",
  value: 2,
});
const spoken = answer({
  prompt: "what_happened",
  value: "I cut in twice.",
  asked: "What landed badly?",
  feeds: "repair",
});
const old = entry({
  at: on,
  session: entrySession(past),
  ritual: "off",
  set: "off-minute",
  answers: [balance, spoken],
  tags: ["late"],
});
const journal = { sessions: [past], entries: [old], repairs: [repair({ opened: on })] };
const backup = `${HOME}/backups/before-version-2-2025-01-01-1.db`;

describe("scarf forget", () => {
  test("removes the words of what is older, keeps the numbers, and says where the words still are", async () => {
    const others = { [`${HOME}/backups/key-1.age`]: "", [`${HOME}/backups/read-me.txt`]: "" };
    const lived = world({ journal, files: { [backup]: "", ...others } });
    expect(await scarf("forget --older-than 3y --yes", lived)).toEqual({
      stdout: `Forgotten: the words of 1 entry, 1 code of a session, of Tue 1 March 2022.
1 repair is that old, still open and keeps its words.
These copies of the journal still hold what was there on their days:
  ${backup}
What you exported, printed or copied elsewhere holds the words as before, and so
do other machines.
`,
      stderr: "",
      exitCode: 0,
    });
    const shown = (await scarf(["show", old.id], lived)).stdout;
    expect(shown).toContain("Its words are forgotten");
    expect(shown).toContain("How did you use the power of this role?\n  2 (from");
    expect(shown).toContain("What landed badly?\n  forgotten");
    expect(shown).not.toContain("cut in");
    expect(shown).not.toContain("K7");
    expect(shown).not.toContain("late");
    expect(await scarfJson(["show", old.id], lived)).toMatchObject({ entry: { forgotten: true } });
  });

  test("leaves what a report counts", async () => {
    const lived = world({ journal });
    const report = async () => scarfJson("report 2022-03 --format json", lived);
    const before = await report();
    await scarf("forget --older-than 3y --yes", lived);
    expect(await report()).toEqual(before);
  });

  test("tells with --dry-run what would go, and leaves it", async () => {
    const lived = world({ journal });
    const { stdout, exitCode } = await scarf("forget --older-than 3y --dry-run", lived);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      "It would forget the words of 1 entry, 1 code of a session, of Tue 1 March 2022.",
    );
    expect(lived.journal.entries({})).toEqual([old]);
    expect(await scarfJson("forget --older-than 3y --dry-run", lived)).toEqual({
      schema: "scarf/forget/1",
      forgotten: false,
      counts: {
        entries: 1,
        repairs: 0,
        loose_ends: 0,
        held: 0,
        follow_ups: 0,
        accounts: 0,
        quotes: 0,
        refs: 1,
        deleted: 0,
      },
      hours: null,
      first: "2022-03-01",
      last: "2022-03-01",
      still_open: { repairs: 1, loose_ends: 0 },
      copies: [],
    });
  });

  test("asks once whether it is meant, and a no leaves it", async () => {
    const asker = fakeAsker({ meant: false });
    const lived = world({ journal, asker });
    const { stdout } = await scarf("forget --ref K7", lived);
    expect(asker.asked.map(({ ask }) => ask)).toEqual([
      "Forget the words of 1 entry, 1 code of a session, of Tue 1 March 2022?",
    ]);
    expect(stdout).toBe("Nothing was forgotten.\n");
    expect(lived.journal.entries({})).toEqual([old]);
  });

  test("wants a yes where nobody can be asked", async () => {
    const lived = world({ journal });
    expect((await scarf("forget --older-than 3y", lived)).exitCode).toBe(2);
    expect(lived.journal.entries({})).toEqual([old]);
  });

  test("takes a code out everywhere", async () => {
    const lived = world({ journal });
    await scarf("forget --ref K7 --yes", lived);
    expect(lived.journal.session(past.id)).toMatchObject({ ref: undefined });
    expect(lived.journal.entries({})[0]).toMatchObject({ isForgotten: true });
  });

  test("forgets one thing by its id, a deleted one too", async () => {
    const lived = world({ journal });
    await scarf(["delete", old.id, "--yes"], lived);
    await scarf(["forget", old.id.slice(0, 13), "--yes"], lived);
    expect(lived.journal.thingsById(old.id)).toEqual([]);
    expect((await scarf("undo", lived)).exitCode).toBe(3);
  });

  test("says when there is nothing to forget", async () => {
    const { stdout, exitCode } = await scarf("forget --older-than 10y", { journal });
    expect({ stdout, exitCode }).toEqual({ stdout: "There is nothing to forget.\n", exitCode: 0 });
  });

  test.each(["forget", "forget --older-than 3y --ref K7", "forget abc --ref K7"])(
    "wants one thing named: %s",
    async (call) => {
      const { stderr, exitCode } = await scarf(`${call} --yes`, { journal });
      expect(exitCode).toBe(2);
      expect(stderr).toContain("What is to be forgotten?");
    },
  );

  test.each(["3", "y", "0y", "-3y", "3 years ago", "99999y"])("refuses the age %s", async (age) => {
    const { stderr, exitCode } = await scarf(["forget", `--older-than=${age}`, "--yes"], {
      journal,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("is not an age that scarf can read");
  });

  test("forgets nothing while a hold is on, and says since when", async () => {
    const hold = { id: newId(), reason: "The claim of Anna", since: moment("2026-11-20 09:00") };
    const lived = world({ journal: { ...journal, holds: [hold] } });
    const { stderr, exitCode } = await scarf("forget --older-than 3y --yes", lived);
    expect({ stderr, exitCode }).toEqual({
      stderr: `error: A hold is on since Fri 20 November 2026: nothing is forgotten.
hint: When its reason is gone, lift it with scarf config hold off.
`,
      exitCode: 3,
    });
    expect(lived.journal.entries({})).toEqual([old]);
  });
});

describe("scarf config hold", () => {
  test("is set with a reason that is asked for, shown, and lifted", async () => {
    const lived = world({ asker: fakeAsker({ why: ["A claim."] }) });
    const shown = "A hold is on since Mon 23 November 2026: nothing is forgotten.\n  A claim.\n";
    expect((await scarf("config hold on", lived)).stdout).toBe(shown);
    expect((await scarf("config hold", lived)).stdout).toBe(shown);
    expect(await scarfJson("config hold", lived)).toEqual({
      schema: "scarf/hold/1",
      on: true,
      since: "2026-11-23T18:00:00+01:00",
      reason: "A claim.",
    });
    expect((await scarf("config hold on", lived)).exitCode).toBe(3);
    expect((await scarf("config hold off", lived)).stdout).toBe(
      "No hold is on: scarf forget can remove words.\n",
    );
    expect((await scarf("config hold off", lived)).exitCode).toBe(3);
  });

  test("takes the reason from a file or a pipe, and is not set without one", async () => {
    const files = { "why.txt": "A request.\n" };
    expect((await scarf("config hold on --file why.txt", { files })).stdout).toContain(
      "A request.",
    );
    expect((await scarf("config hold on", { input: "Piped." })).stdout).toContain("Piped.");
    const lived = world({ input: " " });
    expect((await scarf("config hold on", lived)).exitCode).toBe(2);
    expect(lived.journal.hold()).toBeUndefined();
  });

  test("takes the reason behind --why in one line, without asking or reading", async () => {
    const lived = world({ asker: fakeAsker({ why: ["Asked."] }), input: "Piped." });
    const { stdout, exitCode } = await scarf('config hold on --why "A claim."', lived);
    expect({ stdout, exitCode }).toEqual({
      stdout: "A hold is on since Mon 23 November 2026: nothing is forgotten.\n  A claim.\n",
      exitCode: 0,
    });
    expect(lived.journal.hold()?.reason).toBe("A claim.");
  });

  test.each([
    ["config hold on --why", { asker: fakeAsker({ why: ["Asked."] }) }, "Asked."],
    ["config hold on --why", { input: "Piped." }, "Piped."],
    ["config hold on --why --file why.txt", { files: { "why.txt": "Filed." } }, "Filed."],
  ])("asks or reads with %s as without a bare --why", async (args, parts, reason) => {
    expect(await scarfJson(args, parts)).toMatchObject({ on: true, reason });
  });

  test.each([
    ["config hold on --why Late. --file why.txt", "The reason is behind --why and in --file."],
    ["config hold on --why Late. --file -", "The reason is behind --why and in --file."],
    ["config hold off --why Late.", "--why is the reason of a hold that you set."],
    ["config hold off --why", "--why is the reason of a hold that you set."],
    ["config hold --why on", "--why is the reason of a hold that you set."],
    ['config hold on --why " "', "There are no words. Nothing was written."],
    ["config hold on --why Late. again", "Too many arguments for 'hold'."],
  ])("refuses %s without a word of the reason", async (args, error) => {
    const lived = world({ files: { "why.txt": "Late." }, input: "Late." });
    const { stdout, stderr, exitCode } = await scarf(args, lived);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toMatch(new RegExp(`^error: ${error}.*\nhint: .+\n$`));
    expect(stderr).not.toMatch(/Late|again/);
    expect(lived.journal.hold()).toBeUndefined();
  });
});
