/**
 * Texts of YAML files that scarf comes with, and their values. Empty here: the build fills it in
 * (`.config/read-beforehand.ts`), because reading the roles alone takes 20 ms before the first question. A file that
 * was changed has another text and is read anew.
 */
export const READ_BEFOREHAND: ReadonlyMap<string, unknown> = new Map();
