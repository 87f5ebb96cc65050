import type { Role } from "../../domain/role.ts";
import { visible } from "../../lib/safe-text.ts";

/** One line a role: its id, its title, its seat and strength, its object. */
export function renderRoles(roles: readonly Role[]): string {
  const widest = Math.max(0, ...roles.map(({ id }) => id.length));
  return roles
    .map(({ id, title, seat, strength, object, origin }) => {
      const own = origin === "own" ? ", your own" : "";
      return visible(`${id.padEnd(widest)}  ${title}: ${seat}, ${strength} of 5, ${object}${own}`);
    })
    .join("\n");
}

/** A role with its words. */
export function renderRole(role: Role): string {
  return [
    renderRoles([role]),
    visible(`  on:  ${role.words.on}`),
    visible(`  off: ${role.words.off}`),
  ].join("\n");
}

/** A role that was taken away, or is as it came with scarf again. */
export function renderRemovedRole(role: Role, isGone: boolean): string {
  return isGone
    ? `${visible(role.title)} is removed. Your entries keep its name.`
    : `${visible(role.title)} is as it came with scarf again.\n${renderRole(role)}`;
}
