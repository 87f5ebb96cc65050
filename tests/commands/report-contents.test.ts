import { describe, expect, test } from "vitest";
import { answer, entry, moment, quote, session } from "../support/factories.ts";
import { scarf, scarfJson } from "../support/scarf.ts";

function past(reading: string) {
  const off = moment(reading.replace(/:\d\d$/, ":50"));
  return session({ on: moment(reading), off, closed: "off" });
}

const journal = {
  sessions: [past("2026-10-05 10:00"), past("2026-11-02 10:00"), past("2026-11-03 10:00")],
  entries: [
    entry({ at: moment("2026-11-02 10:00"), answers: [answer({ value: "To wait." })] }),
    entry({ ritual: "day", at: moment("2026-11-02 18:00") }),
  ],
};

describe("--compare", () => {
  test("sets the period before beside this one, and says how much of this one is to come", async () => {
    const { stdout } = await scarf("report --compare", { journal });
    expect(stdout).toContain(
      [
        "  What            November 2026  October 2026",
        "  Sessions           2 sessions     1 session",
        "  Putting it on         1 entry     0 entries",
        "  Ending the day        1 entry     0 entries",
        "  Days closed             1 day        0 days",
      ].join("\n"),
    );
    expect(stdout).toContain("November 2026 is not over: 7 of its 30 days are still to come.");
  });

  test("says that there is nothing to compare with", async () => {
    const { stdout } = await scarf("report 2026-10 --compare", { journal });
    expect(stdout).toContain("Your journal has nothing from September 2026 to compare with.");
  });

  test("leaves the totals as they are", async () => {
    const [alone, compared] = [
      await scarfJson("report", { journal }),
      await scarfJson("report --compare", { journal }),
    ];
    expect(totalsIn(compared)).toEqual(totalsIn(alone));
    expect(compared).not.toEqual(alone);
  });
});

function totalsIn(json: unknown): unknown {
  return typeof json === "object" && json !== null && "totals" in json ? json.totals : undefined;
}

test("values that were never named are known by the list that scarf came with", async () => {
  const served = answer({
    prompt: "values_served",
    kind: "choices",
    value: ["safety", "larger-frame", "expertise", "responsibilities"],
    labels: ["One", "Two", "Three", "Four"],
  });
  const entries = [entry({ ritual: "off", answers: [served] })];
  const { stdout } = await scarf("report", { journal: { entries } });
  expect(stdout).toContain(
    "Never named (1 answer): Somebody answers for it; Progress and purpose.",
  );
});

test("the newest of much that was written is quoted, and all of it with --all", async () => {
  const entries = Array.from({ length: 11 }, (_, index) =>
    entry({ answers: [answer({ value: `To wait ${index}.` })] }),
  );
  const { stdout: newest } = await scarf("report", { journal: { entries } });
  expect(newest).toContain("The newest 10 of 11. With --all you see them all.");
  expect(newest).not.toContain("To wait 0.");
  const { stdout: all } = await scarf("report --all", { journal: { entries } });
  expect(all).toContain("To wait 0.");
});

test("marked words are quoted in every report, to be shared with their month alone", async () => {
  const marked = entry({
    at: moment("2026-11-02 10:00"),
    set: "day-minute",
    ritual: "day",
    answers: [answer({ prompt: "went_well", asked: "What went well?", value: "We laughed." })],
  });
  const quotes = [quote({ entry: marked.id, prompt: "went_well", text: "We laughed." })];
  const shared = await scarf("report --format md", { journal: { entries: [marked], quotes } });
  expect(shared.stdout).toContain("| We laughed. | Went well | November 2026 |");
  const own = await scarf("report", { journal: { entries: [marked], quotes } });
  expect(own.stdout).toContain("  Mon 2 Nov\n  What went well?\n    We laughed.");
});
