import { expect, test } from "vitest";
import { MODEL_FIELDS } from "../../src/domain/entry.ts";
import { account, day, moment } from "../support/factories.ts";
import { describeEveryJournal, november } from "../support/journals.ts";

describeEveryJournal(({ journal, write, keepEntry }) => {
  test("an account comes back as it was kept", () => {
    const fields = Object.fromEntries(
      MODEL_FIELDS.map((field) => [field, `About ${field}.\nMore.`]),
    );
    const bare = account({ fields: {} });
    const whole = account({ entry: keepEntry().id, fields, peer: true });
    write((writer) => [bare, whole].forEach(writer.keepAccount));
    expect(journal().accounts()).toEqual([bare, whole]);
  });

  test("accounts come by their days, then in the order made", () => {
    const late = account({ day: day("2026-11-20"), made: moment("2026-11-22 10:00") });
    const early = account({ day: day("2026-11-20"), made: moment("2026-11-21 10:00") });
    const first = account({ day: day("2026-11-19") });
    write((writer) => [late, early, first].forEach(writer.keepAccount));
    expect(journal().accounts()).toEqual([first, early, late]);
  });

  test("the accounts of a period are those whose day lies in it", () => {
    const [before, start, end, after] = [
      "2026-10-31",
      "2026-11-01",
      "2026-11-30",
      "2026-12-01",
    ].map((text) => account({ day: day(text) }));
    write((writer) => {
      for (const kept of [before, start, end, after]) if (kept) writer.keepAccount(kept);
    });
    expect(journal().accounts(november)).toEqual([start, end]);
  });

  test("an account kept again takes the place of the one with its id, and was made when it was", () => {
    const before = account({ entry: keepEntry().id, peer: true });
    const after = account({
      id: before.id,
      day: day("2026-11-20"),
      title: "The other letter",
      fields: { happened: "It came back." },
      made: moment("2026-11-24 09:00"),
    });
    write((writer) => writer.keepAccount(before));
    write((writer) => writer.keepAccount(after));
    expect(journal().accounts()).toEqual([{ ...after, made: before.made }]);
  });

  test("an account of an entry that is not there is refused", () => {
    const kept = account({ entry: account().id });
    expect(() => write((writer) => writer.keepAccount(kept))).toThrow(/./);
    expect(journal().accounts()).toEqual([]);
  });
});
