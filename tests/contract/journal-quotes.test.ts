import { expect, test } from "vitest";
import { answer, moment, quote } from "../support/factories.ts";
import { describeEveryJournal, november } from "../support/journals.ts";

describeEveryJournal(({ journal, write, keepEntry }) => {
  const keepAt = (reading: string) =>
    keepEntry({ at: moment(reading), answers: [answer(), answer({ prompt: "learned" })] });

  test("quotes come by the time of their entries, then in the order marked", () => {
    const late = keepAt("2026-11-22 10:00").id;
    const early = keepAt("2026-11-20 10:00").id;
    const second = quote({ entry: late, marked: moment("2026-11-23 12:00") });
    const first = quote({ entry: late, prompt: "learned", marked: moment("2026-11-23 11:00") });
    const third = quote({ entry: early, text: "A line\nand another.", marked: second.marked });
    write((writer) => [second, first, third].forEach(writer.markQuote));
    expect(journal().quotes()).toEqual([third, first, second]);
  });

  test("the quotes of a period are those of its entries, whenever they were marked", () => {
    const [before, first, last, after] = [
      "2026-10-31 23:59",
      "2026-11-01 00:00",
      "2026-11-30 23:59",
      "2026-12-01 00:00",
    ].map((reading) => quote({ entry: keepAt(reading).id, marked: moment("2026-12-02 09:00") }));
    write((writer) => {
      for (const kept of [before, first, last, after]) if (kept) writer.markQuote(kept);
    });
    expect(journal().quotes(november)).toEqual([first, last]);
  });

  test("what is unmarked is no quote any more", () => {
    const { id } = keepAt("2026-11-20 10:00");
    const kept = quote({ entry: id });
    const other = quote({ entry: id, prompt: "learned" });
    write((writer) => [kept, other].forEach(writer.markQuote));
    write((writer) => writer.unmarkQuote(kept.id));
    expect(journal().quotes()).toEqual([other]);
    expect(journal().quotes(november)).toEqual([other]);
  });

  test("a quote of what is not there is refused", () => {
    const { id } = keepAt("2026-11-20 10:00");
    const tries = [
      () => write((writer) => writer.markQuote(quote({ entry: quote({ entry: id }).id }))),
      () => write((writer) => writer.markQuote(quote({ entry: id, prompt: "felt" }))),
      () => write((writer) => writer.unmarkQuote("nobody")),
    ];
    for (const change of tries) expect(change).toThrow(Error);
    expect(journal().quotes()).toEqual([]);
  });
});
