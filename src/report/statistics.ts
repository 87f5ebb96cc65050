/** The arithmetic mean. Not for an empty list. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The one in the middle; between two of them, halfway. Not for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[half] ?? Number.NaN)
    : mean(sorted.slice(half - 1, half + 1));
}

/** The first gap between two lists of numbers, place by place; 0 when there is none. Orders by one number, then the next. */
export function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((one, index) => one - (b[index] ?? 0)).find((gap) => gap !== 0) ?? 0;
}
