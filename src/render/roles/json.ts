import type { Role } from "../../domain/role.ts";

/** `scarf/roles/1`. */
export function rolesJson(roles: readonly Role[]) {
  return { schema: "scarf/roles/1", roles: roles.map(fields) };
}

/** `scarf/role/1`. */
export function roleJson(role: Role) {
  return { schema: "scarf/role/1", role: fields(role) };
}

function fields({ id, title, seat, strength, object, words, origin }: Role) {
  return { id, title, seat, strength, object, words, origin };
}
