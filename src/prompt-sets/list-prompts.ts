import { extendPrompts, type Slot } from "./extend.ts";
import type { Path, Wrong } from "./issue.ts";
import type { ListOptions } from "./kinds/fields.ts";
import type { Prompt, PromptSet } from "./prompt-set.ts";
import { type OwnPrompt, readPrompt } from "./read-prompt.ts";
import { joinConditions } from "./set-conditions.ts";

interface Surroundings {
  /** The set that is extended; absent also when it cannot be used. */
  readonly base: PromptSet | undefined;
  readonly list: ListOptions;
}

interface Listed {
  /** In the order asked. Not to be used when something is wrong. */
  readonly prompts: readonly Prompt[];
  readonly wrong: readonly Wrong[];
}

/** The prompts of a set, those of the set it extends among them, with everything that is wrong. */
export function listPrompts(
  fields: Readonly<Record<string, unknown>>,
  { base, list }: Surroundings,
): Listed {
  const items: readonly unknown[] = Array.isArray(fields["prompts"]) ? fields["prompts"] : [];
  const read = items.map((item, at) => readPrompt(item, at, list));
  const own = read.map((one) => one.own);
  const wrong = [...read.flatMap((one) => one.wrong), ...idsTwice(own)];
  const isExtending = Object.hasOwn(fields, "extend");
  // Without the set that it extends nothing more can be said about where its prompts stand.
  if (isExtending && base === undefined) return { prompts: [], wrong };

  const drop = textsOf(fields["drop"]);
  const placed =
    base === undefined
      ? { slots: own.map(asSlot), wrong: own.flatMap(placedAlone) }
      : extendPrompts({ base: base.prompts, drop, own });
  const joined = joinConditions(placed.slots, list, (of) => blame(of, drop, own));
  const none = isExtending && placed.slots.length === 0 ? [NOTHING_LEFT] : [];
  return { prompts: joined.prompts, wrong: [...wrong, ...placed.wrong, ...joined.wrong, ...none] };
}

function asSlot(own: OwnPrompt): Slot {
  return { id: own.id, prompt: own.prompt, own };
}

function idsTwice(own: readonly OwnPrompt[]): readonly Wrong[] {
  const seen = new Set<string>();
  return own.flatMap(({ id, at }) => {
    if (id === undefined) return [];
    const isTwice = seen.has(id);
    seen.add(id);
    if (!isTwice) return [];
    const message = "Another prompt above has this id.";
    return [{ code: "duplicate-id" as const, message, path: ["prompts", at, "id"] }];
  });
}

function placedAlone({ at, after, before }: OwnPrompt): readonly Wrong[] {
  const names = [after === undefined ? [] : "after", before === undefined ? [] : "before"].flat();
  return names.map((name) => ({
    code: "bad-extend",
    message: `${name} is for sets that extend another. Here prompts are asked in the order of the file.`,
    path: ["prompts", at, name],
    onKey: true,
  }));
}

/** Where an extending set took away what a condition of the other looks at. */
function blame(of: string, drop: readonly string[], own: readonly OwnPrompt[]): Path {
  const dropped = drop.indexOf(of);
  if (dropped >= 0) return ["drop", dropped];
  const changed = own.find(({ id }) => id === of);
  return changed === undefined ? ["extend"] : ["prompts", changed.at, "id"];
}

const NOTHING_LEFT: Wrong = {
  code: "bad-extend",
  message: "Every prompt is dropped: nothing is left.",
  path: ["drop"],
};

/** Texts of a list; what is none has been reported and counts as an empty one, so that places stay. */
function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((one) => (typeof one === "string" ? one : "")) : [];
}
