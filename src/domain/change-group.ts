import type { Moment } from "./moment.ts";
import { THING_KINDS } from "./thing.ts";

/** What changes are told of. What belongs to one of them, such as an answer to its entry, counts as a change of it. */
export const CHANGED_THINGS = ["session", ...THING_KINDS, "hold", "own word"] as const;
export type ChangedThing = (typeof CHANGED_THINGS)[number];

export const CHANGE_ACTIONS = ["create", "edit", "delete", "forget"] as const;
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

export interface ThingChange {
  readonly thing: ChangedThing;
  readonly action: ChangeAction;
  /** How many of them. */
  readonly count: number;
}

/** The changes that were made in one go, without the words of any. */
export interface ChangeGroup {
  readonly at: Moment;
  /** In the order of `CHANGED_THINGS`; never empty. */
  readonly changes: readonly ThingChange[];
  /** Whether it is taken back now. */
  readonly isTakenBack: boolean;
}

interface OneChange {
  readonly thing: ChangedThing;
  readonly id: string;
  readonly action: ChangeAction;
}

/** Changes by what was done, each thing once. What was made and changed in one go was made. */
export function countChanges(changes: readonly OneChange[]): readonly ThingChange[] {
  const things = Map.groupBy(changes, ({ thing, id }) => `${thing}/${id}`);
  const once = [...things.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ thing: first.thing, action: strongest(same) }];
  });
  return CHANGED_THINGS.flatMap((thing) =>
    CHANGE_ACTIONS.map((action) => ({
      thing,
      action,
      count: once.filter((one) => one.thing === thing && one.action === action).length,
    })),
  ).filter(({ count }) => count > 0);
}

const BY_STRENGTH = ["forget", "create", "delete", "edit"] as const satisfies ChangeAction[];

function strongest(changes: readonly OneChange[]): ChangeAction {
  return BY_STRENGTH.find((one) => changes.some(({ action }) => action === one)) ?? "edit";
}
