import { expect, test } from "vitest";
import type { ThingChange } from "../../src/domain/change-group.ts";
import {
  answer,
  entrySession,
  followUp,
  held,
  looseEnd,
  moment,
  newId,
  quote,
  repair,
} from "../support/factories.ts";
import { describeEveryJournal, idsOf, november, now } from "../support/journals.ts";

const notNow = expect.objectContaining({ code: "not-now" });
const one = (thing: ThingChange["thing"], action: ThingChange["action"]) => ({
  thing,
  action,
  count: 1,
});

describeEveryJournal(({ journal, write, keepSession, keepEntry }) => {
  const keepEnd = (what: string) => {
    const kept = looseEnd({ what });
    write((writer) => writer.addLooseEnd(kept));
    return kept;
  };
  const takeBack = () => write((writer) => writer.takeBack());
  const bringBack = () => write((writer) => writer.bringBack());

  test("a deleted entry takes what holds its words along, and not what came of it", () => {
    const worn = keepSession();
    const kept = keepEntry({ session: entrySession(worn), answers: [answer()], tags: ["late"] });
    const other = keepEntry();
    const seen = repair({ entry: kept.id });
    const open = looseEnd({ entry: kept.id, session: worn.id });
    write((writer) => {
      writer.markQuote(quote({ entry: kept.id }));
      writer.addFollowUp(followUp({ entry: kept.id }));
      writer.addHeld(held({ session: worn.id, entry: kept.id }));
      writer.addRepair(seen);
      writer.addLooseEnd(open);
    });
    write((writer) => writer.deleteThing("entry", kept.id));
    expect({
      entries: idsOf(journal().entries({})),
      quotes: journal().quotes(),
      followUps: journal().followUps(),
      held: journal().heldIn(),
      repairs: idsOf(journal().repairs()),
      looseEnds: journal().looseEnds(),
      found: journal().search([{ text: "listen", isBeginning: false }], { held: "all" }),
      sessions: journal().size().sessions,
      entriesCounted: journal().size().entries,
    }).toEqual({
      entries: [other.id],
      quotes: [],
      followUps: [],
      held: [],
      repairs: [seen.id],
      looseEnds: [open],
      found: [],
      sessions: 1,
      entriesCounted: 1,
    });
  });

  test("what is deleted comes back whole when that is taken back", () => {
    const kept = keepEntry({ answers: [answer()], tags: ["late"] });
    const seen = repair({ barriers: ["time"] });
    write((writer) => {
      writer.markQuote(quote({ entry: kept.id }));
      writer.addRepair(seen);
    });
    const before = [journal().entries({}), journal().quotes(), journal().repairs()];
    write((writer) => writer.deleteThing("entry", kept.id));
    write((writer) => writer.deleteThing("repair", seen.id));
    expect(journal().repairs()).toEqual([]);
    expect(takeBack().changes).toEqual([one("repair", "delete")]);
    expect(takeBack().changes).toEqual([one("entry", "delete"), one("quote", "delete")]);
    expect([journal().entries({}), journal().quotes(), journal().repairs()]).toEqual(before);
    expect(journal().search([{ text: "listen", isBeginning: false }], {})).toHaveLength(1);
  });

  test("a thing is deleted once, and then still known by its id", () => {
    const { id, made } = keepEnd("one");
    write((writer) => writer.deleteThing("loose end", id));
    expect(() => write((writer) => writer.deleteThing("loose end", id))).toThrow(notNow);
    expect(journal().thingsById(id.toUpperCase())).toEqual([
      { kind: "loose end", id, day: made.local.slice(0, 10), isDeleted: true },
    ]);
    expect([journal().thingsById(""), journal().thingsById("xyz")]).toEqual([[], []]);
  });

  test("things of every kind are found by the start of their ids", () => {
    const worn = keepSession();
    const kept = keepEntry({ session: entrySession(worn), ritual: "off", answers: [answer()] });
    const thing = held({ session: worn.id });
    write((writer) => writer.addHeld(thing));
    expect(journal().thingsById(kept.id.slice(0, 6))).toEqual([
      {
        kind: "entry",
        id: kept.id,
        day: "2026-11-23",
        ritual: "off",
        roleTitle: "Therapist",
        isDeleted: false,
      },
      { kind: "held", id: thing.id, day: "2026-11-23", isDeleted: false },
    ]);
  });

  test("changes are taken back from the newest on, and brought back in turn", () => {
    const first = keepEnd("first");
    const second = keepEnd("second");
    expect(takeBack()).toEqual({
      at: now,
      changes: [one("loose end", "create")],
      isTakenBack: true,
    });
    expect(journal().looseEnds()).toEqual([first]);
    takeBack();
    expect(journal().looseEnds()).toEqual([]);
    expect(takeBack).toThrow(notNow);
    expect(bringBack().isTakenBack).toBe(false);
    expect(journal().looseEnds()).toEqual([first]);
    bringBack();
    expect(journal().looseEnds()).toEqual([first, second]);
    expect(bringBack).toThrow(notNow);
    takeBack();
    expect(journal().looseEnds()).toEqual([first]);
  });

  test("nothing is brought back over a newer change", () => {
    keepEnd("first");
    takeBack();
    const other = keepEnd("other");
    expect(bringBack).toThrow(notNow);
    expect(journal().looseEnds()).toEqual([other]);
  });

  test("the newest changes are told without undoing among them", () => {
    keepSession();
    const { id } = keepEnd("one");
    write((writer) => writer.endLooseEnd(id, "done"));
    takeBack();
    expect(journal().changes(2)).toEqual([
      { at: now, changes: [one("loose end", "edit")], isTakenBack: true },
      { at: now, changes: [one("loose end", "create")], isTakenBack: false },
    ]);
    expect(journal().changes(9)).toHaveLength(3);
  });

  test("a session that came off is on again", () => {
    const worn = keepSession();
    write((writer) => writer.endSession(worn.id, now, "off"));
    takeBack();
    expect(journal().wearing()).toEqual(worn);
    takeBack();
    expect(journal().wearing()).toBeUndefined();
    expect(journal().sessions(november)).toEqual([]);
  });

  test("an answer to what was taken back meanwhile is refused", () => {
    const kept = keepEntry({ state: "draft" });
    write((writer) => writer.deleteThing("entry", kept.id));
    expect(() => write((writer) => writer.keepAnswer(kept.id, answer()))).toThrow(notNow);
    expect(() => write((writer) => writer.finishEntry(kept.id))).toThrow(notNow);
  });

  test("a hold is on until it is ended", () => {
    const hold = {
      id: newId(),
      reason: "A claim\nof last year",
      since: moment("2026-11-20 09:00"),
    };
    expect(journal().hold()).toBeUndefined();
    write((writer) => writer.setHold(hold));
    expect(journal().hold()).toEqual(hold);
    expect(() => write((writer) => writer.setHold({ ...hold, id: newId() }))).toThrow(Error);
    write((writer) => writer.endHold(hold.id));
    expect(journal().hold()).toBeUndefined();
    expect(takeBack().changes).toEqual([one("hold", "delete")]);
    expect(journal().hold()).toEqual(hold);
  });
});
