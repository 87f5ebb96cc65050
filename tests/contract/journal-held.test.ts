import { expect, test } from "vitest";
import { held, moment, newId } from "../support/factories.ts";
import { describeEveryJournal, idsOf, november, now } from "../support/journals.ts";

describeEveryJournal(({ journal, write, keepSession, keepEntry }) => {
  const keep = (parts: Partial<Parameters<typeof held>[0]> = {}) => {
    const session = journal().lastSession()?.id ?? keepSession().id;
    const kept = held({ session, ...parts });
    write((writer) => writer.addHeld(kept));
    return kept;
  };

  test("what is let go or became a loose end does not come back, and says when and how", () => {
    const gone = keep();
    const loose = keep();
    const stays = keep();
    write((writer) => {
      writer.endHeld(gone.id, "let go");
      writer.endHeld(loose.id, "loose end");
    });
    expect(journal().held({ role: "therapist" }, 9)).toEqual([stays]);
    expect(journal().heldNow()).toEqual([stays]);
    expect(journal().heldIn()).toEqual([
      { ...gone, ended: { at: now, how: "let go" } },
      { ...loose, ended: { at: now, how: "loose end" } },
      stays,
    ]);
  });

  test("a thing ends once", () => {
    const { id } = keep();
    write((writer) => writer.endHeld(id, "let go"));
    expect(() => write((writer) => writer.endHeld(id, "loose end"))).toThrow(
      expect.objectContaining({ code: "not-now" }),
    );
    expect(journal().heldById(id)).toMatchObject([{ ended: { how: "let go" } }]);
    expect(() => write((writer) => writer.endHeld(newId(), "let go"))).toThrow(Error);
  });

  test("those that stay are given for all scarves, in the order left", () => {
    const later = keep({ left: moment("2026-11-23 15:00"), ref: "K7" });
    const first = keep({ left: moment("2026-11-23 13:00"), role: "coach" });
    expect(journal().heldNow()).toEqual([first, later]);
  });

  test("those of a period were left, first shown again or ended in it", () => {
    const before = moment("2026-10-31 23:59");
    const first = moment("2026-11-01 00:00");
    const last = moment("2026-11-30 23:59");
    const after = moment("2026-12-01 00:00");
    const shown = keep({ left: before, shown: first });
    const ended = keep({ left: before, ended: { at: last, how: "let go" } });
    const left = keep({ left: first, shown: after });
    keep({ left: before });
    keep({ left: after });
    expect(journal().heldIn(november)).toEqual([shown, ended, left]);
  });

  test("what an entry left is given, ended or not", () => {
    const entry = keepEntry().id;
    const stays = keep({ entry });
    const gone = keep({ entry, ended: { at: now, how: "let go" } });
    keep();
    expect(journal().heldFrom(entry)).toEqual([stays, gone]);
    expect(journal().heldFrom(newId())).toEqual([]);
  });

  test("a thing is found by the beginning of its id, ended or not", () => {
    const gone = keep({ ended: { at: now, how: "let go" } });
    keep();
    expect(journal().heldById(gone.id.toUpperCase())).toEqual([gone]);
    expect(idsOf(journal().heldById(gone.id.slice(0, 6)))).toHaveLength(2);
    expect([journal().heldById(""), journal().heldById("xyz")]).toEqual([[], []]);
  });

  test("a thing of an entry that is not there is refused", () => {
    expect(() => keep({ entry: newId() })).toThrow(Error);
  });
});
