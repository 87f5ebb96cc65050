import { describe, expect, test } from "vitest";
import { POWER_SIDES } from "../../src/domain/power.ts";
import { REPAIR_STATES } from "../../src/domain/repair.ts";
import { SEATS } from "../../src/domain/role.ts";
import { readLooseEnd } from "../../src/flows/harvest.ts";
import type { Prompt } from "../../src/prompt-sets/prompt-set.ts";
import { moment } from "../support/factories.ts";
import { FIXED } from "./fixed-prompts.ts";
import { optionLabels, path } from "./paths.ts";
import { mapOf, shippedText, yamlFiles, yamlValue } from "./shipped.ts";
import {
  MAPS,
  PAGES,
  parseShipped,
  REFLECTIONS,
  REPAIRS,
  RITUALS,
  SEAT_SETS,
  SHIPPED,
  shippedOptions,
  shippedSet,
} from "./shipped-sets.ts";

const named = (prompts: readonly Prompt[]) => prompts.map(({ id }) => id);

test("the shipped sets are those for on, off and day, for seats, maps, reflections, repairs and pages for others", () => {
  expect(yamlFiles("prompts").map((file) => parseShipped(file).set?.id)).toEqual(SHIPPED);
  const known = [...PAGES, ...REFLECTIONS, ...REPAIRS, ...RITUALS, ...SEAT_SETS, ...MAPS];
  expect(SHIPPED.toSorted()).toEqual(known.toSorted());
});

/** Lists that are about the work, not about what one senses. */
const OUTWARD: readonly string[] = ["values", "roles"];

describe.each(SHIPPED)("%s", (id) => {
  const set = shippedSet(id);

  test("parses without an issue, under the name of its file and for its ritual", () => {
    expect(parseShipped(`prompts/${id}.yaml`).issues).toEqual([]);
    expect({ id: set.id, ritual: set.ritual, language: set.language }).toEqual({
      id,
      ritual: ritualOf(id),
      language: "en",
    });
  });

  test("says where its ideas come from, and at its top how long it takes", () => {
    expect(mapOf(yamlValue(`prompts/${id}.yaml`), id)["source"]).toMatch(/^Ours\b/);
    expect(shippedText(`prompts/${id}.yaml`).split("\n").slice(0, 3).join(" ")).toMatch(
      /^# .*\b(seconds|minutes?)\b/,
    );
  });

  test("asks nothing that has to be answered", () => {
    const required = set.prompts.filter((prompt) => "required" in prompt && prompt.required);
    expect(named(required)).toEqual([]);
  });
});

function ritualOf(id: string): string {
  if (SEAT_SETS.includes(id)) return "on";
  return RITUALS.includes(id) ? id.replace(/-.*$/, "") : "reflect";
}

test.each([...RITUALS, ...SEAT_SETS])("%s ends with the words", (id) => {
  expect(shippedSet(id).prompts.at(-1)).toMatchObject({ id: "words", kind: "say" });
});

describe.each(SHIPPED)("the answers that %s takes", (id) => {
  const set = shippedSet(id);

  test("have a name at both ends of a scale", () => {
    const scales = set.prompts.filter((prompt) => prompt.kind === "scale");
    expect(scales.filter(({ from, to }) => from.label === "" || to.label === "")).toEqual([]);
  });

  test("are the user's own ratings from 0 to 10", () => {
    const ratings = set.prompts.filter(
      (prompt) => prompt.kind === "scale" && prompt.to.value === 10,
    );
    expect(ratings.map(({ help }) => help)).toEqual(
      ratings.map(() => "Your own rating, not a validated instrument."),
    );
  });

  test("include cannot tell wherever one is chosen", () => {
    const choices = set.prompts
      .filter((prompt) => prompt.kind === "choice")
      .filter(({ options }) => options.from === "set" || !OUTWARD.includes(options.list));
    const without = choices.filter(
      ({ options }) => !optionLabels(options).some((label) => label.startsWith("Cannot tell")),
    );
    expect(named(without)).toEqual([]);
  });
});

test.each(FIXED)("$set asks $id", ({ set, id, kind, feeds }) => {
  const prompt = shippedSet(set).prompts.find((one) => one.id === id);
  expect({
    kind: prompt?.kind,
    feeds: prompt !== undefined && "feeds" in prompt ? prompt.feeds : undefined,
  }).toEqual({ kind, feeds });
});

test.each([
  { set: "off-minute", id: "loose_ends", what: "call back" },
  { set: "rupture", id: "look_again", what: "ask how it is" },
])("the example of a loose end in $set is one", ({ set, id, what }) => {
  const help = shippedSet(set).prompts.find((prompt) => prompt.id === id)?.help ?? "";
  const [, example = ""] = /Such as: (.*)\.$/.exec(help) ?? [];
  expect(readLooseEnd(example, moment("2026-11-23 14:55"))).toEqual({
    what,
    due: "2026-11-27",
    when: "friday",
    where: "office",
  });
});

