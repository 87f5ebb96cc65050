import { describe, expect, test } from "vitest";
import type { Feed, PromptKind } from "../../src/domain/entry.ts";
import { SEATS } from "../../src/domain/role.ts";
import { readLooseEnd } from "../../src/flows/harvest.ts";
import type { Prompt } from "../../src/prompt-sets/prompt-set.ts";
import { moment } from "../support/factories.ts";
import { optionLabels, path } from "./paths.ts";
import { mapOf, shippedText, yamlFiles, yamlValue } from "./shipped.ts";
import { parseShipped, REFLECTIONS, RITUALS, SHIPPED, shippedSet } from "./shipped-sets.ts";

const named = (prompts: readonly Prompt[]) => prompts.map(({ id }) => id);

test("the shipped sets are a minute and a long one for on, off and day, and the reflections", () => {
  expect(yamlFiles("prompts").map((file) => parseShipped(file).set?.id)).toEqual(SHIPPED);
  expect(SHIPPED.toSorted()).toEqual([...REFLECTIONS, ...RITUALS].toSorted());
});

/** Lists that are about the work, not about what one senses. */
const OUTWARD: readonly string[] = ["values", "roles"];

describe.each(SHIPPED)("%s", (id) => {
  const set = shippedSet(id);

  test("parses without an issue, under the name of its file and for its ritual", () => {
    expect(parseShipped(`prompts/${id}.yaml`).issues).toEqual([]);
    expect({ id: set.id, ritual: set.ritual, language: set.language }).toEqual({
      id,
      ritual: REFLECTIONS.includes(id) ? "reflect" : id.replace("-minute", ""),
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

test.each(RITUALS)("%s ends with the words", (id) => {
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

/** What the journal and its reports look for. */
const FIXED: readonly { set: string; id: string; kind: PromptKind; feeds?: Feed }[] = [
  { set: "on-minute", id: "present", kind: "scale" },
  { set: "on-minute", id: "half_yes", kind: "choice" },
  { set: "on-minute", id: "intention", kind: "text" },
  { set: "on", id: "shift", kind: "choices" },
  { set: "on", id: "who_powerful", kind: "scale" },
  { set: "on", id: "power_mine", kind: "choices" },
  { set: "on", id: "power_theirs", kind: "choices" },
  { set: "on", id: "circumstances", kind: "choices" },
  { set: "on", id: "value", kind: "choice" },
  { set: "on", id: "fit", kind: "choice" },
  { set: "off-minute", id: "balance", kind: "scale" },
  { set: "off-minute", id: "mended", kind: "confirm" },
  { set: "off-minute", id: "what_happened", kind: "text", feeds: "repair" },
  { set: "off-minute", id: "handed_back", kind: "choice" },
  { set: "off-minute", id: "present", kind: "scale" },
  { set: "off-minute", id: "loose_ends", kind: "lines", feeds: "loose_end" },
  { set: "off-minute", id: "leave", kind: "lines", feeds: "held" },
  { set: "off", id: "who_powerful", kind: "scale" },
  { set: "off", id: "values_served", kind: "choices" },
  { set: "off", id: "values_missed", kind: "choices" },
  { set: "off", id: "misunderstandings", kind: "choices" },
  { set: "off", id: "fit", kind: "choice" },
  { set: "off", id: "intention_kept", kind: "choice" },
  { set: "off", id: "learned", kind: "text", feeds: "learned" },
  { set: "off", id: "will_do", kind: "text", feeds: "will_do" },
  { set: "day-minute", id: "still_with_me", kind: "scale" },
  { set: "day-minute", id: "went_well", kind: "text" },
  { set: "day-minute", id: "loose_ends", kind: "lines", feeds: "loose_end" },
  { set: "day-minute", id: "leave", kind: "lines", feeds: "held" },
  { set: "day", id: "shifts", kind: "choice" },
  { set: "day", id: "learned", kind: "text", feeds: "learned" },
  { set: "day", id: "will_do", kind: "text", feeds: "will_do" },
  { set: "day", id: "tags", kind: "text", feeds: "tag" },
  { set: "supervision", id: "who_powerful", kind: "scale" },
  { set: "supervision", id: "misunderstandings", kind: "choices" },
  { set: "rupture", id: "repair_step", kind: "choice" },
  { set: "rupture", id: "to_mend", kind: "text", feeds: "repair" },
  { set: "rupture", id: "look_again", kind: "lines", feeds: "loose_end" },
  { set: "fit-check", id: "fit_norm", kind: "choice" },
  { set: "fit-check", id: "fit_method", kind: "choice" },
  { set: "fit-check", id: "fit_asked", kind: "choice" },
  { set: "month", id: "changed", kind: "lines", feeds: "changed" },
  { set: "month", id: "to_supervision", kind: "lines" },
];

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

describe("power", () => {
  test("is asked about on both sides, from one list", () => {
    const [mine, theirs] = shippedSet("on").prompts.filter(({ id }) => id.startsWith("power_"));
    const asked = [mine, theirs].map((prompt) =>
      prompt?.kind === "choices" ? [prompt.options, prompt.when] : [],
    );
    expect(asked).toEqual([
      [{ from: "data", list: "power-sources" }, undefined],
      [{ from: "data", list: "power-sources" }, undefined],
    ]);
  });

  test.each(["on", "off"])("is felt on a scale with two like ends in %s", (id) => {
    const scale = shippedSet(id).prompts.find((prompt) => prompt.id === "who_powerful");
    expect(scale).toMatchObject({ from: { value: -5 }, to: { value: 5 } });
    expect(scale?.when).toBeUndefined();
  });
});

describe("the seats", () => {
  const EVERY_STEP = { mended: true, still_on: true, fit_norm: "yes" };

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

test.each(["on", "off", "day"])("%s asks all that its minute asks, in that order", (id) => {
  const minute = named(shippedSet(`${id}-minute`).prompts);
  const long = named(shippedSet(id).prompts);
  expect(long.filter((prompt) => minute.includes(prompt))).toEqual(minute);
});
