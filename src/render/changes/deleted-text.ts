import { type Thing, thingWords } from "../../domain/thing.ts";
import { type Look, wrapAll } from "../columns.ts";

interface Deletion {
  readonly thing?: Thing | undefined;
  readonly isDone: boolean;
}

export function renderDeleted({ thing, isDone }: Deletion, look: Look): string {
  if (!isDone || thing === undefined) return "Nothing was deleted.";
  const lines = [
    `Deleted: ${thingWords(thing)}.`,
    `Bring it back with scarf undo. Its words go for good with scarf forget ${thing.id}.`,
  ];
  return wrapAll(lines, look).join("\n");
}
