import * as v from "valibot";
import { REPAIR_STATES } from "../domain/repair.ts";
import type { Role } from "../domain/role.ts";
import { WEEKDAYS } from "../domain/time-words.ts";
import { readOwnRoles } from "./role-list.ts";
import { readYaml } from "./yaml-source.ts";

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const face = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const monthDay = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-\d{2}$/));
const texts = v.array(v.pipe(v.string(), v.nonEmpty()));

/** `data/demo-year.yaml`, which explains its fields. */
const demoFile = v.object({
  scarf: v.literal(1),
  roles: v.unknown(),
  week: v.array(
    v.object({
      day: v.picklist(WEEKDAYS),
      at: face,
      role: v.string(),
      chance: v.optional(share, 1),
      every: v.optional(v.number(), 1),
    }),
  ),
  minutes: v.record(v.string(), v.tuple([v.number(), v.number()])),
  nights: v.array(
    v.object({
      month: v.number(),
      sunday: v.union([v.number(), v.literal("last")]),
      at: face,
      until: face,
      role: v.string(),
    }),
  ),
  away: v.array(v.object({ from: monthDay, to: monthDay })),
  ill: share,
  habits: v.object({
    asks_on: share,
    asks_off: share,
    long_on: share,
    long_off: share,
    long_day: share,
    day: share,
    switch: share,
    left_on: share,
    by_day: share,
  }),
  months: v.pipe(v.array(v.number()), v.length(12)),
  answered: v.record(v.string(), share),
  scales: v.record(
    v.string(),
    v.object({ middle: v.number(), spread: v.number(), tired: v.number() }),
  ),
  agreed: v.record(v.string(), share),
  leanings: v.record(v.string(), v.record(v.string(), v.number())),
  repairs: v.array(v.array(v.object({ state: v.picklist(REPAIR_STATES), after: v.number() }))),
  loose_ends: v.object({ ended: share, dropped: share, late: v.number() }),
  follow_ups: v.object({ ended: share, answered: share, late: v.number(), answers: texts }),
  marked: v.record(v.string(), share),
  texts: v.record(v.string(), texts),
});

/** What the demo is made from: texts, rhythms, and the practitioner's own roles. */
export type DemoMaterial = Omit<v.InferOutput<typeof demoFile>, "roles"> & {
  readonly roles: readonly Role[];
};

/** Throws Error when the file is damaged: it is scarf's own. */
export function readDemoMaterial(text: string, path: string): DemoMaterial {
  const read = readYaml(text, path);
  const file = v.safeParse(demoFile, "value" in read ? read.value : undefined);
  if (!file.success) throw new Error(`${path} is damaged`);
  return { ...file.output, roles: readOwnRoles(file.output.roles) };
}

/** Where a question is asked. */
interface Where {
  readonly ritual: string;
  readonly role?: Role | undefined;
}

/** The name under which a table of the material speaks of a question: of its role, of its ritual, of itself. Undefined: it does not. */
export function nameIn(
  table: Readonly<Record<string, unknown>>,
  prompt: string,
  { ritual, role }: Where,
): string | undefined {
  return [`${prompt}/${role?.id}`, `${prompt}/${ritual}`, prompt].find((name) =>
    Object.hasOwn(table, name),
  );
}

/** What a table of the material says of a question. Undefined: nothing. */
export function lookUp<T>(
  table: Readonly<Record<string, T>>,
  prompt: string,
  where: Where,
): T | undefined {
  const name = nameIn(table, prompt, where);
  return name === undefined ? undefined : table[name];
}
