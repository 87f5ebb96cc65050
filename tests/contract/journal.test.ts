import { expect, test } from "vitest";
import { moment, period, session } from "../support/factories.ts";
import { describeEveryJournal, november, now } from "../support/journals.ts";

describeEveryJournal(({ journal, write, keepSession, keepPast }) => {
  test("starts out empty", () => {
    expect({
      wearing: journal().wearing(),
      last: journal().lastSession(),
      entries: journal().entries({}),
      due: journal().due("2026-11-23"),
      size: journal().size(),
    }).toEqual({
      wearing: undefined,
      last: undefined,
      entries: [],
      due: { looseEnds: 0, repairs: 0, followUps: 0 },
      size: { entries: 0, sessions: 0 },
    });
  });

  test("is sound, empty and with something in it", () => {
    expect(journal().check()).toMatchObject({ version: 1, flaws: [] });
    keepSession();
    expect(journal().check().flaws).toEqual([]);
  });

  test("a session that went on is the one that is worn", () => {
    const kept = keepSession({ ref: "K7" });
    expect(journal().wearing()).toEqual(kept);
    expect(journal().session(kept.id)).toEqual(kept);
    expect(journal().lastSession()).toEqual(kept);
  });

  test("a session that came off is worn no more", () => {
    const kept = keepSession();
    const off = moment("2026-11-23 14:55");
    write((writer) => writer.endSession(kept.id, off, "day"));
    expect(journal().wearing()).toBeUndefined();
    expect(journal().session(kept.id)).toEqual({ ...kept, off, closed: "day" });
  });

  test("a second scarf is refused while one is on, and a past one is kept", () => {
    const kept = keepSession();
    expect(() => keepSession()).toThrow("A scarf is on already.");
    keepPast("2026-11-22 10:00");
    expect(journal().wearing()).toEqual(kept);
  });

  test("a scarf that is off is not taken off again", () => {
    const kept = keepPast("2026-11-22 10:00");
    expect(() => write((writer) => writer.endSession(kept.id, now, "off"))).toThrow(
      "This scarf is off already.",
    );
    expect(journal().session(kept.id)).toEqual(kept);
  });

  test("a session that nobody knows cannot come off", () => {
    const unknown = session().id;
    expect(() => write((writer) => writer.endSession(unknown, now, "off"))).toThrow(Error);
  });

  test("the strength of a session can be set, on and off, and nothing else of it changes", () => {
    const past = keepPast("2026-11-22 10:00");
    const worn = keepSession();
    write((writer) => {
      writer.setStrength(past.id, 2, "circumstances");
      writer.setStrength(worn.id, 5, "user");
    });
    expect([past, worn].map(({ id }) => journal().session(id))).toEqual([
      { ...past, strength: 2, strengthBy: "circumstances" },
      { ...worn, strength: 5, strengthBy: "user" },
    ]);
  });

  test("a session that nobody knows has no strength to set", () => {
    expect(() => write((writer) => writer.setStrength(session().id, 2, "user"))).toThrow(Error);
  });

  test("the sessions of a period are those whose wall clock read a day of it, oldest first", () => {
    keepPast("2026-10-31 23:59");
    const late = keepPast("2026-11-30 23:59");
    const early = keepPast("2026-11-01 00:00");
    keepPast("2026-12-01 00:00");
    expect(journal().sessions(november)).toEqual([early, late]);
  });

  test("a session counts for the day that its own zone had", () => {
    const inTokyo = keepSession({ on: moment("2026-12-01 02:00", "Asia/Tokyo") });
    expect(journal().sessions(november)).toEqual([]);
    expect(journal().sessions(period("2026-12-01", "2026-12-01"))).toEqual([inTokyo]);
  });

  test("the last session is the newest that went on", () => {
    const newest = keepPast("2026-11-22 10:00");
    const before = keepPast("2026-11-21 10:00");
    expect(journal().lastSession()).toEqual(newest);
    expect(journal().lastSession(newest.id)).toEqual(before);
  });

  test("a write gives what the change gives, and the change reads what it wrote", () => {
    const worn = session();
    const seen = write((writer) => {
      writer.startSession(worn);
      return writer.wearing();
    });
    expect(seen).toEqual(worn);
  });

  test("a change that fails leaves nothing", () => {
    const refused = new Error("refused");
    const change = () =>
      write((writer) => {
        writer.startSession(session());
        throw refused;
      });
    expect(change).toThrow(refused);
    expect(journal().size()).toEqual({ entries: 0, sessions: 0 });
    keepSession();
    expect(journal().size()).toEqual({ entries: 0, sessions: 1 });
  });

  test("a row that is there already is refused with all of its change", () => {
    const kept = keepPast("2026-11-22 10:00");
    const change = () =>
      write((writer) => {
        writer.startSession(session());
        writer.startSession(kept);
      });
    expect(change).toThrow(Error);
    expect(journal().wearing()).toBeUndefined();
  });

  test("a change inside a change is a bug", () => {
    expect(() => write(() => write(() => undefined))).toThrow("A change inside a change");
  });

  test("a writer is of no use after its change", () => {
    const writer = write((writer) => writer);
    expect(() => writer.startSession(session())).toThrow("A change outside of its transaction");
    expect(journal().wearing()).toBeUndefined();
  });
});
