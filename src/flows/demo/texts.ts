import { randomOf, shuffled } from "./random.ts";

/**
 * Draws texts by name: all of a name's texts in some order, then all of them again in another, so that none comes back
 * soon. Undefined for a name without texts.
 */
export function drawTexts(
  texts: Readonly<Record<string, readonly string[]>>,
): (name: string) => string | undefined {
  const waiting = new Map<string, { round: number; left: readonly string[] }>();
  return (name) => {
    const stack = waiting.get(name) ?? { round: 0, left: [] };
    if (stack.left.length === 0) {
      stack.round += 1;
      stack.left = shuffled(randomOf(`${name} ${stack.round}`), texts[name] ?? []);
    }
    const [first, ...rest] = stack.left;
    stack.left = rest;
    waiting.set(name, stack);
    return first;
  };
}
