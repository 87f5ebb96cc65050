import { shortIds } from "../domain/short-ids.ts";

/** Nobody types an id from a longer list. */
const MOST_TYPED = 500;

/**
 * Beginnings of ids that name one thing of the whole journal, not only of a list. `sharing`: ids that start so, at least
 * two of them where there are several.
 */
export function idsToType(
  ids: readonly string[],
  sharing: (start: string) => readonly string[],
): ReadonlyMap<string, string> {
  const short = shortIds(ids);
  if (ids.length > MOST_TYPED) return short;
  return new Map([...short].map(([id, start]) => [id, lengthen(id, start, sharing)]));
}

function lengthen(
  id: string,
  start: string,
  sharing: (start: string) => readonly string[],
): string {
  const others = sharing(start);
  if (others.length <= 1 || start.length >= id.length) return start;
  const longer = shortIds([...others, id]).get(id) ?? id;
  return lengthen(id, longer.length > start.length ? longer : id, sharing);
}
