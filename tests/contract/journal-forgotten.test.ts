import { expect, test } from "vitest";
import type { ForgetScope } from "../../src/domain/forgetting.ts";
import { answer, day, looseEnd, moment } from "../support/factories.ts";
import { describeEveryJournal, idsOf } from "../support/journals.ts";

const notNow = expect.objectContaining({ code: "not-now" });
const OURS = new Set(["What do you want to keep in mind?", "Safety", "held back"]);
const isOurs = (text: string) => OURS.has(text);
const old = moment("2022-03-01 14:00");
const before: ForgetScope = { kind: "before", day: day("2023-01-01") };

describeEveryJournal(({ journal, write, keepEntry }) => {
  const forget = (scope: ForgetScope) => write((writer) => writer.forget(scope, isOurs));

  test("of questions and choices stays what is ours, and the ids of the rest", () => {
    const choice = { kind: "choice", asked: "How was Anna?" } as const;
    const kept = keepEntry({
      at: old,
      answers: [
        answer({ ...choice, prompt: "value", value: "safety", labels: ["Safety"] }),
        answer({ ...choice, prompt: "mine", value: "a", labels: ["Anna cried"] }),
        answer({ prompt: "many", kind: "choices", value: ["a", "b"], labels: ["Safety", "Anna"] }),
        answer({
          prompt: "rated",
          kind: "scale",
          value: 2,
          from: { value: 0, label: "held back" },
          to: { value: 5, label: "as Anna" },
        }),
        answer({ prompt: "lines", kind: "lines", value: ["one", "two"] }),
        answer({ prompt: "skipped", value: undefined }),
      ],
    });
    forget({ kind: "thing", thing: "entry", id: kept.id });
    const asked = "What do you want to keep in mind?";
    expect(journal().entries({})[0]?.answers).toEqual([
      answer({
        kind: "choice",
        prompt: "value",
        asked: "value",
        value: "safety",
        labels: ["Safety"],
      }),
      answer({ kind: "choice", prompt: "mine", asked: "mine", value: "a", labels: undefined }),
      answer({ prompt: "many", kind: "choices", asked, value: ["a", "b"], labels: undefined }),
      answer({
        prompt: "rated",
        kind: "scale",
        asked,
        value: 2,
        from: { value: 0, label: "held back" },
        to: { value: 5, label: "" },
      }),
      answer({ prompt: "lines", kind: "lines", asked, value: ["", ""] }),
      answer({ prompt: "skipped", asked, value: undefined }),
    ]);
  });

  test("a question elsewhere that repeats a forgotten answer loses its wording", () => {
    const first = keepEntry({ answers: [answer({ value: "Listen to Anna" })] });
    const became = { prompt: "became", kind: "confirm" } as const;
    keepEntry({
      answers: [
        answer({ ...became, asked: "What became of this: “Listen to Anna”" }),
        answer({ ...became, prompt: "other", asked: "What became of Anna?" }),
      ],
    });
    forget({ kind: "thing", thing: "entry", id: first.id });
    expect(
      journal()
        .entries({})[1]
        ?.answers.map(({ asked }) => asked),
    ).toEqual(["became", "What became of Anna?"]);
  });

  test("what is deleted goes altogether", () => {
    const kept = keepEntry({ at: old, answers: [answer()] });
    const end = looseEnd();
    write((writer) => writer.addLooseEnd(end));
    write((writer) => {
      writer.deleteThing("entry", kept.id);
      writer.deleteThing("loose end", end.id);
    });
    expect(journal().forgetPlan(before).counts).toMatchObject({ entries: 0, deleted: 1 });
    forget(before);
    forget({ kind: "thing", thing: "loose end", id: end.id });
    expect([journal().thingsById(kept.id), journal().thingsById(end.id)]).toEqual([[], []]);
  });

  test("nothing from before a forgetting is taken back, nor brought back", () => {
    const end = looseEnd();
    write((writer) => writer.addLooseEnd(end));
    keepEntry({ at: old });
    write((writer) => writer.addLooseEnd(looseEnd()));
    write((writer) => writer.takeBack());
    forget(before);
    expect(() => write((writer) => writer.bringBack())).toThrow(notNow);
    expect(() => write((writer) => writer.takeBack())).toThrow(notNow);
    const { id } = looseEnd();
    write((writer) => writer.addLooseEnd(looseEnd({ id })));
    write((writer) => writer.takeBack());
    expect(idsOf(journal().looseEnds())).toEqual([end.id]);
    expect(() => write((writer) => writer.takeBack())).toThrow(notNow);
    expect(journal().changes(2)[1]?.changes).toEqual([
      { thing: "entry", action: "forget", count: 1 },
    ]);
  });

  test("a forgotten draft is not gone on with", () => {
    keepEntry({ at: old, state: "draft" });
    forget(before);
    expect(journal().drafts()).toEqual([]);
    expect(journal().clearTraces()).toBe(true);
  });

  test("what came to be as forgotten is kept as such", () => {
    const end = looseEnd({ what: "", isForgotten: true });
    const kept = keepEntry({ isForgotten: true });
    write((writer) => writer.addLooseEnd(end));
    expect([journal().looseEnds(), journal().entries({})]).toEqual([[end], [kept]]);
  });
});
