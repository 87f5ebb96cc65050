import { describe, expect, test } from "vitest";
import type { Answer, Entry } from "../../../src/domain/entry.ts";
import { answer, entry, moment, session } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

const MAP = { ritual: "reflect", set: "map" } as const;

function side(kind: string, value: string | undefined): Answer {
  return answer({ prompt: `power_${kind}`, kind: "choice", asked: "Who has it?", value });
}

function map(day: string, ...answers: readonly Answer[]): Entry {
  return entry({ ...MAP, at: moment(`2026-11-${day} 10:00`), answers });
}

const plain = (value: number) => ({ value, unit: "number" });
const counts = (label: string, ...numbers: readonly number[]) => [label, ...numbers.map(plain)];

const at = (day: string) => moment(`2026-11-${day} 09:00`);
const of3 = (value: number) => ({ value, unit: "sessions", n: 3 });
const of2 = (value: number) => ({ value, unit: "answers", n: 2 });
const points = (value: number) => ({ value, unit: "points" });
const named = (values: readonly string[]) =>
  answer({
    prompt: "circumstances",
    kind: "choices",
    asked: "What?",
    value: values,
    labels: values,
  });

describe("the map of power", () => {
  test("counts for each kind on which side it was, in the order of the list", () => {
    const [kinds] = blocksOf("map-of-power", {
      entries: [
        map("02", side("role", "me"), side("personal", "both"), side("lived", "cannot-tell")),
        map("03", side("role", "me"), side("personal", "them"), side("charm_of_ours", "neither")),
      ],
    });
    expect(kinds).toEqual({
      kind: "table",
      columns: ["Kind of power", "Me", "Them", "Both", "Neither", "Unsure", "Answers"],
      rows: [
        counts("Personal", 0, 1, 1, 0, 0, 2),
        counts("Role", 2, 0, 0, 0, 0, 2),
        counts("Lived knowledge", 0, 0, 0, 0, 1, 1),
        counts("Charm of ours", 0, 0, 0, 1, 0, 1),
      ],
    });
  });

  test("shows each kind over time, where there is more than one week of it", () => {
    const entries = [
      map("02", side("role", "me"), side("personal", "both")),
      map("10", side("role", "them")),
    ];
    expect(blocksOf("map-of-power", { entries }).slice(1)).toEqual([
      {
        kind: "table",
        columns: ["Role by week", "Me", "Them", "Both", "Neither", "Unsure", "Answers"],
        ours: ["Role by week"],
        rows: [
          counts("Week of 2 Nov", 1, 0, 0, 0, 0, 1),
          counts("Week of 9 Nov", 0, 1, 0, 0, 0, 1),
        ],
      },
    ]);
  });

  test("shows five kinds over time, and all of them when all is asked for", () => {
    const kinds = ["personal", "role", "lived", "d", "e", "f"];
    const entries = ["02", "10"].map((day) => map(day, ...kinds.map((kind) => side(kind, "me"))));
    const courses = (extent: "newest" | "all") =>
      blocksOf("map-of-power", { entries, extent }).filter(
        (block) => block.kind === "table" && block.columns[0]?.endsWith("by week"),
      );
    expect([courses("newest"), courses("all")].map(({ length }) => length)).toEqual([5, 6]);
  });

  test("says how strong the difference counted, and what moved it", () => {
    const blocks = blocksOf("map-of-power", {
      sessions: [
        session({ on: at("02"), strength: 5, strengthBy: "circumstances" }),
        session({ on: at("03"), strength: 2, strengthBy: "user" }),
        session({ on: at("10"), strength: 4 }),
      ],
    });
    expect(blocks).toEqual([
      {
        kind: "table",
        columns: ["Strength of the difference", "How much"],
        rows: [
          ["On average, 1 slight to 5 strong", points(11 / 3)],
          ["With circumstances named", of3(1)],
          ["Said by you", of3(1)],
        ],
      },
      {
        kind: "series",
        caption: "Strength of the difference. Average by week.",
        from: 1,
        to: 5,
        points: [
          { label: "Week of 2 Nov", quantity: points(3.5) },
          { label: "Week of 9 Nov", quantity: points(4) },
        ],
      },
    ]);
  });

  test("counts the circumstances, whichever ritual asked for them", () => {
    const [bars] = blocksOf("map-of-power", {
      entries: [entry({ answers: [named(["crisis"])] }), map("03", named(["crisis", "touch"]))],
    });
    expect(bars).toEqual({
      kind: "bars",
      caption: "What?",
      bars: [
        { label: "crisis", quantity: of2(2) },
        { label: "touch", quantity: of2(1) },
      ],
    });
  });

  test("sets the period before beside it", () => {
    const before = entry({
      ...MAP,
      at: moment("2026-10-05 10:00"),
      answers: [side("role", "both")],
    });
    const blocks = blocksOf("map-of-power", {
      compare: true,
      entries: [map("02", side("role", "me"))],
      before: periodRecord({ entries: [before] }),
    });
    expect(
      blocks.map((block) => (block.kind === "table" ? [block.columns[0], block.rows] : [])),
    ).toEqual([
      ["November 2026", [counts("Role", 1, 0, 0, 0, 0, 1)]],
      ["October 2026", [counts("Role", 0, 0, 1, 0, 0, 1)]],
    ]);
  });

  test("is left out where nobody looked: a role's own strength is no news", () => {
    expect(
      sectionOf("map-of-power", { sessions: [session()], entries: [entry()] }),
    ).toBeUndefined();
  });
});
