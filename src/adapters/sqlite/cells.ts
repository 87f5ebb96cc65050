import { type Day, isDay, isLocalTime } from "../../domain/day.ts";
import type { Moment } from "../../domain/moment.ts";
import type { Row } from "./connection.ts";
import { damaged } from "./translate-error.ts";

// What SQLite hands over is checked here, once. A cell that is not what the schema says is damage:
// Failure `damaged-journal`.

export function text(row: Row, name: string): string {
  const cell = row[name];
  if (typeof cell !== "string") throw damaged();
  return cell;
}

export function optionalText(row: Row, name: string): string | undefined {
  return row[name] === null ? undefined : text(row, name);
}

export function number(row: Row, name: string): number {
  const cell = row[name];
  if (typeof cell !== "number") throw damaged();
  return cell;
}

export function optionalNumber(row: Row, name: string): number | undefined {
  return row[name] === null ? undefined : number(row, name);
}

/** The cell as one of a list's values. */
export function oneOf<T extends string | number>(row: Row, name: string, list: readonly T[]): T {
  const found = list.find((value) => value === row[name]);
  if (found === undefined) throw damaged();
  return found;
}

export function optionalOneOf<T extends string>(
  row: Row,
  name: string,
  list: readonly T[],
): T | undefined {
  return row[name] === null ? undefined : oneOf(row, name, list);
}

export function day(row: Row, name: string): Day {
  const day = text(row, name);
  if (isDay(day)) return day;
  throw damaged();
}

export function optionalDay(row: Row, name: string): Day | undefined {
  return row[name] === null ? undefined : day(row, name);
}

/** The three columns `<name>_utc`, `<name>_local`, `<name>_zone`. */
export function moment(row: Row, name: string): Moment {
  const local = text(row, `${name}_local`);
  if (!isLocalTime(local) && !isDay(local)) throw damaged();
  return { instant: number(row, `${name}_utc`), local, zone: text(row, `${name}_zone`) };
}

export function optionalMoment(row: Row, name: string): Moment | undefined {
  return row[`${name}_utc`] === null ? undefined : moment(row, name);
}

/** When and how something ended, from the moment `ended` and the column that says how; undefined while it has not. */
export function optionalEnding<T extends string>(
  row: Row,
  name: string,
  list: readonly T[],
): { readonly at: Moment; readonly how: T } | undefined {
  const how = optionalOneOf(row, name, list);
  return how === undefined ? undefined : { at: moment(row, "ended"), how };
}

/** The mark of a row whose words are gone. */
export function isForgotten(row: Row): true | undefined {
  return row["forgotten_utc"] === null ? undefined : true;
}

/** That mark, of what is kept as forgotten at an instant. Inverse of `isForgotten`. */
export function forgottenCell(
  { isForgotten }: { readonly isForgotten?: true | undefined },
  { instant }: Moment,
): Row {
  return { forgotten_utc: isForgotten === true ? instant : null };
}

/** The three columns of a moment, all empty for none. Inverse of `optionalMoment`. */
export function momentCells(name: string, moment: Moment | undefined): Row {
  return {
    [`${name}_utc`]: moment?.instant ?? null,
    [`${name}_local`]: moment?.local ?? null,
    [`${name}_zone`]: moment?.zone ?? null,
  };
}
