import type { AnswerValue } from "../../domain/entry.ts";
import type { Role } from "../../domain/role.ts";
import type { Session } from "../../domain/session.ts";
import type { Reply } from "../../ports.ts";
import { type DemoMaterial, lookUp, nameIn } from "../../prompt-sets/demo-material.ts";
import type {
  Option,
  PromptSet,
  ReadyAskingPrompt,
  ReadyChoice,
  ReadyChoices,
  ScalePrompt,
} from "../../prompt-sets/prompt-set.ts";
import { pickWeighted, type Random, randomOf, swing } from "./random.ts";

/** When and as what the practitioner is asked. */
export interface DemoScene {
  readonly set: PromptSet;
  /** Words of the ritual alone: the same words, the same mood. */
  readonly seed: string;
  /** From about -1 to 1. */
  readonly tired: number;
  readonly role?: Role | undefined;
  readonly session?: Session | undefined;
}

/** What an answer comes from. */
export interface Mind {
  readonly material: DemoMaterial;
  /** The next text of a name. */
  readonly texts: (name: string) => string | undefined;
  readonly scene: DemoScene;
}

/** Tired people skip more. */
const SKIPPED_WHEN_TIRED = 0.07;

/** How a question is answered, or that it is skipped. The same scene and question: the same reply, but for the text. */
export function replyTo(prompt: ReadyAskingPrompt, mind: Mind): Reply {
  const { material, scene } = mind;
  const random = randomOf(`${scene.seed} ${prompt.id}`);
  const often =
    lookUp(material.answered, prompt.id, whereIn(scene)) ?? material.answered["usual"] ?? 1;
  const isAnswered = random() < often - scene.tired * SKIPPED_WHEN_TIRED;
  const value = isAnswered || prompt.required ? answerTo(prompt, mind, random) : undefined;
  return value === undefined ? { kind: "skipped" } : { kind: "answered", value };
}

function whereIn({ set, role }: DemoScene) {
  return { ritual: set.ritual, role };
}

function answerTo(prompt: ReadyAskingPrompt, mind: Mind, random: Random): AnswerValue | undefined {
  switch (prompt.kind) {
    case "scale":
      return rate(prompt, mind, random);
    case "confirm":
      return random() < (lookUp(mind.material.agreed, prompt.id, whereIn(mind.scene)) ?? 0.5);
    case "choice":
      return choose(prompt, mind, random);
    case "choices":
      return chooseSome(prompt, mind, random);
    case "text":
      return nextText(prompt.id, mind);
    case "lines":
      return nextLines(prompt.id, mind, random);
    case "number":
      return undefined;
  }
}

function rate({ id, from, to }: ScalePrompt, { material, scene }: Mind, random: Random): number {
  const { middle, spread, tired } = lookUp(material.scales, id, whereIn(scene)) ?? {
    middle: (from.value + to.value) / 2,
    spread: (to.value - from.value) / 6,
    tired: 0,
  };
  // Rounding gives a 0 below nothing, which no journal keeps.
  const value = Math.round(middle + tired * scene.tired + spread * swing(random)) + 0;
  return Math.min(Math.max(value, from.value), to.value);
}

type Weight = (option: Option) => number;

function weightIn(id: string, { material, scene }: Mind): Weight {
  const leanings = lookUp(material.leanings, id, whereIn(scene)) ?? {};
  return ({ value }) => leanings[value] ?? 1;
}

function choose({ id, options }: ReadyChoice, mind: Mind, random: Random): string | undefined {
  return pickWeighted(random, options, weightIn(id, mind))?.value;
}

/** An option of weight 1 is chosen one time in six. */
const CHOSEN_AGAINST = 5;

/** `none` and `cannot-tell` stand for the lack of the others. */
function chooseSome({ id, options }: ReadyChoices, mind: Mind, random: Random): readonly string[] {
  const weight = weightIn(id, mind);
  const chosen = options
    .filter(({ value }) => value !== "none" && value !== "cannot-tell")
    .filter((option) => random() < weight(option) / (weight(option) + CHOSEN_AGAINST))
    .map(({ value }) => value);
  const none = options.find(({ value }) => value === "none");
  return chosen.length === 0 && none !== undefined ? [none.value] : chosen;
}

function nextText(id: string, { material, texts, scene }: Mind): string | undefined {
  const name = nameIn(material.texts, id, whereIn(scene));
  return name === undefined ? undefined : texts(name);
}

/** Mostly one thing is left or unfinished. */
const SECOND_LINE = 0.22;

function nextLines(id: string, mind: Mind, random: Random): readonly string[] | undefined {
  const count = random() < SECOND_LINE ? 2 : 1;
  const lines = Array.from({ length: count }, () => nextText(id, mind));
  const written = lines.flatMap((line) => line ?? []);
  return written.length === 0 ? undefined : written;
}
