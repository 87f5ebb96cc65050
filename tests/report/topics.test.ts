import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildReport } from "../../src/report/build.ts";
import { topicOf } from "../../src/report/topics.ts";
import { answer, entry } from "../support/factories.ts";
import { reportInput } from "./report-input.ts";

const RATING = { from: { value: 0, label: "away" }, to: { value: 10, label: "here" } };

/** A question of each id that has a section of its own, with what it is about and where that is drawn. */
const OWN_SECTION = [
  [answer({ prompt: "balance", kind: "scale" }), "balance", "balance"],
  [answer({ prompt: "who_powerful", kind: "scale" }), "power", "who-felt-more-powerful"],
  [answer({ prompt: "power_role", kind: "choice", value: "me" }), "map", "map-of-power"],
  [answer({ prompt: "circumstances", kind: "choices" }), "map", "map-of-power"],
  [answer({ prompt: "half_yes", kind: "choice" }), "half-yes", "half-yes"],
  [answer({ prompt: "shift", kind: "choices" }), "seats", "both-seats"],
  [answer({ prompt: "shift_down", kind: "choices" }), "seats", "both-seats"],
  [answer({ prompt: "shift_noticed", kind: "choice" }), "seats", "both-seats"],
  [answer({ prompt: "shifts", kind: "choice" }), "seats", "both-seats"],
  [answer({ prompt: "value", kind: "choice" }), "values", "six-values"],
  [answer({ prompt: "values_served", kind: "choices" }), "values", "six-values"],
  [answer({ prompt: "values_missed", kind: "choices" }), "values", "six-values"],
  [
    answer({ prompt: "misunderstandings", kind: "choices" }),
    "misunderstandings",
    "misunderstandings",
  ],
  [answer({ prompt: "handed_back", kind: "choice" }), "handed-back", "handed-back"],
  [answer({ prompt: "fit", kind: "choice" }), "fit", "fit-checks"],
  [answer({ prompt: "fit_norm", kind: "choice" }), "fit", "fit-checks"],
  [answer({ prompt: "present", kind: "scale", ...RATING }), "ratings", "own-ratings"],
  [answer({ prompt: "mended", kind: "confirm" }), "repairs", "repairs"],
  [answer({ prompt: "repair_step", kind: "choice" }), "repairs", "repairs"],
  [answer({ prompt: "raise_it", kind: "choice" }), "repairs", "repairs"],
  [answer({ prompt: "intention" }), "intentions", "intentions"],
  [answer({ prompt: "intention_kept", kind: "choice" }), "intentions", "intentions"],
] as const;

test.each(OWN_SECTION)(
  "$prompt is drawn in a section of its own and nowhere else",
  (asked, topic, section) => {
    const done = entry({ ritual: "off", answers: [asked] });
    expect(topicOf(done, asked)).toBe(topic);
    const { sections } = buildReport(reportInput({ entries: [done] }));
    expect(sections.map(({ id }) => id)).toEqual(["at-a-glance", section]);
  },
);

const byId = OWN_SECTION.filter(([, topic]) => topic !== "ratings");

test.each(byId)("authors of own sets are told of $prompt", ({ prompt }) => {
  const told = prompt.replace(/norm$|(?<=^power_)role$/, "");
  expect(readFileSync("prompts/README.md", "utf8")).toContain(`\`${told}\``);
});

test.each([
  answer({ prompt: "balance", kind: "text" }),
  answer({ prompt: "fitness", kind: "choice" }),
  answer({ prompt: "power_style", kind: "choice", value: "quiet" }),
  answer({ prompt: "half_yes", kind: "confirm" }),
  answer({ prompt: "values", kind: "scale" }),
  answer({ prompt: "went_well" }),
  answer({ prompt: "tags", kind: "choice", feeds: "tag" }),
])("another kind of answer, or another id, is shown with all others: %o", (asked) => {
  const done = entry({ ritual: "off", answers: [asked] });
  expect(topicOf(done, asked)).toBe("other");
  const { sections } = buildReport(reportInput({ entries: [done] }));
  expect(sections.map(({ id }) => id).at(-1)).toMatch(/^(answers|own-words)$/);
});

test("what was written and feeds something is about that", () => {
  const topics = (["repair", "loose_end", "tag", "learned", "happened"] as const).map((feeds) => {
    const asked = answer({ prompt: "own", value: "So.", feeds });
    return topicOf(entry({ answers: [asked], fields: { learned: "So." } }), asked);
  });
  expect(topics).toEqual(["repairs", "loose-ends", "themes", "learned", "other"]);
});

test("whatever the month's own reflection asks is about the month", () => {
  const month = entry({ ritual: "reflect", set: "month" });
  const asked = OWN_SECTION.map(([one]) => one);
  expect(new Set(asked.map((one) => topicOf(month, one)))).toEqual(new Set(["month"]));
});
