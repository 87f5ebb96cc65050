import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/domain/entry.ts";
import { type Moment, minutesBetween } from "../../../src/domain/moment.ts";
import { CLOSINGS } from "../../../src/domain/session.ts";
import { weekdayOf } from "../../../src/domain/time-words.ts";
import { demoPeriod, type PlannedRitual } from "../../../src/flows/demo/plan.ts";
import { acceptValue } from "../../../src/prompt-sets/kinds/index.ts";
import type { ReadyAskingPrompt } from "../../../src/prompt-sets/prompt-set.ts";
import { readyPrompt } from "../../../src/prompt-sets/ready-prompt.ts";
import { day, moment } from "../../support/factories.ts";
import { demoOptions, planOf, ritualsOf, sessionsOf } from "./plans.ts";

const plan = planOf("2026-11-23");

describe("a made-up year", () => {
  test("has the twelve months before this one and what is over of this one", () => {
    expect(demoPeriod(day("2026-11-23"))).toEqual({ from: "2025-11-01", to: "2026-11-22" });
    expect([plan.at(0)?.day, plan.at(-1)?.day]).toEqual(["2025-11-03", "2026-11-20"]);
  });

  test("ends with last month on the first of a month", () => {
    expect(demoPeriod(day("2026-03-01"))).toEqual({ from: "2025-03-01", to: "2026-02-28" });
    expect(planOf("2026-03-01").at(-1)?.day).toBe("2026-02-27");
  });

  test("is the same for the same day", () => {
    expect(planOf("2026-11-23")).toEqual(plan);
  });

  test("changes nothing that was over when it is looked at later in the month", () => {
    const earlier = planOf("2026-11-10");
    const over = plan.filter((planned) => planned.day < "2026-11-10");
    expect(earlier).toEqual(over);
    expect(plan.length).toBeGreaterThan(earlier.length);
  });

  test("has nothing that is not over before today", () => {
    const midnight = moment("2026-11-23 00:00").instant;
    const moments = [
      ...sessionsOf(plan).flatMap(({ session }) => [session.on, session.off]),
      ...ritualsOf(plan).map(({ at }) => at),
    ];
    expect(moments.filter(({ instant }) => instant >= midnight)).toEqual([]);
  });

  test("leaves out an evening that is not over at midnight", () => {
    const sunday = planOf("2026-10-25").at(-1);
    expect(sunday?.day).toBe("2026-10-23");
    expect(planOf("2026-10-26").at(-1)?.day).toBe("2026-10-24");
  });
});

test("each of its months that is over is looked back on, on its last day with work", () => {
  const lookedBack = plan.filter(({ lookBack }) => lookBack !== undefined);
  const lastDays = plan.filter(({ day }, index) => {
    const next = plan[index + 1];
    return next !== undefined && next.day.slice(0, 7) !== day.slice(0, 7);
  });
  expect(lookedBack.map(({ day }) => day)).toEqual(lastDays.map(({ day }) => day));
  expect(lookedBack).toHaveLength(12);
});

