import type { Role } from "../domain/role.ts";
import { Failure } from "../lib/failure.ts";
import { suggest } from "../lib/suggest.ts";
import type { Context } from "../ports.ts";
import { readRoles } from "../prompt-sets/role-list.ts";
import { readSettings, writeSettings } from "./settings.ts";

/** Every role that can go on: the shipped ones in their order, changed where the user changed them, then the user's own. */
export function listRoles(context: Context): readonly Role[] {
  const own = readSettings(context).roles;
  const shipped = shippedRoles(context).map((role) => own.find(({ id }) => id === role.id) ?? role);
  return [...shipped, ...own.filter(({ id }) => !shipped.some((role) => role.id === id))];
}

/** The role with the id, else with the title. Throws Failure `unknown-role`. */
export function findRole(context: Context, name: string): Role {
  const roles = listRoles(context);
  const wanted = name.trim().toLowerCase();
  const role =
    roles.find(({ id }) => id === wanted) ??
    roles.find(({ title }) => title.toLowerCase() === wanted);
  if (role !== undefined) return role;
  const near = suggest(
    wanted,
    roles.map(({ id }) => id),
  );
  const guess = near === undefined ? "" : `Did you mean ${near}? `;
  throw new Failure("unknown-role", `There is no role "${name}".`, {
    hint: `${guess}Run scarf roles to see them all, or scarf roles add to make your own.`,
  });
}

/** Keeps a new role of the user's own. Throws Failure `not-now` when there is one with the id. */
export function addRole(context: Context, role: Role): Role {
  if (listRoles(context).some(({ id }) => id === role.id))
    throw new Failure("not-now", `There is a role "${role.id}" already.`, {
      hint: `Change it with scarf roles edit ${role.id}.`,
    });
  return changeRole(context, role);
}

/** Puts a role in the place of the one with its id; a shipped one becomes the user's own. */
export function changeRole(context: Context, role: Role): Role {
  const settings = readSettings(context);
  const others = settings.roles.filter(({ id }) => id !== role.id);
  writeSettings(context, { ...settings, roles: [...others, role] });
  return role;
}

/** What became of a role of the user's own: it is gone, or it is a shipped one again, as it came. */
export interface Removed {
  readonly role: Role;
  readonly isGone: boolean;
}

/**
 * Takes the user's own role away; a shipped role that was changed is as it came again. Entries keep its title.
 * Throws Failure `unknown-role`, and `not-now` for a shipped role that was never changed.
 */
export function removeRole(context: Context, name: string): Removed {
  const role = findRole(context, name);
  if (role.origin === "shipped")
    throw new Failure("not-now", `"${role.id}" came with scarf and stays.`, {
      hint: "Only your own roles, and your changes to shipped ones, can be removed.",
    });
  const settings = readSettings(context);
  writeSettings(context, { ...settings, roles: settings.roles.filter(({ id }) => id !== role.id) });
  const again = shippedRoles(context).find(({ id }) => id === role.id);
  return { role: again ?? role, isGone: again === undefined };
}

function shippedRoles({ files, places }: Context): readonly Role[] {
  const path = `${places.shipped}/data/roles.yaml`;
  const text = files.read(path);
  if (text === undefined) throw new Error("scarf's own roles are missing");
  return readRoles(text, path);
}
