import { first } from "./0001-first.ts";
import type { Migration } from "./migration.ts";

/** Every step from an empty file to today's schema. Append only; versions count 1, 2, 3. */
export const MIGRATIONS: readonly Migration[] = [first];
