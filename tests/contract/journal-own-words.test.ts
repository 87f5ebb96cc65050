import { expect, test } from "vitest";
import type { ChangeAction, ThingChange } from "../../src/domain/change-group.ts";
import type { ForgetScope } from "../../src/domain/forgetting.ts";
import { readSearchWords } from "../../src/domain/search-words.ts";
import { day, newId } from "../support/factories.ts";
import { describeEveryJournal, now } from "../support/journals.ts";

const changed = (action: ChangeAction, count = 1): ThingChange => ({
  thing: "own word",
  action,
  count,
});

describeEveryJournal(({ journal, write, keepPast }) => {
  const words = () => journal().ownWords();
  const add = (...added: readonly string[]) =>
    write((writer) =>
      added.map((word) => {
        const one = { id: newId(), word };
        writer.addOwnWord(one);
        return one;
      }),
    );
  const remove = (...ids: readonly string[]) =>
    write((writer) => {
      for (const id of ids) writer.removeOwnWord(id);
    });
  const takeBack = () => write((writer) => writer.takeBack());
  const forget = (scope: ForgetScope) => write((writer) => writer.forget(scope, () => false));

  test("the list is empty at first, and keeps the order in which words came", () => {
    expect(words()).toEqual([]);
    const [first, second] = add("the blue door", "A name");
    const [third] = add("Another");
    expect(words()).toEqual([first, second, third]);
  });

  test("words that come and go are told as changes, and are taken back and brought back", () => {
    const [one, two] = add("the blue door", "A name");
    remove(one?.id ?? "");
    expect(words()).toEqual([two]);
    expect(journal().changes(9)).toEqual([
      { at: now, changes: [changed("delete")], isTakenBack: false },
      { at: now, changes: [changed("create", 2)], isTakenBack: false },
    ]);
    takeBack();
    expect(words()).toEqual([one, two]);
    takeBack();
    expect(words()).toEqual([]);
    write((writer) => writer.bringBack());
    expect(words()).toEqual([one, two]);
  });

  test("no search finds them, and no id leads to them", () => {
    const [one] = add("the blue door");
    expect(journal().search(readSearchWords("door"), { held: "all" })).toEqual([]);
    expect(journal().thingsById(one?.id ?? "")).toEqual([]);
  });

  test.each<ForgetScope>([
    { kind: "before", day: day("2022-01-01") },
    { kind: "ref", ref: "K7" },
    { kind: "thing", thing: "entry", id: newId() },
  ])(
    "what was taken out goes with the next forgetting, and what is there stays: $kind",
    (scope) => {
      keepPast("2026-10-01 10:00");
      const [gone, stays] = add("the blue door", "A name");
      expect(journal().forgetPlan(scope).counts.deleted).toBe(0);
      remove(gone?.id ?? "");
      expect(journal().forgetPlan(scope).counts.deleted).toBe(1);
      forget(scope);
      expect(journal().forgetPlan(scope).counts.deleted).toBe(0);
      expect(words()).toEqual([stays]);
      expect(journal().changes(1)).toEqual([
        { at: now, changes: [changed("forget")], isTakenBack: false },
      ]);
      expect(takeBack).toThrow("There is no change that could be taken back.");
    },
  );
});
