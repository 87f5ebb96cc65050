import { describe, expect, test } from "vitest";
import type { Held } from "../../src/domain/held.ts";
import { held, moment, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, world } from "../support/scarf.ts";
import { withRefs } from "../support/with-refs.ts";

const now = moment("2026-11-23 18:00");
const past = session({ off: moment("2026-11-16 15:00"), closed: "off" });
const letter = held({ session: past.id, text: "The letter." });
const fee = held({ session: past.id, text: "The fee." });

function waiting(things: readonly Held[], asker?: ReturnType<typeof fakeAsker>) {
  const journal = { sessions: [past], held: things };
  return world({ ...withRefs, journal, ...(asker === undefined ? {} : { asker }) });
}

const idsAsked = (asker: ReturnType<typeof fakeAsker>) =>
  asker.asked.map(({ id }) => id).filter((id) => id.startsWith("held"));

describe("what was left, when its scarf goes on", () => {
  test("is asked about, and one key keeps it all", async () => {
    const asker = fakeAsker({ held: undefined });
    const lived = waiting([letter, fee], asker);
    const { stderr } = await scarf("on therapist", lived);
    expect(stderr).toContain("You left with it:\n  - The letter.\n  - The fee.\n");
    expect(idsAsked(asker)).toEqual(["held"]);
    expect(asker.asked[0]).toMatchObject({ kind: "confirm", default: true, required: false });
    expect(lived.journal.heldNow()).toEqual([
      { ...letter, shown: now },
      { ...fee, shown: now },
    ]);
  });

  test("is let go, becomes a loose end or stays, thing by thing", async () => {
    const third = held({ session: past.id, text: "The key." });
    const asker = fakeAsker({
      held: false,
      held_1: "let-go",
      held_2: "loose-end",
      held_2_when: "friday; office",
      held_3: "keep",
    });
    const lived = waiting([letter, fee, third], asker);
    await scarf("on therapist", lived);
    expect(lived.journal.heldIn()).toEqual([
      { ...letter, shown: now, ended: { at: now, how: "let go" } },
      { ...fee, shown: now, ended: { at: now, how: "loose end" } },
      { ...third, shown: now },
    ]);
    expect(lived.journal.looseEnds()).toMatchObject([
      { what: "The fee.", when: "friday", due: "2026-11-27", where: "office", made: now },
    ]);
  });

  test("is one question when it is one thing, in its own words", async () => {
    const asker = fakeAsker({ held_1: "let-go" });
    const lived = waiting([letter], asker);
    await scarf("on therapist", lived);
    expect(idsAsked(asker)).toEqual(["held_1"]);
    expect(asker.asked[0]).toMatchObject({ ask: "The letter.", default: "keep" });
    expect(lived.journal.heldNow()).toEqual([]);
  });

  test("becomes a loose end without a when, and keeps what was decided before a stop", async () => {
    const asker = fakeAsker([false, "loose-end", undefined]);
    const lived = waiting([letter, fee], asker);
    expect(await scarf("on therapist", lived)).toMatchObject({ exitCode: 130 });
    expect(lived.journal.looseEnds()).toMatchObject([{ what: "The letter.", when: undefined }]);
    expect(lived.journal.heldNow()).toMatchObject([{ id: fee.id }]);
    expect(lived.journal.wearing()).toMatchObject({ role: "therapist" });
  });

  test.each([
    ["on therapist --skip"],
    ["on therapist --no-input"],
    ['on therapist --answer "intention=Listen."'],
  ])("is shown and not asked about by scarf %s", async (args) => {
    const asker = fakeAsker({});
    const lived = waiting([letter, fee], asker);
    const { stderr, exitCode } = await scarf(args, lived);
    expect([exitCode, idsAsked(asker)]).toEqual([0, []]);
    expect(stderr).toContain("  - The letter.\n");
    expect(lived.journal.heldNow()).toHaveLength(2);
  });

  test("is not asked about of what is not shown: nine at most", async () => {
    const many = Array.from({ length: 11 }, () => held({ session: past.id }));
    const asker = fakeAsker({ held: false });
    const lived = waiting(many, asker);
    const { stderr } = await scarf("on therapist", lived);
    expect(stderr).toContain("Older things are with it too");
    expect(idsAsked(asker)).toHaveLength(10);
    const unseen = lived.journal.heldNow().filter(({ shown }) => shown === undefined);
    expect(unseen.map(({ id }) => id)).toEqual(many.slice(0, 2).map(({ id }) => id));
  });

  test("is asked about again by an on that stopped there, and shown when it stopped later", async () => {
    const lived = waiting([letter, fee], fakeAsker([]));
    expect(await scarf("on therapist", lived)).toMatchObject({ exitCode: 130 });

    const again = fakeAsker(["go-on", false, "let-go"]);
    const stopped = await scarf("on", { ...lived, parts: { asker: again } });
    expect(stopped.stderr).toContain("You left with it:\n  - The letter.\n  - The fee.\n");
    expect(again.asked.map(({ id }) => id)).toEqual(["go_on", "held", "held_1", "held_2"]);

    const third = fakeAsker(["go-on", "keep", 7]);
    const later = await scarf("on", { ...lived, parts: { asker: third } });
    expect(later.stderr).toContain("You left with it:\n  - The fee.\n");
    expect(third.asked.map(({ id }) => id)).toEqual([
      "go_on",
      "held_1",
      "arrive",
      "present",
      "half_yes",
    ]);

    const last = fakeAsker({ go_on: "go-on" });
    const done = await scarf("on", { ...lived, parts: { asker: last } });
    expect(done.stderr).toContain("You left with it:\n  - The fee.\n");
    expect(idsAsked(last)).toEqual([]);
    expect(lived.journal.heldNow()).toEqual([{ ...fee, shown: now }]);
  });

  test("of one person does not come up with another", async () => {
    const ofK7 = held({ session: past.id, ref: "K7", text: "About K7." });
    const lived = waiting([ofK7, letter], fakeAsker({}));
    expect((await scarf("on therapist --ref K8", lived)).stderr).not.toContain("About K7.");
    const other = waiting([ofK7, letter], fakeAsker({}));
    expect((await scarf("on therapist --ref K7", other)).stderr).toContain("About K7.");
  });
});