describe("its sessions", () => {
  const sessions = sessionsOf(plan).map(({ session }) => session);

  test("are worn one at a time", () => {
    const overlaps = sessions.filter(({ on, off }, index) => {
      const next = sessions[index + 1];
      return on.instant >= off.instant || (next !== undefined && off.instant > next.on.instant);
    });
    expect(overlaps).toEqual([]);
  });

  test("are three to six on a day of the week", () => {
    const counts = plan
      .filter((planned) => weekdayOf(planned.day) < 5)
      .map((planned) => planned.sessions.length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([3, 6]);
  });

  test("are of four roles, mostly of one", () => {
    const roles = Map.groupBy(sessions, ({ role, seat }) => `${role} ${seat}`);
    const counts = [...roles].map(([role, worn]) => [role, worn.length] as const);
    expect(counts.toSorted(([, a], [, b]) => b - a).map(([role]) => role)).toEqual([
      "therapist up",
      "supervisor up",
      "choir-leader up",
      "supervisee down",
    ]);
  });

  test("end in every way there is", () => {
    expect(new Set(sessions.map(({ closed }) => closed))).toEqual(new Set(CLOSINGS));
  });

  test("are found when they were left on: by the end of the day, or the next time", () => {
    const leftOn = plan.flatMap(({ sessions, ending }, index) =>
      sessions
        .filter(({ session }) => session.closed === "left on")
        .map(({ session }) => ({
          off: session.off.local,
          next: plan[index + 1]?.sessions[0]?.session.on.local,
          isEnded: ending !== undefined,
        })),
    );
    const byDay = leftOn.filter(({ isEnded }) => isEnded);
    const byNext = leftOn.filter(({ isEnded }) => !isEnded);
    expect(byNext.map(({ off }) => off)).toEqual(byNext.map(({ next }) => next));
    expect([byDay.length, byNext.length].every((count) => count > 0)).toBe(true);
  });

  test("pause for two weeks in summer and at the end of the year", () => {
    const days = plan.map((planned) => String(planned.day));
    const away = (from: string, to: string) => days.filter((day) => from <= day && day <= to);
    expect([away("2026-07-20", "2026-08-02"), away("2025-12-23", "2026-01-03")]).toEqual([[], []]);
  });

  test("run past midnight on a few evenings", () => {
    const nights = sessions.filter(
      ({ on, off, closed }) => closed === "off" && on.local.slice(0, 10) !== off.local.slice(0, 10),
    );
    expect(nights.map(({ on }) => on.local.slice(0, 10))).toEqual([
      "2025-12-13",
      "2026-03-28",
      "2026-06-20",
      "2026-09-12",
      "2026-10-24",
    ]);
  });

  test("go through both clock changes, so that the clock and the time worn differ by an hour", () => {
    const changed = sessions
      .map(({ on, off }) => [
        on.local.slice(0, 10),
        (minutesBetween(on, off) ?? 0) - onTheClock(on, off),
      ])
      .filter(([, difference]) => difference !== 0);
    expect(changed).toEqual([
      ["2026-03-28", -60],
      ["2026-10-24", 60],
    ]);
  });
});

describe("its rituals", () => {
  const rituals = ritualsOf(plan);

  test("are asked from shipped sets, short and long", () => {
    expect(new Set(rituals.map(({ set }) => set.id))).toEqual(
      new Set([
        "on-minute",
        "down-supervisee",
        "on",
        "off-minute",
        "off",
        "day-minute",
        "day",
        "month",
      ]),
    );
  });

  test("are left out now and then, and so is the end of a day", () => {
    const sessions = sessionsOf(plan);
    const shares = [
      sessions.filter(({ before }) => before !== undefined).length / sessions.length,
      sessions.filter(({ after }) => after !== undefined).length / sessions.length,
      plan.filter(({ ending }) => ending !== undefined).length / plan.length,
    ];
    expect(shares.filter((share) => share < 0.5 || share > 0.9)).toEqual([]);
  });

  test("end a day that ran past midnight in its last minute", () => {
    const night = plan.find((planned) => planned.day === "2026-10-24");
    expect(night?.ending?.at).toEqual(moment("2026-10-24 23:59"));
  });

  test("have every answer to a question of their set, in its words, and valid for it", () => {
    expect(rituals.flatMap(wrongAnswers)).toEqual([]);
  });

  test("would be caught with an answer that is not valid", () => {
    const ritual = rituals.find(({ set }) => set.id === "off-minute");
    const answers = ritual?.answers.map((answer) =>
      answer.kind === "scale" ? { ...answer, value: 99 } : answer,
    );
    expect(ritual && wrongAnswers({ ...ritual, answers: answers ?? [] }).length).toBeGreaterThan(0);
  });

  test("have skipped questions among them, of every kind of question", () => {
    const answers = rituals.flatMap(({ answers }) => answers);
    const skipped = new Set(
      answers.filter(({ value }) => value === undefined).map(({ kind }) => kind),
    );
    expect(skipped).toEqual(new Set(answers.map(({ kind }) => kind)));
  });

  test("say hardly anything twice in a month", () => {
    const texts = rituals.flatMap(({ at, answers }) =>
      answers.flatMap((answer) => written(answer).map((text) => `${at.local.slice(0, 7)} ${text}`)),
    );
    const often = [...Map.groupBy(texts, (text) => text)].filter(([, same]) => same.length > 3);
    expect(often.map(([text]) => text)).toEqual([]);
  });

  test("go up and down over the year in what is rated", () => {
    const evenings = rituals.flatMap(({ at, answers }) =>
      answers
        .filter(({ prompt }) => prompt === "still_with_me")
        .flatMap(({ value }) => (typeof value === "number" ? [{ at, value }] : [])),
    );
    const means = [...Map.groupBy(evenings, ({ at }) => at.local.slice(0, 7)).values()].map(
      (month) => month.reduce((sum, { value }) => sum + value, 0) / month.length,
    );
    const turns = means.filter((mean, index) => {
      const [last, next] = [means[index - 1], means[index + 1]];
      return last !== undefined && next !== undefined && mean > last === mean > next;
    });
    expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(1);
    expect(turns.length).toBeGreaterThan(3);
  });
});

function onTheClock(from: Moment, to: Moment): number {
  return (Date.parse(`${to.local}Z`) - Date.parse(`${from.local}Z`)) / 60_000;
}

/** What a ritual holds that its set does not ask or would not take. */
function wrongAnswers({ set, answers }: PlannedRitual): readonly string[] {
  return answers.flatMap((answer) => {
    const prompt = set.prompts.find(({ id }) => id === answer.prompt);
    const ready = prompt && readyPrompt(prompt, { placeholders: () => "…", list: demoOptions });
    if (ready === undefined || ready.kind === "say" || ready.kind === "pause")
      return [`${set.id}: ${answer.prompt} is not asked`];
    return isRight(ready, answer) ? [] : [`${set.id}: ${answer.prompt}`];
  });
}

function isRight(ready: ReadyAskingPrompt, answer: Answer): boolean {
  const start = ready.ask.split("…")[0] ?? "";
  if (answer.kind !== ready.kind || !answer.asked.startsWith(start)) return false;
  if (answer.value === undefined) return !ready.required;
  const accepted = acceptValue(ready, answer.value);
  return "value" in accepted && JSON.stringify(accepted.value) === JSON.stringify(answer.value);
}

/** The texts of an answer; tags are single words and come back. */
function written({ kind, value, feeds }: Answer): readonly string[] {
  if ((kind !== "text" && kind !== "lines") || feeds === "tag" || value === undefined) return [];
  return typeof value === "object" ? value : [String(value)];
}
