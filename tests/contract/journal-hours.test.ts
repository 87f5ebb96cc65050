import { expect, test } from "vitest";
import {
  account,
  entrySession,
  followUp,
  held,
  looseEnd,
  moment,
  newId,
  quote,
  repair,
} from "../support/factories.ts";
import { describeEveryJournal } from "../support/journals.ts";

const on = moment("2026-11-20 09:17");
const off = moment("2026-11-20 10:07");
const day = { local: "2026-11-20", zone: "Europe/Berlin" };

describeEveryJournal(({ journal, write, keepSession, keepEntry }) => {
  const keepAll = () => {
    const worn = keepSession({ on, off, closed: "off" });
    const kept = keepEntry({ at: off, session: entrySession(worn) });
    write((writer) => {
      writer.addHeld(held({ session: worn.id, left: off, shown: off }));
      writer.addRepair(repair({ opened: off, history: [{ state: "seen", at: off }] }));
      writer.addLooseEnd(looseEnd({ made: on, ended: { at: off, how: "done" } }));
      writer.addFollowUp(followUp({ entry: kept.id, made: off }));
      writer.keepAccount(account({ made: off }));
      writer.setHold({ id: newId(), reason: "a claim", since: off });
    });
    return { worn, kept };
  };
  const forgetHours = () => write((writer) => writer.forgetHours());

  test("no hours are there at first", () => {
    expect(journal().hours()).toEqual({ sessions: 0, entries: 0, others: 0 });
  });

  test("days stay of everything, and of a session its minutes", () => {
    const { worn } = keepAll();
    expect(journal().hours()).toEqual({ sessions: 1, entries: 1, others: 6 });
    forgetHours();
    expect(journal().hours()).toEqual({ sessions: 0, entries: 0, others: 0 });
    expect(journal().session(worn.id)).toMatchObject({ on: day, off: day, minutes: 50 });
    expect(journal().entries({})).toMatchObject([{ at: day }]);
    expect(journal().heldIn()).toMatchObject([{ left: day, shown: day }]);
    expect(journal().repairs()).toMatchObject([{ opened: day, history: [{ at: day }] }]);
    expect(journal().looseEnds()).toMatchObject([{ made: day, ended: { at: day } }]);
    expect(journal().followUps()).toMatchObject([{ made: day }]);
    expect(journal().accounts()).toMatchObject([{ made: day }]);
    expect(journal().hold()).toMatchObject({ since: day });
  });

  test("a marked quote loses its hour too", () => {
    const kept = keepEntry({
      answers: [{ prompt: "intention", kind: "text", asked: "What?", value: "A line." }],
    });
    write((writer) => writer.markQuote(quote({ entry: kept.id, marked: off })));
    forgetHours();
    expect(journal().quotes()).toMatchObject([{ marked: day }]);
  });

  test("a scarf that is on and an unfinished ritual keep theirs", () => {
    const worn = keepSession({ on });
    const draft = keepEntry({ at: on, state: "draft" });
    expect(journal().hours()).toEqual({ sessions: 0, entries: 0, others: 0 });
    forgetHours();
    expect(journal().wearing()).toEqual(worn);
    expect(journal().drafts()).toEqual([draft]);
  });

  test("nobody knows the minutes of what was left on, then as before", () => {
    const worn = keepSession({ on, off, closed: "left on" });
    forgetHours();
    expect(journal().session(worn.id)).toMatchObject({ on: day, minutes: undefined });
  });

  test("no undo goes back behind it", () => {
    keepAll();
    forgetHours();
    expect(() => write((writer) => writer.takeBack())).toThrow(
      "There is no change that could be taken back.",
    );
    const later = keepEntry();
    write((writer) => writer.takeBack());
    expect(journal().entriesById(later.id)).toEqual([]);
  });
});
