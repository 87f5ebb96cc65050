import type { Hit } from "../../domain/found.ts";
import { writeMoment } from "../../domain/moment.ts";
import { logEntryJson } from "./json.ts";

/**
 * `scarf/search/1`, newest first. `entries` are as in `scarf/log/1`, each with where it was found; `matters` is what was
 * found beside them. `prompt` is null where it was no answer.
 */
export function searchJson(hits: readonly Hit[]) {
  return {
    schema: "scarf/search/1",
    entries: hits.flatMap(({ found, entry, line }) =>
      found.kind !== "entry" || entry === undefined
        ? []
        : [
            {
              ...logEntryJson(entry),
              found: { in: found.where, prompt: found.prompt ?? null, line },
            },
          ],
    ),
    matters: hits.flatMap(({ found: { kind, id, at }, line }) =>
      kind === "entry" ? [] : [{ kind, id, at: writeMoment(at), line }],
    ),
  };
}
