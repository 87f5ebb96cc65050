import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  canMove,
  isOpenRepair,
  moveRepair,
  REPAIR_STATES,
  type Repair,
  type RepairState,
  seenRepair,
} from "../../src/domain/repair.ts";
import { moment } from "../support/factories.ts";

const opened = moment("2026-11-23 14:55");
const seen = seenRepair({ id: "a", happened: "I cut in.", opened });

/** Goes on to each of the states that it can go to, and past the others. */
function walk(states: readonly RepairState[]): Repair {
  return states.reduce(
    (repair, state) =>
      canMove(repair.state, state) ? moveRepair(repair, { state, at: opened }) : repair,
    seen,
  );
}

const walks = fc.array(fc.constantFrom(...REPAIR_STATES), { maxLength: 30 });

test("a repair that was just seen is ordinary, with nothing in its way", () => {
  expect(seen).toEqual({
    id: "a",
    happened: "I cut in.",
    opened,
    state: "seen",
    kind: "ordinary",
    barriers: [],
    history: [{ state: "seen", at: opened }],
  });
});

test("whatever the way, a repair stands where its last step led, and has ended when that is an end", () => {
  fc.assert(
    fc.property(walks, (states) => {
      const repair = walk(states);
      expect(repair.history.at(-1)?.state).toBe(repair.state);
      expect(repair.ended === undefined).toBe(isOpenRepair(repair));
    }),
  );
});

test("whatever the way, each step is kept: the history grows by one, behind what was there", () => {
  fc.assert(
    fc.property(walks, fc.constantFrom(...REPAIR_STATES), (states, state) => {
      const before = walk(states);
      fc.pre(canMove(before.state, state));
      const { history } = moveRepair(before, { state, at: opened, note: "A word." });
      expect(history).toEqual([...before.history, { state, at: opened, note: "A word." }]);
    }),
  );
});

test("whatever the way, no step stays where it was but one more offer, and none leads from end to end", () => {
  fc.assert(
    fc.property(walks, (states) => {
      const steps = walk(states).history.map(({ state }) => state);
      const pairs = steps.slice(1).map((state, index) => [steps[index], state] as const);
      expect(pairs.filter(([from, to]) => from === to && to !== "offered")).toEqual([]);
      const ends: readonly unknown[] = ["declined", "made", "not-safe", "formal"];
      expect(pairs.filter((pair) => pair.every((state) => ends.includes(state)))).toEqual([]);
    }),
  );
});

test("every state can be reached from every other, by way of an open one at most", () => {
  for (const from of REPAIR_STATES)
    for (const to of REPAIR_STATES)
      expect(
        from === to || canMove(from, to) || (canMove(from, "planned") && canMove("planned", to)),
      ).toBe(true);
});

test("a step that there is not is a bug", () => {
  expect(() => moveRepair(seen, { state: "seen", at: opened })).toThrow(Error);
  const made = moveRepair(seen, { state: "made", at: opened });
  expect(() => moveRepair(made, { state: "formal", at: opened })).toThrow(Error);
});
