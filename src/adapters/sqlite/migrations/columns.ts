// Frozen once released, like the migrations that are written with them.

const DAY_GLOB = "[1-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]";
const TIME_GLOB = "[0-9][0-9]:[0-9][0-9]:[0-9][0-9]";

/** An instant with the wall clock it was read from. `_local` is only the day where no times of day are kept. */
export const moment = (name: string) => `
  ${name}_utc INTEGER NOT NULL,
  ${name}_local TEXT NOT NULL CHECK (${name}_local GLOB '${DAY_GLOB}T${TIME_GLOB}' OR ${name}_local GLOB '${DAY_GLOB}'),
  ${name}_zone TEXT NOT NULL CHECK (${name}_zone <> '')`;

export const optionalMoment = (name: string) => `
  ${name}_utc INTEGER,
  ${name}_local TEXT CHECK ((${name}_local IS NULL) = (${name}_utc IS NULL)),
  ${name}_zone TEXT CHECK ((${name}_zone IS NULL) = (${name}_utc IS NULL))`;

export const ID = "id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36 AND id = lower(id))";

/** What every row that a person wrote carries. */
export const KEPT = `${moment("created")},${moment("changed")},
  revision INTEGER NOT NULL CHECK (revision >= 1),
  deleted_utc INTEGER`;

/** When the words of a row were taken out; its numbers stayed. */
export const FORGOTTEN = "forgotten_utc INTEGER";

/** A day as it is compared: `2026-11-23`. */
export const DAY = `GLOB '${DAY_GLOB}'`;
