import { addDays, type Day } from "../domain/day.ts";

/** So far apart both days of a pair still lie in the same stretch of a life. Ours. */
export const MOST_DAYS_APART = 14;

interface Rating {
  readonly day: Day;
  readonly value: number;
}

/**
 * The difference in each pair, `these` minus `those`. The nearest two days that are left make the next pair, at most
 * `MOST_DAYS_APART` days from each other, each day once; of pairs equally near, the one with the earlier day of `these`
 * first, then with the earlier one of `those`. Ours. The order of the lists changes nothing. No pair: none.
 */
export function pairedDifferences(
  these: readonly Rating[],
  those: readonly Rating[],
): readonly number[] {
  const left = new Map(those.map(({ day, value }) => [day, value]));
  const open = new Map(these.toSorted(inTime).map(({ day, value }) => [day, value]));
  return distances().flatMap((apart) =>
    [...open].flatMap(([day, value]) => {
      const near = [addDays(day, -apart), addDays(day, apart)].find((other) => left.has(other));
      const other = near && left.get(near);
      if (near === undefined || other === undefined) return [];
      left.delete(near);
      open.delete(day);
      return [value - other];
    }),
  );
}

function distances(): readonly number[] {
  return Array.from({ length: MOST_DAYS_APART }, (_, index) => index + 1);
}

function inTime(a: Rating, b: Rating): number {
  return a.day < b.day ? -1 : 1;
}
