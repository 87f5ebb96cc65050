import { expect, test } from "vitest";
import { day, followUp, moment } from "../support/factories.ts";
import { describeEveryJournal, november, now } from "../support/journals.ts";

describeEveryJournal(({ journal, write, keepEntry }) => {
  const keep = (parts: Partial<Parameters<typeof followUp>[0]> = {}) => {
    const kept = followUp({ entry: keepEntry().id, ...parts });
    write((writer) => writer.addFollowUp(kept));
    return kept;
  };

  test("follow-ups are due from their day on, by that day", () => {
    const later = keep({ due: day("2026-11-24") });
    const today = keep({ due: day("2026-11-23") });
    const earlier = keep({ due: day("2026-11-20") });
    keep({ due: day("2026-11-20"), ended: now });
    expect(journal().followUpsDue("2026-11-23")).toEqual([earlier, today]);
    expect(journal().followUpsDue("2026-11-24")).toEqual([earlier, today, later]);
    expect(journal().due("2026-11-23").followUps).toBe(2);
  });

  test("the follow-ups of a period were made or ended in it, or are open now", () => {
    const before = moment("2026-10-31 23:59");
    const first = moment("2026-11-01 00:00");
    const last = moment("2026-11-30 23:59");
    const after = moment("2026-12-01 00:00");
    const ended = keep({ made: before, ended: last });
    const open = keep({ made: before });
    const old = keep({ made: before, ended: before });
    const made = keep({ made: first, ended: after });
    const late = keep({ made: after, ended: after });
    expect(journal().followUps(november)).toEqual([ended, open, made]);
    expect(journal().followUps()).toEqual([ended, open, old, made, late]);
  });

  test("a follow-up that was shown says when, and stays due", () => {
    const kept = keep();
    write((writer) => writer.markFollowUpShown(kept.id));
    expect(journal().followUpsDue("2026-11-23")).toEqual([{ ...kept, shown: now }]);
  });

  test("an answer ends a follow-up, and so does letting it go", () => {
    const answered = keep();
    const letGo = keep();
    write((writer) => {
      writer.answerFollowUp(answered.id, "I ask first now.");
      writer.answerFollowUp(letGo.id, undefined);
    });
    expect(journal().followUps()).toEqual([
      { ...answered, answer: "I ask first now.", ended: now },
      { ...letGo, ended: now },
    ]);
    expect(journal().followUpsDue("2026-11-23")).toEqual([]);
  });

  test("a follow-up ends once", () => {
    const kept = keep();
    write((writer) => writer.answerFollowUp(kept.id, "I ask first now."));
    expect(() => write((writer) => writer.answerFollowUp(kept.id, "Nothing."))).toThrow(
      expect.objectContaining({ code: "not-now" }),
    );
    expect(journal().followUps()).toEqual([{ ...kept, answer: "I ask first now.", ended: now }]);
  });

  test("an entry has one follow-up at most", () => {
    const kept = keep();
    expect(() => keep({ entry: kept.entry })).toThrow(Error);
    expect(journal().followUps()).toEqual([kept]);
  });

  test("a follow-up of an entry that is not there is refused", () => {
    expect(() => keep({ entry: followUp({ entry: "" }).id })).toThrow(Error);
    const tries = [
      () => write((writer) => writer.answerFollowUp("nobody", "A word.")),
      () => write((writer) => writer.markFollowUpShown("nobody")),
    ];
    for (const change of tries) expect(change).toThrow(Error);
  });
});
