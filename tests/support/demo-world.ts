import type { Context } from "../../src/ports.ts";
import { fakeClock } from "./fake-clock.ts";
import { remembered } from "./remembered.ts";
import { contextOf, type World, type WorldParts, world } from "./scarf.ts";

// A year has thousands of moments, and the fake takes its time over each.
const at = remembered(fakeClock("2026-11-23 18:00").at);

/** A world in which a year is made up quickly. Its zone is Berlin's. */
export function demoWorld(parts: Omit<WorldParts, "zone"> = {}): World {
  const lived = world(parts);
  return { ...lived, clock: { ...lived.clock, at } };
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
  colour: undefined,
};
