import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSearchWords } from "../../src/domain/search-words.ts";
import type { SearchFilter } from "../../src/ports.ts";
import {
  account,
  answer,
  entrySession,
  followUp,
  held,
  looseEnd,
  moment,
  period,
  repair,
} from "../support/factories.ts";
import { describeEveryJournal, idsOf, november } from "../support/journals.ts";

const written = (value: string) => [answer({ value })];

describeEveryJournal(({ journal, write, keepSession, keepPast, keepEntry }) => {
  const search = (text: string, filter: SearchFilter = {}) =>
    journal().search(readSearchWords(text), filter);

  const leave = (parts: Partial<Parameters<typeof held>[0]> = {}) => {
    const session = journal().lastSession()?.id ?? keepSession().id;
    const kept = held({ session, text: "The lake.", ...parts });
    write((writer) => writer.addHeld(kept));
    return kept;
  };

  test("finds what holds all of the words, wherever they stand and however they are written", () => {
    const entry = keepEntry({ answers: written("The Café was late,\nagain a LETTER.") });
    keepEntry({ answers: written("A letter.") });
    const found = {
      kind: "entry",
      id: entry.id,
      at: entry.at,
      where: "answer",
      prompt: "intention",
      text: "The Café was late,\nagain a LETTER.",
    };
    for (const text of ["letter cafe", "CAFÉ", '"late again"', "lat* letter", '"again a lett"*'])
      expect(search(text)).toEqual([found]);
    for (const text of ["lat", '"again late"', "letter caf", "nothing", "", "!?"])
      expect(search(text)).toEqual([]);
  });

  test("finds each entry once, newest first, and as many as are wanted", () => {
    const first = keepEntry({ answers: written("lake"), tags: ["lake"] });
    const second = keepEntry({ answers: written("lake"), at: moment("2026-11-24 09:00") });
    expect(idsOf(search("lake"))).toEqual([second.id, first.id]);
    expect(idsOf(search("lake", { newest: 1 }))).toEqual([second.id]);
  });

  test("finds tags, lists, fields and what changed, and says where", () => {
    const tagged = keepEntry({ tags: ["limits"] });
    const listed = keepEntry({
      answers: [answer({ kind: "lines", value: ["Call", "No limits"] })],
    });
    const told = keepEntry({ at: moment("2026-11-20 09:00") });
    const fielded = keepEntry({ at: moment("2026-11-19 09:00") });
    write((writer) => {
      writer.addFollowUp(followUp({ entry: told.id, answer: "Limits.", ended: told.at }));
      writer.setModelField(fielded.id, "learned", "My limits.");
    });
    expect(search("limits")).toMatchObject([
      { id: listed.id, where: "answer", text: "Call\nNo limits" },
      { id: tagged.id, where: "tag" },
      { id: told.id, where: "follow-up", text: "Limits." },
      { id: fielded.id, where: "field" },
    ]);
  });

  test("does not find the words of choices, which are the set's", () => {
    keepEntry({ answers: [answer({ kind: "choice", value: "goal", labels: ["Asked the goal"] })] });
    expect(search("goal")).toEqual([]);
  });

  test("finds repairs, loose ends and accounts", () => {
    const mended = repair({ happened: "I cut in.", role: "therapist" });
    const open = looseEnd({ what: "Cut the list", made: moment("2026-11-22 10:00") });
    const worked = account({ title: "The cut", made: moment("2026-11-21 10:00") });
    write((writer) => {
      writer.addRepair(mended);
      writer.addLooseEnd(open);
      writer.keepAccount(worked);
    });
    expect(search("cut").map(({ kind, id }) => [kind, id])).toEqual([
      ["repair", mended.id],
      ["loose end", open.id],
      ["account", worked.id],
    ]);
    expect(idsOf(search("cut", { role: "therapist" }))).toEqual([mended.id]);
    expect(search("cut", { seat: "up" })).toEqual([]);
    const day = period("2026-11-22", "2026-11-22");
    expect(idsOf(search("cut", { period: day }))).toEqual([open.id]);
  });

  test("finds what an answer became once, and the answer where that is not found", () => {
    const worn = keepPast("2026-11-20 09:00");
    const kept = keepEntry({
      ritual: "off",
      at: moment("2026-11-20 09:50"),
      session: entrySession(worn),
      answers: [
        answer({ prompt: "what_happened", value: "I cut the letter short.", feeds: "repair" }),
        answer({
          prompt: "loose_ends",
          kind: "lines",
          value: ["Send the letter", "Count the chairs"],
          feeds: "loose_end",
        }),
      ],
    });
    const opened = { session: worn.id, role: "therapist", entry: kept.id, opened: kept.at };
    const seen = repair({ ...opened, happened: "I cut the letter short." });
    const letter = looseEnd({ what: "Send the letter", made: kept.at, entry: kept.id });
    const chairs = looseEnd({ what: "Count the chairs", made: kept.at, entry: kept.id });
    write((writer) => {
      writer.addRepair(seen);
      writer.addLooseEnd(letter);
      writer.addLooseEnd(chairs);
    });
    expect(idsOf(search("letter"))).toEqual([letter.id, seen.id]);
    expect(idsOf(search("short"))).toEqual([seen.id]);
    expect(idsOf(search("chairs"))).toEqual([chairs.id]);
    expect(search("letter chairs")).toMatchObject([{ id: kept.id, prompt: "loose_ends" }]);
    expect(idsOf(search("short", { rituals: ["off"] }))).toEqual([kept.id]);
    expect(search("chairs", { role: "therapist" })).toMatchObject([{ id: kept.id }]);
    expect(idsOf(search("short", { role: "therapist" }))).toEqual([seen.id]);
  });

  test("keeps to the filters", () => {
    const worn = keepPast("2026-11-20 09:00", { role: "coach", seat: "down" });
    const wanted = keepEntry({
      ritual: "off",
      at: moment("2026-11-20 09:50"),
      session: entrySession(worn),
      answers: written("lake"),
      tags: ["water"],
    });
    keepEntry({ answers: written("lake"), at: moment("2026-10-31 23:59") });
    const filters: readonly SearchFilter[] = [
      { period: november },
      { role: "coach" },
      { seat: "down" },
      { rituals: ["off"] },
      { tag: "water" },
    ];
    for (const filter of filters) expect(idsOf(search("lake", filter))).toEqual([wanted.id]);
  });

  describe("what was left with a scarf", () => {
    test("is not found, in the answer neither, unless its scarf is on or it is asked for", () => {
      const lines = answer({ kind: "lines", value: ["The lake."], feeds: "held" });
      const kept = leave({ entry: keepEntry({ answers: [lines] }).id });
      const ofK7 = leave({ ref: "K7", left: moment("2026-11-23 15:00") });
      expect(search("lake")).toEqual([]);
      expect(search("lake", { held: { role: "coach" } })).toEqual([]);
      expect(idsOf(search("lake", { held: { role: "therapist" } }))).toEqual([kept.id]);
      expect(idsOf(search("lake", { held: { role: "therapist", ref: "K7" } }))).toEqual([
        ofK7.id,
        kept.id,
      ]);
      expect(idsOf(search("lake", { held: "all" }))).toEqual([ofK7.id, kept.id]);
    });

    test("is found when it was let go only where it is asked for", () => {
      const gone = leave();
      write((writer) => writer.endHeld(gone.id, "let go"));
      expect(search("lake", { held: { role: "therapist" } })).toEqual([]);
      expect(search("lake", { held: "all" })).toEqual([
        { kind: "held", id: gone.id, at: gone.left, text: "The lake." },
      ]);
    });

    test("of an unfinished ritual is found in its answer where it is asked for", () => {
      const lines = answer({ kind: "lines", value: ["The lake."], feeds: "held" });
      const draft = keepEntry({ state: "draft", answers: [lines] });
      expect(search("lake")).toEqual([]);
      expect(idsOf(search("lake", { held: "all" }))).toEqual([draft.id]);
    });
  });

  test("takes whatever somebody types for words, never for syntax", () => {
    keepEntry({ answers: written("lake") });
    const typed = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          "*",
          "(",
          ")",
          ":",
          "^",
          "-",
          "+",
          "\0",
          "a",
          " ",
          "'",
          "NEAR(",
          "AND ",
          "text:",
          "{",
        ),
      }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        expect(Array.isArray(search(text, { held: "all" }))).toBe(true);
      }),
    );
  });

  test("entries are given by their ids, oldest first", () => {
    const second = keepEntry({ at: moment("2026-11-24 09:00") });
    const first = keepEntry();
    expect(idsOf(journal().entriesOf([second.id, first.id, "nobody"]))).toEqual([
      first.id,
      second.id,
    ]);
    expect(journal().entriesOf([])).toEqual([]);
  });
});
