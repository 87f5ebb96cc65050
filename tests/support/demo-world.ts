import type { Context } from "../../src/ports.ts";
import { fakeClock } from "./fake-clock.ts";
import { remembered } from "./remembered.ts";
import { contextOf, FRESH_HOME, scarf, type World, type WorldParts, world } from "./scarf.ts";

// A year has thousands of moments, and the fake takes its time over each.
const at = remembered(fakeClock("2026-11-23 18:00").at);

/** A world in which a year is made up quickly. Its zone is Berlin's. */
export function demoWorld(parts: Omit<WorldParts, "zone"> = {}): World {
  const lived = world(parts);
  return { ...lived, clock: { ...lived.clock, at } };
}

/** A world whose own journal is the made-up year. */
export async function yearWorld(now: string): Promise<World> {
  const lived = demoWorld({ now });
  await scarf("demo --quiet", lived);
  const journal = lived.thrownAway.get(FRESH_HOME);
  if (journal === undefined) throw new Error("No year was made up.");
  return { ...lived, journal };
}

/** The world as a call without options sees it, for flows. */
export function plainContext(lived: World): Context {
  return contextOf(lived, {
    globals: () => NO_OPTIONS,
    exitWith: () => undefined,
    out: [],
    err: [],
  });
}

const NO_OPTIONS = {
  journal: undefined,
  json: false,
  input: true,
  plain: false,
  quiet: false,
  passphrase: undefined,
  colour: undefined,
};
