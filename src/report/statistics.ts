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

/** Quantiles of the standard normal distribution: what 97.5% and 80% of it lie below. */
const NORMAL_975 = 1.959_963_984_540_054;
const NORMAL_80 = 0.841_621_233_572_914;

/**
 * How many pairs it takes to see an effect with a power of 80% in a two-sided test at 5%: ((z975 + z80) / d)², rounded
 * up. `effect` is d, the mean of the differences over their standard deviation. The normal approximation of the paired
 * test (Lehr 1992, Statistics in Medicine 11); the exact one takes two pairs more.
 */
export function pairsNeeded(effect: number): number {
  return Math.ceil(((NORMAL_975 + NORMAL_80) / effect) ** 2);
}

/**
 * The 95% t-interval of a mean: mean ± t × s / √n, with s the standard deviation over n - 1. Not for fewer than ten
 * values: the quantile below is too coarse for those.
 */
export function meanInterval(values: readonly number[]): readonly [low: number, high: number] {
  const middle = mean(values);
  const degrees = values.length - 1;
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const reach = (t975(degrees) * Math.sqrt(squares / degrees)) / Math.sqrt(values.length);
  return [middle - reach, middle + reach];
}

/** What 97.5% of Student's t lie below, within 0.0001 from 9 degrees of freedom on. Abramowitz and Stegun 26.7.5. */
function t975(degrees: number): number {
  const z = NORMAL_975;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, power) => sum + term / degrees ** power, 0);
}
