/** Shorter beginnings do not look like an id. */
const SHORTEST = 8;

/** For each id the shortest beginning, of at least 8 characters, that no other one of them has. */
export function shortIds(ids: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...new Set(ids)].toSorted();
  return new Map(
    sorted.map((id, index) => {
      const shared = [sorted[index - 1], sorted[index + 1]].map((other) => sharedStart(id, other));
      return [id, cut(id, Math.max(...shared) + 1)];
    }),
  );
}

/** Never ends with a hyphen: the digit behind it belongs to what tells the ids apart. */
function cut(id: string, length: number): string {
  const short = id.slice(0, Math.max(SHORTEST, length));
  return short.endsWith("-") ? id.slice(0, short.length + 1) : short;
}

/** How many characters two ids have in common from the start. */
function sharedStart(id: string, other = ""): number {
  let length = 0;
  while (length < id.length && id[length] === other[length]) length += 1;
  return length;
}
