import { describe, expect, test } from "vitest";
import { entry, entrySession } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";
import { living, NOTICE, now, worn } from "./some-repairs.ts";

describe("scarf repairs new", () => {
  test("asks for all of it, with the last role first", async () => {
    const asker = fakeAsker({
      what_happened: ["I cut in.", "Twice."],
      role: "therapist",
      kind: "ordinary",
      barriers: ["time", "fear"],
      follow_up: "friday",
    });
    const lived = living([], { asker });
    expect(await scarf("repairs new", lived)).toMatchObject({
      stdout: "Noted: 1 repair. It comes up on Fri 27 November 2026.\n",
      stderr: "",
    });
    expect(asker.asked.map(({ id }) => id)).toEqual([
      "what_happened",
      "role",
      "kind",
      "barriers",
      "follow_up",
    ]);
    expect(asker.asked[1]).toMatchObject({ default: "therapist" });
    expect(lived.journal.repairs()).toMatchObject([
      {
        happened: "I cut in.\nTwice.",
        role: "therapist",
        session: worn.id,
        kind: "ordinary",
        barriers: ["time", "fear"],
        followUp: "2026-11-27",
        opened: now,
        history: [{ state: "seen", at: now }],
      },
    ]);
  });

  test("belongs to no session in another role than that of the last one, and to none in no role", async () => {
    const answers = { what_happened: ["I cut in."], kind: "ordinary" };
    for (const role of ["coach", "none"]) {
      const lived = living([], { asker: fakeAsker({ ...answers, role }) });
      await scarf("repairs new", lived);
      const [opened] = lived.journal.repairs();
      expect([opened?.role, opened?.session]).toEqual([
        role === "none" ? undefined : role,
        undefined,
      ]);
    }
  });

  test("keeps what was said before a stop", async () => {
    const lived = living([], { asker: fakeAsker([["I cut in."], "therapist", "harm"]) });
    expect(await scarf("repairs new", lived)).toEqual({
      stdout: "",
      stderr: `${NOTICE}error: Stopped. What you said of it so far is noted.\nhint: Look at it with scarf repairs.\n`,
      exitCode: 130,
    });
    expect(lived.journal.repairs()).toMatchObject([
      { happened: "I cut in.", role: "therapist", kind: "harm", barriers: [] },
    ]);

    const wordless = living([], { asker: fakeAsker([]) });
    expect(await scarf("repairs new", wordless)).toMatchObject({ exitCode: 130 });
    expect(wordless.journal.repairs()).toEqual([]);
  });

  test("asks again for a day that is none to come", async () => {
    const asker = fakeAsker({
      what_happened: ["I cut in."],
      role: "none",
      kind: "ordinary",
      follow_up: "yesterday",
    });
    await scarf("repairs new", living([], { asker }));
    expect(asker.refusals).toEqual([expect.stringContaining("names no day")]);
  });

  test("takes the words from a pipe and the rest from options, and reminds of harm", async () => {
    const lived = living([], { input: "I was sharp.\n" });
    const line =
      'repairs new --role coach --kind harm --barrier fear --barrier "No time or no place for it" --follow-up 2026-12-01';
    expect(await scarf(line, lived)).toMatchObject({ stderr: NOTICE, exitCode: 0 });
    expect(lived.journal.repairs()).toMatchObject([
      {
        happened: "I was sharp.",
        role: "coach",
        kind: "harm",
        barriers: ["fear", "time"],
        followUp: "2026-12-01",
      },
    ]);
  });

  test("opens one from an entry, in its role and session", async () => {
    const about = entry({ ritual: "off", session: entrySession(worn) });
    const lived = world({
      input: "I was sharp.",
      journal: { sessions: [worn], entries: [about] },
    });
    expect(await scarfJson(["repairs", "new", "--entry", about.id], lived)).toMatchObject({
      schema: "scarf/repair/1",
      repair: { role: "therapist", entry: about.id, state: "seen" },
    });
    expect(lived.journal.repairs()).toMatchObject([{ session: worn.id }]);
  });

  test.each([
    ["--role nobody", 2],
    ["--kind big", 2],
    ["--barrier wall", 2],
    ["--follow-up soon", 2],
    ["--follow-up 2026-01-01", 2],
    ["--entry ffff", 3],
    ["--file /none.txt", 4],
  ])("refuses %s and writes nothing", async (option, exitCode) => {
    const lived = living([], { input: "I was sharp." });
    expect(await scarf(`repairs new ${option}`, lived)).toMatchObject({ exitCode });
    expect(lived.journal.repairs()).toEqual([]);
  });

  test("needs words, and never hangs", async () => {
    expect(await scarf("repairs new --no-input", living([]))).toMatchObject({ exitCode: 2 });
  });
});
