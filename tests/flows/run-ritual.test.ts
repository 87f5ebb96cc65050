import { expect, test } from "vitest";
import type { Asker, Journal, JournalWriter } from "../../src/ports.ts";
import { period, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, type World, type WorldParts, world } from "../support/scarf.ts";

const TODAY = period("2026-11-23", "2026-11-23");
const WORN = { journal: { sessions: [session()] } };

/** A world whose journal refuses one kind of change. */
function refusing(kind: keyof JournalWriter, parts: WorldParts): World {
  const lived = world(parts);
  const journal: Journal = {
    ...lived.journal,
    write: (at, work) => lived.journal.write(at, (writer) => work({ ...writer, [kind]: refuse })),
  };
  return { ...lived, journal };
}

function refuse(): never {
  throw new Error("Refused");
}

test("a ritual that takes a scarf off is not done while the scarf stays on", async () => {
  const asker = fakeAsker({ balance: 1, leave: ["This"] });
  const lived = refusing("endSession", { ...WORN, asker });
  expect((await scarf("off", lived)).exitCode).toBe(1);
  expect(lived.journal.drafts().map(({ ritual }) => ritual)).toEqual(["off"]);
  expect(lived.journal.held({ role: "therapist" }, 9)).toEqual([]);
});

test("a session that was never put on is not recorded while its ritual has not begun", async () => {
  const lived = refusing("startEntry", { asker: fakeAsker() });
  const past = "off --since 12:00 --at 13:00 --role teacher";
  expect((await scarf(past, lived)).exitCode).toBe(1);
  expect(lived.journal.sessions(TODAY)).toEqual([]);
});

test.each(["on teacher", "off --since 12:00 --at 13:00 --role teacher", "day"])(
  "where nobody is asked, %s is written whole or not at all",
  async (call) => {
    const lived = refusing("finishEntry", {});
    expect((await scarf(call, lived)).exitCode).toBe(1);
    expect(lived.journal.sessions(TODAY)).toEqual([]);
    expect(lived.journal.entries({})).toEqual([]);
  },
);

test("a ritual that is gone on with in two places at once becomes what it feeds once", async () => {
  const person = fakeAsker({ loose_ends: ["Call back"] });
  const asker: Asker = {
    ask: async (prompt, check) => {
      if (prompt.kind === "say") await scarf("off --no-input", { ...lived, parts: {} });
      return person.ask(prompt, check);
    },
  };
  const lived = world({ ...WORN, asker });
  expect((await scarf("off", lived)).exitCode).toBe(0);
  expect(lived.journal.looseEnds().map(({ what }) => what)).toEqual(["Call back"]);
  expect(lived.journal.drafts()).toEqual([]);
  expect(lived.journal.wearing()).toBeUndefined();
});
