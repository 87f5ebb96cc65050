import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { Path, Wrong } from "./issue.ts";

interface Span {
  readonly start: number;
  readonly length: number;
}

/** Where in a text something wrong stands. A path that leads nowhere ends at the last value that is there. */
export function locate(root: unknown, text: string, { path, onKey, part }: Wrong): Span {
  const { node, key } = follow(root, path);
  const span = spanOf(onKey === true && key !== undefined ? key : node);
  if (part === undefined || !isScalar(node) || typeof node.value !== "string") return span;
  // A part can be pointed at when the text stands there as it is, not folded and not escaped.
  const inside = text.slice(span.start, span.start + span.length).indexOf(node.value);
  return inside < 0
    ? span
    : { start: span.start + inside + part.from, length: Math.max(1, part.length) };
}

/** The value at the end of a path, and the key it stands under. */
function follow(root: unknown, path: Path): { readonly node: unknown; readonly key?: unknown } {
  const [step, ...rest] = path;
  if (step === undefined) return { node: root };
  const { node, key } = stepInto(root, step);
  if (node === undefined && key === undefined) return { node: root };
  if (rest.length === 0 || node === null) return { node: node ?? key, key };
  return follow(node, rest);
}

function stepInto(node: unknown, step: string | number): { node?: unknown; key?: unknown } {
  if (isSeq(node)) return { node: node.items[Number(step)] };
  if (!isMap<Node, Node | null>(node)) return {};
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
  return pair === undefined ? {} : { node: pair.value, key: pair.key };
}

function spanOf(node: unknown): Span {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return { start: 0, length: 1 };
  const [start, end] = node.range ?? [0, 1];
  return { start, length: Math.max(1, end - start) };
}
