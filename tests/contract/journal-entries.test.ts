import { expect, test } from "vitest";
import { type Answer, MODEL_FIELDS } from "../../src/domain/entry.ts";
import type { JournalWriter } from "../../src/ports.ts";
import { answer, entry, entrySession, held, moment, session } from "../support/factories.ts";
import { describeEveryJournal, idsOf, november } from "../support/journals.ts";

describeEveryJournal(({ journal, write, keepSession, keepPast, keepEntry }) => {
  const answers: readonly Answer[] = [
    answer({ prompt: "rating", kind: "scale", value: 7 }),
    answer({ prompt: "minutes", kind: "number", value: 0.5 }),
    answer({ prompt: "mended", kind: "confirm", value: false }),
    answer({ prompt: "kept", kind: "choice", value: "partly", labels: ["In part"] }),
    answer({ prompt: "values", kind: "choices", value: ["b", "a"], labels: ["B", "A"] }),
    answer({ prompt: "markers", kind: "choices", value: [], labels: [] }),
    answer({ prompt: "happened", kind: "text", value: "a line\nand another", feeds: "happened" }),
    answer({ prompt: "ends", kind: "lines", value: ["one", "one"], feeds: "loose_end" }),
    answer({ prompt: "went_well", kind: "lines", value: [] }),
    answer({ prompt: "learned", value: undefined, feeds: "learned" }),
    answer({ prompt: "fit", kind: "scale", value: undefined }),
  ];

  test("an entry is read as it was kept, with every kind of answer", () => {
    const worn = keepSession({ ref: "K7" });
    const kept = keepEntry({ session: entrySession(worn), answers, tags: ["b", "a"] });
    expect(journal().entries({})).toEqual([kept]);
  });

  test("a second answer takes the place of the first", () => {
    const kept = keepEntry({ answers });
    const better = answer({ prompt: "values", kind: "choices", value: ["c"], labels: ["C"] });
    write((writer) => writer.keepAnswer(kept.id, better));
    expect(journal().entries({})).toEqual([{ ...kept, answers: answers.with(4, better) }]);
  });

  test("a tag is kept once", () => {
    const kept = keepEntry({ tags: ["late"] });
    write((writer) => writer.addTag(kept.id, "late"));
    expect(journal().entries({})).toEqual([kept]);
  });

  test("a draft is among the drafts until it is finished", () => {
    const older = keepEntry({ state: "draft", at: moment("2026-11-23 10:00") });
    const newer = keepEntry({ state: "draft", at: moment("2026-11-23 11:00") });
    expect(journal().drafts()).toEqual([newer, older]);
    expect(journal().size()).toEqual({ entries: 0, sessions: 0 });
    write((writer) => writer.finishEntry(newer.id));
    expect(journal().drafts()).toEqual([older]);
    expect(journal().entries({})).toEqual([older, { ...newer, state: "done" }]);
    expect(journal().size()).toEqual({ entries: 1, sessions: 0 });
  });

  test("what belongs to an entry or session that nobody knows is refused", () => {
    const unknown = entry({ session: entrySession(session()) });
    expect(() => keepEntry(unknown)).toThrow(Error);
    const tries = [
      (writer) => writer.keepAnswer(unknown.id, answer()),
      (writer) => writer.addTag(unknown.id, "late"),
      (writer) => writer.finishEntry(unknown.id),
      (writer) => writer.setModelField(unknown.id, "felt", "calm"),
      (writer) => writer.addHeld(held({ session: "nobody" })),
      (writer) => writer.markHeldShown("nobody"),
    ] as const satisfies ((writer: JournalWriter) => void)[];
    for (const change of tries) expect(() => write(change)).toThrow(Error);
  });

  test("an entry carries its model fields as they were last set", () => {
    const kept = keepEntry();
    write((writer) => {
      for (const field of MODEL_FIELDS) writer.setModelField(kept.id, field, `${field} at first`);
      writer.setModelField(kept.id, "felt", "calm\nthen tired");
    });
    const fields = Object.fromEntries(MODEL_FIELDS.map((field) => [field, `${field} at first`]));
    expect(journal().entries({})).toEqual([
      { ...kept, fields: { ...fields, felt: "calm\nthen tired" } },
    ]);
  });

  test("only the seven model fields are model fields", () => {
    const { id } = keepEntry();
    write((writer) => writer.setModelField(id, "learned", "To ask first."));
    expect(journal().entriesById(id)[0]?.fields).toEqual({ learned: "To ask first." });
    expect(() => write((writer) => writer.setModelField(id, "state", "x"))).toThrow(
      "No such model field",
    );
  });

  test("entries come oldest first, and newest first when so many are asked for", () => {
    const last = keepEntry({ at: moment("2026-11-23 12:00") });
    const first = keepEntry({ at: moment("2026-11-23 10:00") });
    const middle = keepEntry({ at: moment("2026-11-23 11:00") });
    expect(idsOf(journal().entries({}))).toEqual([first.id, middle.id, last.id]);
    expect(idsOf(journal().entries({ newest: 2 }))).toEqual([last.id, middle.id]);
    expect(idsOf(journal().entries({ newest: 2, period: november }))).toEqual([last.id, middle.id]);
  });

  test("every part of a filter narrows", () => {
    const coach = entrySession(keepPast("2026-11-03 10:00", { role: "coach", seat: "level" }));
    const therapist = entrySession(keepPast("2026-11-03 12:00"));
    const at = moment("2026-11-03 10:00");
    const coached = keepEntry({ session: coach, at, tags: ["late"] });
    const off = keepEntry({ session: therapist, at, ritual: "off", tags: ["late", "tired"] });
    const note = keepEntry({ at, ritual: "note" });
    const before = keepEntry({ session: coach, at: moment("2026-10-31 10:00") });

    expect(idsOf(journal().entries({ period: november }))).toEqual(idsOf([coached, off, note]));
    expect(idsOf(journal().entries({ role: "coach" }))).toEqual(idsOf([before, coached]));
    expect(idsOf(journal().entries({ seat: "up" }))).toEqual([off.id]);
    expect(idsOf(journal().entries({ rituals: ["off", "note"] }))).toEqual(idsOf([off, note]));
    expect(idsOf(journal().entries({ rituals: [] }))).toEqual([]);
    expect(idsOf(journal().entries({ tag: "late" }))).toEqual(idsOf([coached, off]));
    expect(idsOf(journal().entries({ tag: "late", role: "coach", newest: 5 }))).toEqual([
      coached.id,
    ]);
    expect(idsOf(journal().entries({ period: november, tag: "tired", role: "coach" }))).toEqual([]);
    expect(idsOf(journal().entries({ role: "" }))).toEqual([]);
    expect(idsOf(journal().entries({ newest: 0 }))).toEqual([]);
  });

  test("an entry is found by the start of its id, however it is typed", () => {
    const kept = keepEntry();
    const bare = kept.id.replaceAll("-", "");
    for (const typed of [kept.id, kept.id.toUpperCase(), bare, bare.slice(0, 12)]) {
      expect(journal().entriesById(typed)).toEqual([kept]);
    }
    for (const typed of ["", "-", "%", "_", `${bare}0`, "zz", `${kept.id.slice(0, 8)}%`]) {
      expect(journal().entriesById(typed)).toEqual([]);
    }
  });

  test("of many entries with the same start of their ids the five oldest are given", () => {
    const readings = ["09", "08", "07", "06", "05", "04"].map((hour) => `2026-11-23 ${hour}:00`);
    const kept = readings.map((reading) => keepEntry({ at: moment(reading) }));
    expect(idsOf(journal().entriesById(kept[0]?.id.slice(0, 8) ?? ""))).toEqual(
      idsOf(kept).toReversed().slice(0, 5),
    );
  });

  test("the last answer is the newest of the role or of the session", () => {
    const older = keepPast("2026-11-20 10:00");
    const newer = keepPast("2026-11-22 10:00");
    const other = keepPast("2026-11-23 10:00", { role: "coach" });
    for (const [worn, value] of [
      [newer, "newer"],
      [older, "older"],
      [other, "other"],
    ] as const) {
      keepEntry({ at: worn.on, session: entrySession(worn), answers: [answer({ value })] });
    }
    expect({
      ofRole: journal().lastAnswer("intention", { role: "therapist" }),
      ofSession: journal().lastAnswer("intention", { session: older.id }),
      ofBoth: journal().lastAnswer("intention", { session: older.id, role: "coach" }),
      ofAll: journal().lastAnswer("intention", {}),
      ofNobody: journal().lastAnswer("intention", { role: "pilot" }),
      unasked: journal().lastAnswer("rating", { role: "therapist" }),
    }).toEqual({
      ofRole: "newer",
      ofSession: "older",
      ofBoth: undefined,
      ofAll: "other",
      ofNobody: undefined,
      unasked: undefined,
    });
  });

  test("the last answer is a list where a list was given", () => {
    const choices = answer({ kind: "choices", value: ["a", "b"], labels: ["A", "B"] });
    keepEntry({ answers: [choices] });
    expect(journal().lastAnswer("intention", {})).toEqual(["a", "b"]);
  });

  test("the last answer leaves out what was skipped and what is held", () => {
    keepEntry({ at: moment("2026-11-20 10:00"), answers: [answer({ value: "said" })] });
    keepEntry({ at: moment("2026-11-21 10:00"), answers: [answer({ value: undefined })] });
    const left = answer({ value: "left with the scarf", feeds: "held" });
    keepEntry({ at: moment("2026-11-22 10:00"), answers: [left] });
    expect(journal().lastAnswer("intention", {})).toBe("said");
  });
});
