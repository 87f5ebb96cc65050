import type { Status } from "../../domain/status.ts";
import { sessionJson } from "../sessions/json.ts";

/** `scarf/status/1`. */
export function statusJson({ session, due, unfinished, protection }: Status) {
  return {
    schema: "scarf/status/1",
    on: session !== undefined,
    session: session === undefined ? null : sessionJson(session),
    due: { loose_ends: due.looseEnds, repairs: due.repairs, follow_ups: due.followUps },
    unfinished,
    journal: { form: protection.form, keyring: protection.usesKeyring },
  };
}