test.each(REPAIRS)("%s moves a repair only to states that there are, and can leave it", (id) => {
  const state = shippedSet(id).prompts.find((prompt) => prompt.id === "state");
  const values = state?.kind === "choice" && state.options.from === "set" ? state.options.list : [];
  const moving = values.map(({ value }) => value).filter((value) => value !== "cannot-tell");
  expect(moving.length).toBe(values.length - 1);
  expect(moving.filter((value) => !REPAIR_STATES.some((known) => known === value))).toEqual([]);
});

/** The questions of a set about kinds of power. */
const kindsIn = (id: string) => shippedSet(id).prompts.filter((one) => one.id.startsWith("power_"));

describe("power", () => {
  const inLists = (["power-sources", "power-sources-finer"] as const).map((list) =>
    shippedOptions(list)
      .filter(({ alone }) => alone !== true)
      .map(({ value }) => `power_${value}`),
  );

  test.each(["on", "map"])("is asked kind by kind in %s, the finer ones on request", (id) => {
    const [asked, more] = [false, true].map((closer) =>
      named(path({ ...shippedSet(id), prompts: kindsIn(id) }, "up", { closer })),
    );
    expect({ asked, more }).toEqual({ asked: inLists[0], more: inLists.flat() });
  });

  test("is asked in the same way in on and in map, of every seat", () => {
    expect(kindsIn("on")).toEqual(kindsIn("map"));
  });

  test("can be with each side, with both and with neither", () => {
    const sides = shippedOptions("power-sides").map(({ value }) => value);
    expect(sides).toEqual([...POWER_SIDES]);
    const lists = kindsIn("map").map((prompt) => (prompt.kind === "choice" ? prompt.options : ""));
    expect(new Set(lists.map((list) => JSON.stringify(list)))).toEqual(
      new Set([JSON.stringify({ from: "data", list: "power-sides" })]),
    );
  });

  test.each(["on", "off", "map"])("is felt on a scale with two like ends in %s", (id) => {
    const scale = shippedSet(id).prompts.find((prompt) => prompt.id === "who_powerful");
    expect(scale).toMatchObject({ from: { value: -5 }, to: { value: 5 } });
    expect(scale?.when).toBeUndefined();
  });
});

describe("the seats", () => {
  const EVERY_STEP = {
    mended: true,
    still_on: true,
    fit_norm: "yes",
    closer: true,
    state: "cannot-tell",
  };

  test.each(["off-minute", "off"])("%s weighs the use of power where there is a duty", (id) => {
    const up = named(path(shippedSet(id), "up", EVERY_STEP));
    const down = named(path(shippedSet(id), "down", EVERY_STEP));
    const ofDuty = ["balance", "handed_back", "misunderstandings", "fit", "repair_step"];
    expect(down.filter((prompt) => ofDuty.includes(prompt))).toEqual([]);
    expect(up).toEqual(expect.arrayContaining(["balance", "handed_back"]));
  });

  test.each([
    ["on-minute", ["need"]],
    ["on", ["shift_down", "mine_to_decide", "fit_for_me", "need"]],
    ["off-minute", ["need_met", "voice"]],
    ["off", ["need_met", "raise_it", "voice"]],
  ])("%s asks the other seat what it needs", (id, ids) => {
    const up = named(path(shippedSet(id), "up", EVERY_STEP));
    const down = named(path(shippedSet(id), "down", EVERY_STEP));
    expect(down.filter((prompt) => !up.includes(prompt))).toEqual(ids);
  });

  test.each(SHIPPED)("%s asks a level seat as it asks the one with the duty", (id) => {
    const set = shippedSet(id);
    expect(named(path(set, "level", EVERY_STEP))).toEqual(named(path(set, "up", EVERY_STEP)));
  });

  test.each(SHIPPED)("%s reaches every question from one seat or the other", (id) => {
    const set = shippedSet(id);
    const reached = new Set(SEATS.flatMap((seat) => named(path(set, seat, EVERY_STEP))));
    expect(named(set.prompts).filter((prompt) => !reached.has(prompt))).toEqual([]);
  });

  test("nobody is asked about a repair that nothing calls for", () => {
    const asked = SEATS.flatMap((seat) => named(path(shippedSet("off"), seat, { mended: false })));
    const ofRepair = ["what_happened", "repair_step", "raise_it"];
    expect(asked.filter((prompt) => ofRepair.includes(prompt))).toEqual([]);
  });
});

test("the page for others says first for whom it is made", () => {
  expect(shippedSet("concern-note").prompts[0]).toMatchObject({ kind: "say" });
});

test.each(SEAT_SETS)(
  "%s asks every seat the same, as the minute does but for what it needs",
  (id) => {
    const set = shippedSet(id);
    const base = named(path(shippedSet("on-minute"), "down"));
    const [up, down] = (["up", "down"] as const).map((seat) => named(path(set, seat)));
    expect(up).toEqual(down);
    expect(down?.filter((prompt) => base.includes(prompt))).toEqual(base);
    expect(down?.length).toBe(base.length + 2);
  },
);

test.each(["on", "off", "day"])("%s asks all that its minute asks, in that order", (id) => {
  const minute = named(shippedSet(`${id}-minute`).prompts);
  const long = named(shippedSet(id).prompts);
  expect(long.filter((prompt) => minute.includes(prompt))).toEqual(minute);
});
