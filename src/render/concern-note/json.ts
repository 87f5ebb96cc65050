import type { ConcernNote } from "../../domain/concern-note.ts";
import { fitsOnPage } from "./page-length.ts";

/** `scarf/concern-note/1`. `role` is null for no role in particular. No ids of entries and no days: it is handed on. */
export function concernNoteJson(note: ConcernNote) {
  const { title, role, opening, parts } = note;
  return {
    schema: "scarf/concern-note/1",
    title,
    role: role === undefined ? null : { id: role.id, title: role.title, seat: role.seat },
    opening,
    parts: parts.map(({ id, heading, lines }) => ({ id, heading, lines })),
    fits_on_page: fitsOnPage(note),
  };
}
