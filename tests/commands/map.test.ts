import { describe, expect, test } from "vitest";
import { answer, entry, entrySession, moment, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";

const given = (...answers: readonly string[]) => answers.flatMap((one) => ["--answer", one]);

/** A therapist's scarf, on as a plain role has it. */
const worn = session({ strength: 3 });

function wearing(parts: Partial<typeof worn> = {}) {
  return world({ journal: { sessions: [{ ...worn, ...parts }] } });
}

/** Ids of all that is asked, in order. */
async function askedIn(lived: Parameters<typeof scarf>[1]): Promise<readonly string[]> {
  const asker = fakeAsker();
  await scarf("map", { ...lived, asker });
  return asker.asked.map(({ id }) => id);
}

/** What a map with these answers makes of the strength, and what it says about that. */
async function weighed(answers: readonly string[], parts: Partial<typeof worn> = {}) {
  const lived = wearing(parts);
  const { stdout } = await scarf(["map", ...given(...answers)], lived);
  const { strength, strengthBy } = lived.journal.session(worn.id) ?? {};
  return {
    strength,
    strengthBy,
    said: stdout.split("\n").filter((line) => /difference/.test(line)),
  };
}

const counts = (strength: number) => [`The difference counts as ${strength} of 5 this time.`];

describe("scarf map", () => {
  test("belongs to the scarf that is on, and gives back what was named for each side", async () => {
    const lived = wearing();
    const answers = given("power_role=me", "power_personal=both", "power_status=them");
    expect(await scarf(["map", ...answers, "--quiet"], lived)).toEqual({
      stdout: [
        "Your map is kept: Therapist, 18:00.",
        "  Both: Personal",
        "  Me: Role",
        "  Them: Status\n",
      ].join("\n"),
      stderr: "",
      exitCode: 0,
    });
    expect(lived.journal.entries({})).toMatchObject([
      { ritual: "reflect", set: "map", state: "done", session: { id: worn.id } },
    ]);
  });

  test.each([
    [[], "Every question was skipped, so the map that is kept is empty: Therapist, 18:00.\n"],
    [["who_powerful=1"], "Your map is kept, without a kind of power named: Therapist, 18:00.\n"],
  ])("says when no kind of power was named: %j", async (answers, says) => {
    const { stdout } = await scarf(["map", ...given(...answers), "--quiet"], wearing());
    expect(stdout).toBe(says);
  });

  test("gives session and entry as JSON", async () => {
    const lived = wearing();
    expect(
      await scarfJson(["map", ...given("power_role=me", "circumstances=crisis")], lived),
    ).toMatchObject({
      schema: "scarf/map/1",
      session: { id: worn.id, seat: "up", strength: 4, strength_by: "circumstances" },
      entry: {
        ritual: "reflect",
        set: "map",
        answers: { power_role: "me", circumstances: ["crisis"] },
      },
    });
  });

  test("takes no role from the person while a scarf is on, and asks for it when none is", async () => {
    const sources = ["personal", "role", "status", "collective", "systemic"];
    const asked = [
      ...sources.map((source) => `power_${source}`),
      "closer",
      "circumstances",
      "who_powerful",
      "half_yes",
    ];
    expect(await askedIn({ journal: { sessions: [worn] } })).toEqual(asked);
    expect(await askedIn({})).toEqual(["which_role", ...asked]);
  });

  test("is in the log under its role", async () => {
    const lived = wearing();
    await scarf(["map", ...given("power_role=me")], lived);
    expect((await scarf("log", lived)).stdout).toContain("Reflected as Therapist");
  });

  test("that was interrupted says whose it is, and can be kept as it is", async () => {
    const session = entrySession(worn);
    const draft = entry({ ritual: "reflect", set: "map", state: "draft", session });
    const asker = fakeAsker({ go_on: "keep" });
    await scarf("map", { asker, journal: { sessions: [worn], entries: [draft] } });
    expect(asker.asked[0]).toMatchObject({ ask: "A reflection as Therapist was interrupted." });
  });

  test("stands alone without a scarf, and moves no strength", async () => {
    const lived = world();
    const answers = given("which_role=teacher", "circumstances=crisis");
    expect(await scarfJson(["map", ...answers], lived)).toMatchObject({ session: null });
    expect(lived.journal.entries({})).toMatchObject([{ session: undefined }]);
  });

  test("of a time before the scarf went on stands alone too", async () => {
    const lived = wearing({ on: moment("2026-11-23 17:00") });
    expect(await scarfJson("map --at 16:00", lived)).toMatchObject({ session: null });
  });

  test("asks about finer kinds on request", async () => {
    const asker = fakeAsker({ closer: true, power_lived: "them" });
    const { stdout } = await scarf("map", { asker, journal: { sessions: [worn] } });
    expect(asker.asked.filter(({ id }) => id.startsWith("power_"))).toHaveLength(14);
    expect(stdout).toContain("Them: Lived knowledge of the matter");
  });

  test("an interrupted map of the session is gone on with, one of another is not", async () => {
    const past = session({
      on: moment("2026-11-20 10:00"),
      off: moment("2026-11-20 11:00"),
      closed: "off",
    });
    const role = answer({ prompt: "power_role", kind: "choice", value: "me", labels: ["Me"] });
    const draft = (whose: typeof past) =>
      entry({
        ritual: "reflect",
        set: "map",
        state: "draft",
        session: entrySession(whose),
        answers: [role],
      });
    const mine = draft(worn);
    const other = draft(past);
    const lived = world({ journal: { sessions: [past, worn], entries: [other, mine] } });
    expect(await scarfJson(["map", ...given("power_status=them")], lived)).toMatchObject({
      entry: { id: mine.id, answers: { power_role: "me", power_status: "them" } },
    });
    expect(lived.journal.drafts()).toEqual([other]);
  });

  test.each([
    ["named", "reflect map", {}],
    ["chosen", "reflect", { set: "map" }],
  ])("is the same as the reflection called map, %s", async (_how, args, replies) => {
    const lived = world({ asker: fakeAsker(replies), journal: { sessions: [worn] } });
    expect(await scarf(args, lived)).toMatchObject({ exitCode: 0 });
    expect(lived.journal.entries({})).toMatchObject([{ set: "map", session: { id: worn.id } }]);
  });
});

describe("the strength of a session", () => {
  test("is moved by circumstances, and says so", async () => {
    expect(await weighed(["circumstances=crisis,touch"])).toEqual({
      strength: 4,
      strengthBy: "circumstances",
      said: counts(4),
    });
    expect(await weighed(["circumstances=can-leave"])).toEqual({
      strength: 2,
      strengthBy: "circumstances",
      said: counts(2),
    });
  });

  test("stays as it is, without a word, where nothing was named", async () => {
    const role = { strength: 3, strengthBy: "role", said: [] };
    expect(await weighed(["power_role=me"])).toEqual(role);
    expect(await weighed(["circumstances="])).toEqual(role);
  });

  test("is what the user said, whatever the circumstances", async () => {
    expect(await weighed(["circumstances=crisis"], { strength: 2, strengthBy: "user" })).toEqual({
      strength: 2,
      strengthBy: "user",
      said: counts(2),
    });
  });

  test("begins again from the role when circumstances are named anew", async () => {
    const moved = { strength: 5, strengthBy: "circumstances" } as const;
    // A therapist's role has 5, so that a step down from it is 4.
    expect(await weighed(["circumstances=can-leave"], moved)).toMatchObject({ strength: 4 });
  });

  test("can be said with a map, and goes before its circumstances", async () => {
    const lived = wearing();
    const { stdout } = await scarf(
      ["map", "--strength", "1", ...given("circumstances=crisis")],
      lived,
    );
    expect(stdout).toContain("The difference counts as 1 of 5 this time.");
    expect(lived.journal.session(worn.id)).toMatchObject({ strength: 1, strengthBy: "user" });
  });

  test("cannot be said where no scarf is on", async () => {
    const lived = world();
    expect(await scarf("map --strength 2", lived)).toEqual({
      stdout: "",
      stderr:
        "error: Nothing is on that --strength could be said of.\nhint: Leave it out, or put a scarf on first.\n",
      exitCode: 3,
    });
    expect(lived.journal.entries({})).toEqual([]);
  });

  test("is moved by a scarf that goes on with time, in the same way", async () => {
    const lived = world();
    const answers = given("circumstances=fellow");
    const { stdout } = await scarf(["on", "coach", "--set", "on", ...answers], lived);
    expect(stdout).toBe("Coach is on since 18:00.\nThe difference counts as 1 of 5 this time.\n");
    expect(lived.journal.wearing()).toMatchObject({ strength: 1, strengthBy: "circumstances" });
  });

  test("that --strength said stays when a scarf goes on", async () => {
    const lived = world();
    const answers = given("circumstances=crisis");
    const { stdout } = await scarf(
      ["on", "coach", "--set", "on", "--strength", "2", ...answers],
      lived,
    );
    expect(stdout).toBe("Coach is on since 18:00.\n");
    expect(lived.journal.wearing()).toMatchObject({ strength: 2, strengthBy: "user" });
  });
});
