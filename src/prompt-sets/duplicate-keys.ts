import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { WrongSpan } from "./yaml-span.ts";

/** Keys that stand a second time in their map. Goes as deep as the document: to be asked after `tooDeepAt`. */
export function findDuplicateKeys(node: unknown): readonly WrongSpan[] {
  if (isSeq(node)) return node.items.flatMap(findDuplicateKeys);
  if (!isMap<Node, Node | null>(node)) return [];
  const seen = new Set<unknown>();
  const found: WrongSpan[] = [];
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? key.value : undefined;
    if (seen.has(name)) found.push(duplicate(key));
    seen.add(name);
    found.push(...findDuplicateKeys(value));
  }
  return found;
}

function duplicate({ range }: Node): WrongSpan {
  const [start, end] = range ?? [0, 1];
  return {
    code: "bad-yaml",
    message: "This key is here twice. Keep one.",
    start,
    length: end - start,
  };
}
