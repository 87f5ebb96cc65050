import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { contextOf, type WorldParts, world } from "../support/scarf.ts";

/** How often a call opens the journal for writing, which makes one where there is none. */
async function openedForWriting(args: string, parts: WorldParts = {}): Promise<number> {
  const lived = world(parts);
  let times = 0;
  await run(args.split(" "), (call) => {
    const context = contextOf(lived, { ...call, out: [], err: [] });
    const journal: typeof context.journal = (access) => {
      times += access === "write" ? 1 : 0;
      return context.journal(access);
    };
    return { ...context, places: context.places, journal };
  });
  return times;
}

test.each([
  "on",
  "on nobody",
  "on nurse --set nothing",
  "on nurse --at 23:59",
  "on nurse --answer present=11",
  "on nurse --answers /nowhere.yaml",
  "on nurse --skip --answer present=1",
  "off",
  "off --down",
  "off --since 17:00",
  "off --since 17:00 --role nobody",
  "off --since 17:00 --at 16:00 --role nurse",
  "off --since 17:00 --role nurse --answer balance=9",
  "day --at 23:59",
  "day --set nothing",
  "day --answer still_with_me=11",
  "status",
  "log",
  "show 01",
  "roles add pilot",
  "config",
  "config names",
  "config hold --why",
  "config hold off",
])("scarf %s makes no journal", async (args) => {
  expect(await openedForWriting(args)).toBe(0);
});

test("leaving the question of the role makes no journal", async () => {
  expect(await openedForWriting("on", { asker: fakeAsker([]) })).toBe(0);
});

test("what can be done makes one", async () => {
  expect(await openedForWriting("on nurse --skip")).toBeGreaterThan(0);
});
