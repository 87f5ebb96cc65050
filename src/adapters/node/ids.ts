import { v7 } from "uuid";
import type { Ids } from "../../ports.ts";

/** UUIDv7 by RFC 9562: ids sort by the time they were made. */
export function timeOrderedIds(): Ids {
  return { next: () => v7() };
}
