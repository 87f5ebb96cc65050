import { expect, test } from "vitest";
import { held, looseEnd, moment, period, repair } from "../support/factories.ts";
import { describeEveryJournal, november, now } from "../support/journals.ts";

describeEveryJournal(({ journal, write, keepSession }) => {
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
    const closed = looseEnd({ closed: now });
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

  test("the loose ends of a period were made or closed in it, or are open now", () => {
    const before = moment("2026-10-31 23:59");
    const first = moment("2026-11-01 00:00");
    const last = moment("2026-11-30 23:59");
    const after = moment("2026-12-01 00:00");
    const made = looseEnd({ made: first, closed: after });
    const madeLast = looseEnd({ made: last, closed: after });
    const closed = looseEnd({ made: before, closed: last });
    const open = looseEnd({ made: before });
    const openLater = looseEnd({ made: after });
    const old = looseEnd({ made: before, closed: before });
    const late = looseEnd({ made: after, closed: after });
    const all = [closed, open, old, made, madeLast, openLater, late];
    write((writer) => all.forEach(writer.addLooseEnd));
    expect(journal().looseEnds(november)).toEqual([closed, open, made, madeLast, openLater]);
    expect(journal().looseEnds()).toEqual(all);
  });

  test("the repairs of a period were opened or ended in it, or are open now", () => {
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
      writer.addLooseEnd(looseEnd({ made: inTokyo, closed: inTokyo }));
      writer.addRepair(repair({ opened: inTokyo, ended: inTokyo, state: "made" }));
    });
    expect(journal().looseEnds(november)).toEqual([]);
    expect(journal().repairs(november)).toEqual([]);
  });

  test("a matter that is there for several reasons is given once", () => {
    const both = looseEnd({ made: now, closed: now });
    const open = repair({ opened: now });
    write((writer) => {
      writer.addLooseEnd(both);
      writer.addRepair(open);
    });
    expect(journal().looseEnds(november)).toEqual([both]);
    expect(journal().repairs(november)).toEqual([open]);
  });
});
