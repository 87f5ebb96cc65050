import * as v from "valibot";
import { type Role, SEATS, STRENGTHS } from "../domain/role.ts";
import { Failure } from "../lib/failure.ts";
import { ID } from "./kinds/fields.ts";
import { withoutOrigin } from "./origins.ts";
import { readYaml } from "./yaml-source.ts";

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());

const roleFields = v.object({
  id: v.pipe(v.string(), v.regex(ID)),
  title: text,
  seat: v.picklist(SEATS),
  strength: v.picklist(STRENGTHS),
  object: text,
  words: v.object({ on: text, off: text }),
});

const roleFile = v.object({ scarf: v.literal(1), items: v.array(roleFields) });

/**
 * The roles that scarf came with, in their order. Throws Error when the file is damaged or does not say of every role
 * where it comes from: it is scarf's own.
 */
export function readRoles(text: string, path: string): readonly Role[] {
  const read = readYaml(text, path);
  const value = "value" in read ? read.value : undefined;
  const list = v.safeParse(roleFile, value);
  if (!list.success || withoutOrigin(value).length > 0) throw new Error(`${path} is damaged`);
  return list.output.items.map((role) => ({ ...role, origin: "shipped" as const }));
}

/**
 * The roles in `config.yaml`, in their order; none when the list is absent. Throws Failure `bad-file` for the first
 * role that is not whole, and names the field.
 */
export function readOwnRoles(value: unknown): readonly Role[] {
  if (value === undefined || value === null) return [];
  const list = v.safeParse(v.array(roleFields), value, { abortEarly: true });
  if (!list.success) throw badRole(list.issues[0].path);
  const twice = list.output.find(
    ({ id }, at) => list.output.findIndex((one) => one.id === id) < at,
  );
  if (twice !== undefined)
    throw new Failure("bad-file", `The settings hold the role "${twice.id}" twice.`, {
      hint: "Take one of them out of config.yaml.",
    });
  return list.output.map((role) => ({ ...role, origin: "own" as const }));
}

function badRole(path: readonly { readonly key: unknown }[] | undefined): Failure {
  const [place, ...fields] = (path ?? []).map(({ key }) => key);
  const where =
    typeof place === "number"
      ? `Role ${place + 1} in the settings has no valid ${fields.join(".") || "fields"}.`
      : "The roles in the settings are no list of roles.";
  return new Failure("bad-file", where, {
    hint: "Mend config.yaml: each role has id, title, seat, strength, object, and words with on and off.",
  });
}

/** Roles as plain values for YAML, as `readOwnRoles` reads them. */
export function writeRoles(roles: readonly Role[]): readonly Omit<Role, "origin">[] {
  return roles.map(({ id, title, seat, strength, object, words }) => ({
    id,
    title,
    seat,
    strength,
    object,
    words: { on: words.on, off: words.off },
  }));
}
