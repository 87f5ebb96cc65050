import { expect, test } from "vitest";
import type { ForgetScope } from "../../src/domain/forgetting.ts";
import {
  account,
  answer,
  day,
  entrySession,
  followUp,
  held,
  looseEnd,
  moment,
  quote,
  repair,
} from "../support/factories.ts";
import { describeEveryJournal } from "../support/journals.ts";

const isOurs = (text: string) => text === "What do you want to keep in mind?";
const old = moment("2022-03-01 14:00");
const before: ForgetScope = { kind: "before", day: day("2023-01-01") };
const none = {
  entries: 0,
  repairs: 0,
  "loose ends": 0,
  held: 0,
  "follow-ups": 0,
  accounts: 0,
  quotes: 0,
  refs: 0,
  deleted: 0,
};

describeEveryJournal(({ journal, write, keepPast, keepEntry }) => {
  const forget = (scope: ForgetScope) => write((writer) => writer.forget(scope, isOurs));

  /** A past session with an entry, and everything that can come of one. */
  const keepAll = (reading: string, ref?: string) => {
    const at = moment(reading);
    const session = keepPast(reading, { ref });
    const entry = keepEntry({
      at,
      ritual: "off",
      session: entrySession(session),
      answers: [answer(), answer({ prompt: "power", kind: "number", value: 7 })],
      tags: ["late"],
    });
    const of = { session: session.id, entry: entry.id };
    const made = {
      end: looseEnd({ ...of, made: at, when: "soon", where: "here", ended: { at, how: "done" } }),
      held: held({ ...of, left: at, ref }),
      repair: repair({
        ...of,
        opened: at,
        state: "made",
        ended: at,
        history: [
          { state: "seen", at },
          { state: "made", at, note: "I said it." },
        ],
      }),
      followUp: followUp({ entry: entry.id, made: at, answer: "More.", ended: at }),
      account: account({ entry: entry.id, day: day(reading.slice(0, 10)) }),
    };
    write((writer) => {
      writer.setModelField(entry.id, "learned", "To wait.");
      writer.addLooseEnd(made.end);
      writer.addHeld(made.held);
      writer.addRepair(made.repair);
      writer.addFollowUp(made.followUp);
      writer.keepAccount(made.account);
      writer.markQuote(quote({ entry: entry.id }));
    });
    return { session, entry, ...made };
  };
  const everything = () => ({
    sessions: journal().sessions({ from: day("2020-01-01"), to: day("2026-12-31") }),
    entries: journal().entries({}),
    repairs: journal().repairs(),
    looseEnds: journal().looseEnds(),
    held: journal().heldIn(),
    followUps: journal().followUps(),
    accounts: journal().accounts(),
    quotes: journal().quotes(),
  });
  const forgotten = ({ session, entry, ...made }: ReturnType<typeof keepAll>) => ({
    sessions: [{ ...session, ref: undefined }],
    entries: [
      {
        ...entry,
        session: { ...entrySession(session), ref: undefined },
        answers: [answer({ value: "" }), answer({ prompt: "power", kind: "number", value: 7 })],
        tags: [],
        fields: { learned: "" },
        isForgotten: true,
      },
    ],
    repairs: [
      {
        ...made.repair,
        happened: "",
        history: made.repair.history.map((step) => ({ ...step, note: undefined })),
        isForgotten: true,
      },
    ],
    looseEnds: [{ ...made.end, what: "", when: undefined, where: undefined, isForgotten: true }],
    held: [{ ...made.held, text: "", ref: undefined, isForgotten: true }],
    followUps: [{ ...made.followUp, asked: "", answer: "", isForgotten: true }],
    accounts: [],
    quotes: [],
  });

  test("what is older than a day loses its words and keeps what can be counted", () => {
    const past = keepAll("2022-03-01 14:00", "K7");
    expect(journal().forgetPlan(before)).toEqual({
      counts: {
        entries: 1,
        repairs: 1,
        "loose ends": 1,
        held: 1,
        "follow-ups": 1,
        accounts: 1,
        quotes: 1,
        refs: 1,
        deleted: 0,
      },
      first: "2022-03-01",
      last: "2022-03-01",
      stillOpen: { repairs: 0, looseEnds: 0 },
    });
    forget(before);
    expect(everything()).toEqual(forgotten(past));
    expect(journal().search([{ text: "wait", isBeginning: false }], { held: "all" })).toEqual([]);
    expect(journal().forgetPlan(before)).toEqual({
      counts: none,
      stillOpen: { repairs: 0, looseEnds: 0 },
    });
  });

  test("what is of the day or later stays as it is", () => {
    keepAll("2023-01-01 00:00");
    const there = everything();
    forget(before);
    expect(everything()).toEqual(there);
  });

  test("a code goes everywhere, with the words of its sessions and what came of them", () => {
    keepAll("2026-03-02 14:00", "A1");
    const others = everything();
    const past = keepAll("2026-03-01 14:00", "K7");
    forget({ kind: "ref", ref: "K7" });
    const { sessions, entries, ...rest } = forgotten(past);
    expect(everything()).toEqual({
      sessions: [...sessions, ...others.sessions],
      entries: [...entries, ...others.entries],
      repairs: [...rest.repairs, ...others.repairs],
      looseEnds: [...rest.looseEnds, ...others.looseEnds],
      held: [...rest.held, ...others.held],
      followUps: [...rest.followUps, ...others.followUps],
      accounts: others.accounts,
      quotes: others.quotes,
    });
  });

  test("an entry goes with what came of it, and keeps the code of its session", () => {
    const past = keepAll("2026-03-01 14:00", "K7");
    forget({ kind: "thing", thing: "entry", id: past.entry.id });
    const expected = forgotten(past);
    expect(everything()).toEqual({
      ...expected,
      sessions: [past.session],
      entries: [{ ...expected.entries[0], session: entrySession(past.session) }],
    });
  });

  test("a repair goes with the entries that led it on", () => {
    const seen = repair();
    write((writer) => writer.addRepair(seen));
    const led = keepEntry({ repair: seen.id, answers: [answer()] });
    keepEntry({ answers: [answer()] });
    forget({ kind: "thing", thing: "repair", id: seen.id });
    const isForgotten = journal()
      .entries({})
      .map((one) => [one.id === led.id, one.isForgotten]);
    expect(isForgotten).toEqual([
      [true, true],
      [false, undefined],
    ]);
    expect(journal().repairs()).toEqual([{ ...seen, happened: "", isForgotten: true }]);
    expect(journal().due("2026-12-31").repairs).toBe(0);
  });

  test("what is old and open keeps its words, but for what is left with a scarf", () => {
    const session = keepPast("2022-03-01 14:00");
    const seen = repair({ opened: old });
    const end = looseEnd({ made: old });
    write((writer) => {
      writer.addRepair(seen);
      writer.addLooseEnd(end);
      writer.addHeld(held({ session: session.id, left: old }));
    });
    const { counts, stillOpen } = journal().forgetPlan(before);
    expect({ counts, stillOpen }).toEqual({
      counts: { ...none, held: 1 },
      stillOpen: { repairs: 1, looseEnds: 1 },
    });
    forget(before);
    expect({ repairs: journal().repairs(), ends: journal().looseEnds() }).toEqual({
      repairs: [seen],
      ends: [end],
    });
    expect([journal().heldNow(), journal().held({ role: "therapist" }, 9)]).toEqual([[], []]);
    expect(journal().heldIn()).toHaveLength(1);
  });
});
