import type { Role } from "../../../src/domain/role.ts";
import type { Session } from "../../../src/domain/session.ts";
import {
  type PlannedDay,
  type PlannedRitual,
  type PlannedSession,
  planDemo,
} from "../../../src/flows/demo/plan.ts";
import { readDemoMaterial } from "../../../src/prompt-sets/demo-material.ts";
import type { DataList, Option } from "../../../src/prompt-sets/prompt-set.ts";
import { readRoles } from "../../../src/prompt-sets/role-list.ts";
import { day } from "../../support/factories.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { remembered } from "../../support/remembered.ts";
import { shippedText } from "../../words/shipped.ts";
import { shippedOptions, shippedSet } from "../../words/shipped-sets.ts";

export const material = readDemoMaterial(shippedText("data/demo-year.yaml"), "demo-year.yaml");

const roles: readonly Role[] = [
  ...readRoles(shippedText("data/roles.yaml"), "roles.yaml"),
  ...material.roles,
];

const clock = fakeClock("2026-11-23 18:00");

/** The options of a list as the practitioner sees them: with their own roles. */
export const demoOptions = remembered((list: DataList): readonly Option[] =>
  list === "roles"
    ? roles.map(({ id, title }) => ({ value: id, label: title }))
    : shippedOptions(list),
);

// Files and time zones are slow to read, and the same for every plan.
const setOf = remembered(shippedSet);
const at = remembered(clock.at);

/** The year made up on a day, from what scarf ships. */
export function planOf(today: string): readonly PlannedDay[] {
  const parts = {
    material,
    roles,
    set: (
      name: "on" | "off" | "day" | "month",
      length: "minute" | "long",
      worn?: Pick<Session, "seat">,
    ) => {
      const isSupervisee = name === "on" && worn?.seat === "down";
      if (length === "long") return setOf(name);
      return setOf(isSupervisee ? "down-supervisee" : `${name}-minute`);
    },
    list: demoOptions,
    at,
  };
  return planDemo(parts, day(today));
}

export function sessionsOf(plan: readonly PlannedDay[]): readonly PlannedSession[] {
  return plan.flatMap(({ sessions }) => sessions);
}

/** Every ritual, day by day. */
export function ritualsOf(plan: readonly PlannedDay[]): readonly PlannedRitual[] {
  return plan.flatMap(({ sessions, ending, lookBack }) =>
    [...sessions.flatMap(({ before, after }) => [before, after]), ending, lookBack].flatMap(
      (ritual) => ritual ?? [],
    ),
  );
}
