import { describe, expect, test } from "vitest";
import { OPEN_REPAIR_STATES } from "../../../src/domain/repair.ts";
import { looseEndToday, repairToday } from "../../../src/flows/demo/fates.ts";
import { demoIds } from "../../../src/flows/demo/ids.ts";
import { pickWeighted, randomOf, shuffled, swing } from "../../../src/flows/demo/random.ts";
import { drawTexts } from "../../../src/flows/demo/texts.ts";
import { day, looseEnd, moment, repair } from "../../support/factories.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { material } from "./plans.ts";

const { at } = fakeClock("2026-11-23 18:00");

function numbers(words: string): readonly number[] {
  const random = randomOf(words);
  return Array.from({ length: 1000 }, random);
}

describe("chance", () => {
  test("comes out the same for the same words, and otherwise for others", () => {
    expect(numbers("day 2026-11-23")).toEqual(numbers("day 2026-11-23"));
    expect(numbers("day 2026-11-24")).not.toEqual(numbers("day 2026-11-23"));
  });

  test("lies between 0 and 1 and is spread evenly", () => {
    const counts = [...Map.groupBy(numbers("even"), (number) => Math.floor(number * 4))];
    expect(new Set(counts.map(([quarter]) => quarter))).toEqual(new Set([0, 1, 2, 3]));
    expect(counts.filter(([, group]) => group.length < 180 || group.length > 320)).toEqual([]);
  });

  test("swings around 0 and never far", () => {
    const random = randomOf("swing");
    const swings = Array.from({ length: 1000 }, () => swing(random));
    const mean = swings.reduce((sum, value) => sum + value, 0) / swings.length;
    expect(Math.abs(mean)).toBeLessThan(0.15);
    expect(Math.max(...swings.map(Math.abs))).toBeLessThan(3);
  });

  test("picks the heavier more often and never what weighs nothing", () => {
    const random = randomOf("weights");
    const weights: Readonly<Record<string, number>> = { heavy: 3, light: 1, none: 0 };
    const picked = Array.from({ length: 1000 }, () =>
      pickWeighted(random, ["none", "light", "heavy"], (name) => weights[name] ?? 0),
    );
    const count = (name: string) => picked.filter((one) => one === name).length;
    expect(count("heavy") + count("light")).toBe(1000);
    expect(count("heavy")).toBeGreaterThan(2 * count("light"));
    expect(pickWeighted(random, [], () => 1)).toBe(undefined);
  });

  test("shuffles without losing anything", () => {
    const items = ["a", "b", "c", "d", "e"];
    const mixed = shuffled(randomOf("cards"), items);
    expect(mixed.toSorted()).toEqual(items);
    expect(mixed).not.toEqual(items);
  });
});

describe("texts", () => {
  test("all come once before one comes again", () => {
    const draw = drawTexts({ leave: ["a", "b", "c"] });
    const rounds = [1, 2].map(() => new Set([draw("leave"), draw("leave"), draw("leave")]));
    expect(rounds).toEqual([new Set(["a", "b", "c"]), new Set(["a", "b", "c"])]);
  });

  test("are none for a name that has none", () => {
    expect(drawTexts({})("leave")).toBe(undefined);
  });
});

describe("ids", () => {
  const early = moment("2026-11-23 09:00");
  const late = moment("2026-11-23 10:00");
  const make = () => {
    const idAt = demoIds();
    return [...Array.from({ length: 3 }, () => idAt(early)), idAt(late)];
  };

  test("are UUIDv7 of the moment, in the order made", () => {
    const ids = make();
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(ids.filter((id) => !shape.test(id))).toEqual([]);
    expect(ids.toSorted()).toEqual(ids);
    expect(Number.parseInt((ids[0] ?? "").replace("-", "").slice(0, 12), 16)).toBe(early.instant);
  });

  test("are the same every time, and each only once", () => {
    expect(make()).toEqual(make());
    expect(new Set(make()).size).toBe(4);
  });
});

describe("a repair", () => {
  const days = Array.from(
    { length: 30 },
    (_, index) => `2026-09-${String(index + 1).padStart(2, "0")}`,
  );
  const opened = days
    .flatMap((day) => [`${day} 09:50`, `${day} 15:50`])
    .map((reading) => repair({ opened: moment(reading) }));
  const on = (today: string) =>
    opened.map((one) => repairToday(material, one, { today: day(today), at }));

  test("is as it was seen on the day it was seen", () => {
    const seen = repair({ opened: moment("2026-09-01 10:50") });
    const today = day("2026-09-01");
    expect(repairToday(material, seen, { today, at })).toMatchObject({ ...seen, state: "seen" });
  });

  test("goes its way: some are made, some declined, some still wait", () => {
    const states = new Set(on("2026-10-10").map(({ state }) => state));
    expect(states).toEqual(new Set(["planned", "offered", "made", "declined"]));
  });

  test("has an end when its state is one, and never before it was opened or after today", () => {
    const wrong = on("2026-10-10").filter(({ state, opened, ended }) => {
      const isOpen = OPEN_REPAIR_STATES.some((open) => open === state);
      if (ended === undefined) return !isOpen;
      return isOpen || ended.local < opened.local || ended.local >= "2026-10-10";
    });
    expect(wrong).toEqual([]);
  });

  test("that has ended stays as it ended", () => {
    const later = on("2026-11-23");
    const changed = on("2026-10-10").filter(
      (repair, index) =>
        repair.ended !== undefined && JSON.stringify(repair) !== JSON.stringify(later[index]),
    );
    expect(changed).toEqual([]);
  });

  test("that waits is looked at again today or later", () => {
    const days = on("2026-10-01").flatMap(({ followUp }) => followUp ?? []);
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => day < "2026-10-01")).toEqual([]);
  });
});

describe("a loose end", () => {
  const made = Array.from({ length: 100 }, (_, index) =>
    looseEnd({ what: `thing ${index}`, made: moment("2026-09-07 10:50"), due: day("2026-09-11") }),
  );
  const on = (today: string) =>
    made.map((one) => looseEndToday(material, one, { today: day(today), at }));

  test("is open until it is due", () => {
    expect(on("2026-09-11")).toEqual(made);
  });

  test("is mostly closed a few days later, and what was closed stays so", () => {
    const closed = on("2026-09-16").filter(({ ended }) => ended !== undefined);
    expect(closed.length).toBeGreaterThan(90);
    expect(closed.length).toBeLessThan(100);
    expect(on("2026-11-23").filter(({ ended }) => ended !== undefined)).toEqual(closed);
  });

  test("is not closed on the day that it is made", () => {
    const today = looseEnd({ made: moment("2026-09-07 21:50"), due: day("2026-09-07") });
    const seen = { today: day("2026-11-23"), at };
    expect(looseEndToday(material, today, seen).ended?.at.local ?? "~").toMatch(
      /^(~|2026-09-(0[89]|1))/,
    );
  });
});
