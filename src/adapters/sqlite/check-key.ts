import { type DataKey, SALT_BYTES, saltOf } from "../../domain/data-key.ts";
import { Failure } from "../../lib/failure.ts";
import { readStart } from "./file-start.ts";

/** An encrypted journal begins with the salt of its key. Throws Failure `locked` for the key of another one. */
export function checkKey(path: string, key: DataKey): void {
  if (readStart(path, SALT_BYTES).equals(saltOf(key))) return;
  throw new Failure("locked", "The key beside the journal is not the key of this journal.", {
    hint: "Put back the key.age that was beside it; a copy may lie with your backups.",
  });
}
