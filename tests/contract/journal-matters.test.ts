import { expect, test } from "vitest";
import type { Journal } from "../../src/ports.ts";
import { day, held, looseEnd, moment, period, repair } from "../support/factories.ts";
import { describeEveryJournal, november, now } from "../support/journals.ts";

describeEveryJournal(({ journal, write, keepSession, keepEntry }) => {
  test("what was left comes back with the role, and with the ref where there is one", () => {
    const { id } = keepSession();
    const general = held({ session: id, left: moment("2026-11-23 15:00") });
    const ofK7 = held({ session: id, ref: "K7", left: moment("2026-11-23 14:00") });
    const ofCoach = held({ session: id, role: "coach" });
    write((writer) => [general, ofK7, ofCoach].forEach(writer.addHeld));
    expect(journal().held({ role: "therapist" }, 9)).toEqual([general]);
    expect(journal().held({ role: "therapist", ref: "K7" }, 9)).toEqual([ofK7, general]);
    expect(journal().held({ role: "therapist", ref: "K8" }, 9)).toEqual([general]);
  });

  test("of what was left the newest are given, in the order left", () => {
    const { id: session } = keepSession();
    const [first, second, third] = [
      held({ session, left: moment("2026-11-23 13:00") }),
      held({ session, left: moment("2026-11-23 14:00") }),
      held({ session, left: moment("2026-11-23 15:00") }),
    ];
    write((writer) => [third, first, second].forEach(writer.addHeld));
    expect(journal().held({ role: "therapist" }, 2)).toEqual([second, third]);
  });

  test("what was shown again says when, and stays with the scarf", () => {
    const kept = held({ session: keepSession().id });
    write((writer) => writer.addHeld(kept));
    write((writer) => writer.markHeldShown(kept.id));
    expect(journal().held({ role: "therapist" }, 9)).toEqual([{ ...kept, shown: now }]);
  });

  test("loose ends come up from their day on, those without a day last", () => {
    const always = looseEnd({ when: "when I can", where: "at the desk" });
    const today = looseEnd({ due: period("2026-11-23", "2026-11-23").to });
    const earlier = looseEnd({ due: period("2026-11-20", "2026-11-20").to });
    const later = looseEnd({ due: period("2026-11-24", "2026-11-24").to });
    const closed = looseEnd({ ended: { at: now, how: "done" } });
    const all = [always, today, earlier, later, closed];
    write((writer) => all.forEach(writer.addLooseEnd));
    expect(journal().looseEndsDue("2026-11-23")).toEqual([earlier, today, always]);
    expect(journal().looseEnds()).toEqual(all);
    expect(journal().due("2026-11-23")).toEqual({ looseEnds: 3, repairs: 0, followUps: 0 });
  });

  test("repairs are due while they are open, from their day on", () => {
    const followUp = period("2026-11-24", "2026-11-24").to;
    const all = [
      repair(),
      repair({ state: "planned", followUp }),
      repair({ state: "made", ended: now, session: keepSession().id, role: "therapist" }),
    ];
    write((writer) => all.forEach(writer.addRepair));
    expect(journal().repairs()).toEqual(all);
    expect(journal().due("2026-11-23").repairs).toBe(1);
    expect(journal().due("2026-11-24").repairs).toBe(2);
  });

  test("the loose ends of a period were made or ended in it, or are open now", () => {
    const before = moment("2026-10-31 23:59");
    const first = moment("2026-11-01 00:00");
    const last = moment("2026-11-30 23:59");
    const after = moment("2026-12-01 00:00");
    const made = looseEnd({ made: first, ended: { at: after, how: "done" } });
    const madeLast = looseEnd({ made: last, ended: { at: after, how: "done" } });
    const closed = looseEnd({ made: before, ended: { at: last, how: "done" } });
    const open = looseEnd({ made: before });
    const openLater = looseEnd({ made: after });
    const old = looseEnd({ made: before, ended: { at: before, how: "dropped" } });
    const late = looseEnd({ made: after, ended: { at: after, how: "done" } });
    const all = [closed, open, old, made, madeLast, openLater, late];
    write((writer) => all.forEach(writer.addLooseEnd));
    expect(journal().looseEnds(november)).toEqual([closed, open, made, madeLast, openLater]);
    expect(journal().looseEnds()).toEqual(all);
  });

  test("the repairs of a period were opened, moved or ended in it, or are open now", () => {
    const before = moment("2026-10-31 23:59");
    const first = moment("2026-11-01 00:00");
    const after = moment("2026-12-01 00:00");
    const opened = repair({ opened: first, state: "made", ended: after });
    const ended = repair({ opened: before, state: "declined", ended: first });
    const open = repair({ opened: before, state: "offered" });
    const old = repair({ opened: before, state: "made", ended: before });
    const late = repair({ opened: after, state: "not-safe", ended: after });
    const all = [ended, open, old, opened, late];
    write((writer) => all.forEach(writer.addRepair));
    expect(journal().repairs(november)).toEqual([ended, open, opened]);
    expect(journal().repairs()).toEqual(all);
  });

  test("a matter counts for the day that its own zone had", () => {
    const inTokyo = moment("2026-12-01 02:00", "Asia/Tokyo");
    write((writer) => {
      writer.addLooseEnd(looseEnd({ made: inTokyo, ended: { at: inTokyo, how: "done" } }));
      writer.addRepair(repair({ opened: inTokyo, ended: inTokyo, state: "made" }));
    });
    expect(journal().looseEnds(november)).toEqual([]);
    expect(journal().repairs(november)).toEqual([]);
  });

  test("a matter that is there for several reasons is given once", () => {
    const both = looseEnd({ made: now, ended: { at: now, how: "done" } });
    const open = repair({ opened: now });
    write((writer) => {
      writer.addLooseEnd(both);
      writer.addRepair(open);
    });
    expect(journal().looseEnds(november)).toEqual([both]);
    expect(journal().repairs(november)).toEqual([open]);
  });

  test("a loose end ends once, done or let go", () => {
    const [done, dropped] = [looseEnd(), looseEnd({ due: day("2026-11-20") })];
    write((writer) => [done, dropped].forEach(writer.addLooseEnd));
    write((writer) => {
      writer.endLooseEnd(done.id, "done");
      writer.endLooseEnd(dropped.id, "dropped");
    });
    const ended = [
      { ...done, ended: { at: now, how: "done" } },
      { ...dropped, ended: { at: now, how: "dropped" } },
    ];
    expect(journal().looseEnds()).toEqual(ended);
    expect(journal().looseEndsDue("2026-11-23")).toEqual([]);
    expect(() => write((writer) => writer.endLooseEnd(done.id, "dropped"))).toThrow(notNow);
    expect(() => write((writer) => writer.moveLooseEnd(done.id, { where: "home" }))).toThrow(
      notNow,
    );
    expect(journal().looseEnds()).toEqual(ended);
  });

  test("a loose end moves to another day, which takes the place of its when, or to another place", () => {
    const kept = looseEnd({ due: day("2026-11-27"), when: "friday", where: "office" });
    write((writer) => writer.addLooseEnd(kept));
    write((writer) => writer.moveLooseEnd(kept.id, { where: "home" }));
    expect(journal().looseEnds()).toEqual([{ ...kept, where: "home" }]);
    write((writer) => writer.moveLooseEnd(kept.id, { due: day("2026-12-01") }));
    const moved = { ...kept, due: "2026-12-01", when: undefined, where: "home" };
    expect(journal().looseEnds()).toEqual([moved]);
  });

  test("a repair keeps every step, also when it has ended and is opened again", () => {
    const { id: entry } = keepEntry();
    const kept = repair({ entry, kind: "harm", barriers: ["time", "fear"] });
    const steps = [
      { state: "planned", at: moment("2026-11-24 10:00"), entry },
      { state: "offered", at: moment("2026-11-25 10:00"), note: "By letter." },
      { state: "offered", at: moment("2026-11-26 10:00") },
      { state: "declined", at: moment("2026-11-27 10:00") },
    ] as const;
    write((writer) => writer.addRepair(kept));
    write((writer) => {
      for (const step of steps) writer.moveRepair(kept.id, step);
    });
    const history = [...kept.history, ...steps];
    const ended = moment("2026-11-27 10:00");
    expect(journal().repairs()).toEqual([{ ...kept, state: "declined", ended, history }]);
    const again = { state: "seen", at: moment("2026-11-28 10:00") } as const;
    write((writer) => writer.moveRepair(kept.id, again));
    expect(journal().repairs()).toEqual([{ ...kept, history: [...history, again] }]);
  });

  test("a repair goes nowhere that it cannot go", () => {
    const kept = repair({ state: "made", ended: now });
    write((writer) => writer.addRepair(kept));
    for (const state of ["made", "formal"] as const)
      expect(() => write((writer) => writer.moveRepair(kept.id, { state, at: now }))).toThrow(
        notNow,
      );
    expect(journal().repairs()).toEqual([kept]);
  });

  test("a repair changes its kind, its day and what makes it hard, and keeps the rest", () => {
    const kept = repair({ barriers: ["time", "fear"] });
    write((writer) => writer.addRepair(kept));
    write((writer) => writer.changeRepair(kept.id, { barriers: ["fear", "rules"] }));
    write((writer) => writer.changeRepair(kept.id, { kind: "harm" }));
    write((writer) => writer.changeRepair(kept.id, { followUp: day("2026-12-01") }));
    const changed = { ...kept, kind: "harm", followUp: "2026-12-01" };
    expect(journal().repairs()).toEqual([{ ...changed, barriers: ["fear", "rules"] }]);
    write((writer) => writer.changeRepair(kept.id, { barriers: ["time"] }));
    expect(journal().repairs()).toEqual([{ ...changed, barriers: ["time"] }]);
    write((writer) => writer.changeRepair(kept.id, {}));
    expect(journal().repairs()).toEqual([{ ...changed, barriers: ["time"] }]);
    write((writer) => writer.changeRepair(kept.id, { followUp: "none" }));
    expect(journal().repairs()).toEqual([{ ...kept, kind: "harm", barriers: ["time"] }]);
  });

  test("a repair that was moved in a period belongs to it", () => {
    const after = moment("2026-12-01 00:00");
    const moved = repair({
      opened: moment("2026-10-31 23:59"),
      state: "made",
      ended: after,
      history: [
        { state: "seen", at: moment("2026-10-31 23:59") },
        { state: "planned", at: moment("2026-11-10 10:00") },
        { state: "made", at: after },
      ],
    });
    write((writer) => writer.addRepair(moved));
    expect(journal().repairs(november)).toEqual([moved]);
  });

  test("loose ends and repairs are found by the start of their ids", () => {
    const kept = { end: looseEnd(), repair: repair() };
    write((writer) => {
      writer.addLooseEnd(kept.end);
      writer.addRepair(kept.repair);
    });
    expect(found(journal(), kept.end.id)).toEqual([[kept.end], []]);
    expect(found(journal(), kept.repair.id.slice(0, 14))).toEqual([[], [kept.repair]]);
    expect(found(journal(), "019A")).toEqual([[kept.end], [kept.repair]]);
    for (const start of ["", "-", "none", "ffff"])
      expect(found(journal(), start)).toEqual([[], []]);
  });

  test("an entry says which repair it leads on", () => {
    const kept = repair();
    write((writer) => writer.addRepair(kept));
    const about = keepEntry({ ritual: "reflect", repair: kept.id });
    expect(journal().entries({})).toEqual([about]);
  });

  test("a change to what is not there is refused", () => {
    const tries = [
      () => write((writer) => writer.endLooseEnd("nothing", "done")),
      () => write((writer) => writer.moveLooseEnd("nothing", { where: "home" })),
      () => write((writer) => writer.moveRepair("nothing", { state: "made", at: now })),
      () => write((writer) => writer.changeRepair("nothing", { kind: "harm" })),
    ];
    for (const change of tries) expect(change).toThrow(Error);
  });
});

const notNow = expect.objectContaining({ code: "not-now" });

function found(journal: Journal, start: string) {
  return [journal.looseEndsById(start), journal.repairsById(start)];
}
