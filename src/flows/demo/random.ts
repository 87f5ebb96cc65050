/** A number from 0 up to and without 1, another one with each call. */
export type Random = () => number;

/**
 * The same numbers in the same order for the same words. The generator is mulberry32 by Tommy Ettinger (public domain),
 * its seed the FNV-1a hash of the words.
 */
export function randomOf(words: string): Random {
  let state = hash(words);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hash(words: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1)
    value = Math.imul(value ^ words.charCodeAt(index), 0x01000193);
  return value;
}

/** A whole number from `from` to `to`, both included. */
export function wholeBetween(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** Mostly near 0, never beyond 3 either way; its standard deviation is 1. */
export function swing(random: Random): number {
  return (random() + random() + random() - 1.5) * 2;
}

/** One of the items, the heavier the more often. Undefined when there are none or nothing weighs. */
export function pickWeighted<T>(
  random: Random,
  items: readonly T[],
  weight: (item: T) => number,
): T | undefined {
  const total = items.reduce((sum, item) => sum + weight(item), 0);
  let left = random() * total;
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  return undefined;
}

/** The items in another order. */
export function shuffled<T>(random: Random, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
