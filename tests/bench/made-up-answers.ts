import type { Answer, AnswerValue, Feed, ScaleEnd } from "../../src/domain/entry.ts";
import type { Chance } from "./seeded-random.ts";

/** A word that three entries of every made-up journal hold, however long it is. */
export const RARE_WORD = "kingfisher";

/** Something a practitioner might have written. */
export function sentence(chance: Chance): string {
  const words = Array.from({ length: chance.between(5, 14) }, () => chance.pick(WORDS)).join(" ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

export function onAnswers(chance: Chance, isLong: boolean): readonly Answer[] {
  return [
    rating(chance, "present"),
    choice(chance, "half_yes", ["no", "tired", "unsure", "not-chosen"]),
    text("intention", sentence(chance)),
    ...(isLong ? longOn(chance) : []),
  ];
}

/** `happened` is what is in need of repair, `ends` and `left` what else the wearer wrote down. */
export interface OffNotes {
  readonly happened: string | undefined;
  readonly ends: readonly string[];
  readonly left: readonly string[];
}

export function offAnswers(chance: Chance, notes: OffNotes, isLong: boolean): readonly Answer[] {
  const { happened, ends, left } = notes;
  return [
    scale(chance, "balance", BALANCE),
    given("mended", "confirm", happened !== undefined),
    ...(happened === undefined ? [] : [text("what_happened", happened, "repair")]),
    choice(chance, "handed_back", ["reasoning", "choice", "goal-first", "nothing"]),
    rating(chance, "present"),
    lines("loose_ends", ends, "loose_end"),
    lines("leave", left, "held"),
    ...(isLong ? longOff(chance) : []),
  ];
}

export function dayAnswers(
  chance: Chance,
  { ends, left }: Omit<OffNotes, "happened">,
): readonly Answer[] {
  return [
    rating(chance, "still_with_me"),
    text("went_well", sentence(chance)),
    lines("loose_ends", ends, "loose_end"),
    lines("leave", left, "held"),
  ];
}

const RATING = [
  { value: 0, label: "not at all" },
  { value: 10, label: "fully" },
] as const;
const BALANCE = [
  { value: -5, label: "held back" },
  { value: 5, label: "leaned too hard" },
] as const;
const POWER = [
  { value: -5, label: "them" },
  { value: 5, label: "me" },
] as const;
const SIDES = ["me", "them", "both", "neither"];
const VALUES = ["safety", "frame", "expertise", "assigned", "accountable", "purpose"];

function longOn(chance: Chance): readonly Answer[] {
  return [
    choices(chance, "shift", ["alert", "kind", "taller", "none"]),
    scale(chance, "who_powerful", POWER),
    choice(chance, "power_personal", SIDES),
    choice(chance, "power_role", SIDES),
    choice(chance, "power_status", SIDES),
    choices(chance, "circumstances", ["crisis", "dependent", "touch"]),
    choice(chance, "value", VALUES),
  ];
}

function longOff(chance: Chance): readonly Answer[] {
  return [
    scale(chance, "who_powerful", POWER),
    choices(chance, "values_served", VALUES),
    choices(chance, "values_missed", VALUES),
    choices(chance, "misunderstandings", ["equality", "hurry", "fear", "inflation", "good-will"]),
    choice(chance, "intention_kept", ["yes", "partly", "no"]),
    text("learned", sentence(chance), "learned"),
    text("will_do", sentence(chance), "will_do"),
  ];
}

function given(prompt: string, kind: Answer["kind"], value: AnswerValue): Answer {
  return { prompt, kind, asked: `The words of ${prompt}, as they were asked?`, value };
}

function text(prompt: string, words: string, feeds?: Feed): Answer {
  return { ...given(prompt, "text", words), feeds };
}

function lines(prompt: string, words: readonly string[], feeds: Feed): Answer {
  return { ...given(prompt, "lines", words), feeds };
}

function rating(chance: Chance, prompt: string): Answer {
  return scale(chance, prompt, RATING);
}

function scale(chance: Chance, prompt: string, [from, to]: readonly [ScaleEnd, ScaleEnd]): Answer {
  return { ...given(prompt, "scale", chance.between(from.value, to.value)), from, to };
}

function choice(chance: Chance, prompt: string, values: readonly string[]): Answer {
  const value = chance.pick(values);
  return { ...given(prompt, "choice", value), labels: [`Label of ${value}`] };
}

function choices(chance: Chance, prompt: string, values: readonly string[]): Answer {
  const chosen = values.filter(() => chance.happens(0.4));
  return {
    ...given(prompt, "choices", chosen),
    labels: chosen.map((value) => `Label of ${value}`),
  };
}

const WORDS =
  `we talked about the plan and then it went quiet for a while before anybody said what came next i asked
  how that landed started late ended in time felt rushed calm tired clear unsure relieved listened longer spoke too soon
  offered two ways named the limit kept my own story out decided alone said sorry waited breathed looked again at goal
  boundary question silence letter form report table door room chair week month`.split(/\s+/);
