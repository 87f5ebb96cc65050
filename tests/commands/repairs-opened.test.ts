import { describe, expect, test } from "vitest";
import { session } from "../support/factories.ts";
import { scarf, world } from "../support/scarf.ts";
import { now } from "./some-repairs.ts";

/** What an `off` opens in a seat, with these answers beside what landed badly. */
async function open(seat: "up" | "down", answers: readonly string[]) {
  const lived = world({ journal: { sessions: [session({ seat })] } });
  const given = ["mended=yes", "what_happened=I cut in.", ...answers];
  const outcome = await scarf(
    ["off", "--set", "off", ...given.flatMap((one) => ["--answer", one])],
    lived,
  );
  return { outcome, repairs: lived.journal.repairs(), lived };
}

describe("a repair that a ritual opens", () => {
  test.each([
    ["up", "repair_step=ask", "planned"],
    ["up", "repair_step=need", "planned"],
    ["up", "repair_step=supervision", "seen"],
    ["up", "repair_step=cannot-tell", "seen"],
    ["up", "repair_step=formal", "formal"],
    ["up", "repair_step=not-safe", "not-safe"],
    ["down", "raise_it=with-them", "planned"],
    ["down", "raise_it=with-another", "planned"],
    ["down", "raise_it=formal", "formal"],
    ["down", "raise_it=not-safe", "not-safe"],
    ["down", "raise_it=later", "seen"],
    ["down", "raise_it=cannot-tell", "seen"],
  ] as const)("stands, in the seat %s with %s, where it says: %s", async (seat, given, state) => {
    const { repairs, lived, outcome } = await open(seat, [given]);
    const [about] = lived.journal.entries({});
    const steps = state === "seen" ? [] : [{ state, at: now, entry: about?.id }];
    expect(repairs).toMatchObject([
      { state, entry: about?.id, history: [{ state: "seen", at: now }, ...steps] },
    ]);
    expect(outcome.stdout).toContain("Noted: 1 repair.");
  });

  test("is none for somebody in the other seat who does not want to raise it", async () => {
    const { repairs, lived, outcome } = await open("down", ["raise_it=no"]);
    expect(repairs).toEqual([]);
    expect(outcome.stdout).not.toContain("Noted");
    expect(lived.journal.entries({})[0]?.answers).toContainEqual(
      expect.objectContaining({ prompt: "what_happened", value: "I cut in." }),
    );
  });

  test("is seen when nothing more is said", async () => {
    expect((await open("up", [])).repairs).toMatchObject([{ state: "seen" }]);
  });
});
