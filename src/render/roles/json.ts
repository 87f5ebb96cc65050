import type { Role } from "../../domain/role.ts";

/** `scarf/roles/1`. */
export function rolesJson(roles: readonly Role[]) {
  return { schema: "scarf/roles/1", roles: roles.map(fields) };
}

/** `scarf/role/1`. */
export function roleJson(role: Role) {
  return { schema: "scarf/role/1", role: fields(role) };
}

/** `scarf/role/1`. `removed` is false for a role that came with scarf and is as it came again. */
export function removedRoleJson(role: Role, isGone: boolean) {
  return { ...roleJson(role), removed: isGone };
}

function fields({ id, title, seat, strength, object, words, origin }: Role) {
  return { id, title, seat, strength, object, words, origin };
}
