import { suggest } from "../lib/suggest.ts";
import type { Wrong } from "./issue.ts";
import type { Prompt } from "./prompt-set.ts";
import type { OwnPrompt } from "./read-prompt.ts";

/** A prompt in its place: of the set that is extended, or of the file itself. */
export interface Slot {
  readonly id: string | undefined;
  /** Absent when it has issues. */
  readonly prompt: Prompt | undefined;
  readonly own?: OwnPrompt | undefined;
}

interface Extension {
  readonly base: readonly Prompt[];
  readonly drop: readonly string[];
  readonly own: readonly OwnPrompt[];
}

/**
 * The prompts of a set that is extended, without those dropped and with those added: where `after` or `before` says,
 * in the place of one with the same id, else at the end. Several behind one prompt stay in the order of the file.
 */
export function extendPrompts({ base, drop, own }: Extension): {
  readonly slots: readonly Slot[];
  readonly wrong: readonly Wrong[];
} {
  const slots: Slot[] = base
    .filter(({ id }) => !drop.includes(id))
    .map((prompt) => ({ id: prompt.id, prompt }));
  const wrong = unknownDrops(base, drop);
  for (const prompt of own) {
    const slot: Slot = { id: prompt.id, prompt: prompt.prompt, own: prompt };
    if (prompt.after === undefined && prompt.before === undefined) put(slots, slot);
    else wrong.push(...putBeside(slots, slot, prompt));
  }
  return { slots, wrong };
}

function unknownDrops(base: readonly Prompt[], drop: readonly string[]): Wrong[] {
  const ids = base.map(({ id }) => id);
  return drop.flatMap((id, at) => {
    if (ids.includes(id)) return [];
    const message = "The set that is extended has no such prompt.";
    return [
      { code: "bad-extend", message, path: ["drop", at], suggestion: suggest(id, ids) } as const,
    ];
  });
}

/** In the place of the inherited prompt with its id, else at the end. */
function put(slots: Slot[], slot: Slot): void {
  const at = inheritedAt(slots, slot.id);
  if (at < 0) slots.push(slot);
  else slots.splice(at, 1, slot);
}

function putBeside(slots: Slot[], slot: Slot, own: OwnPrompt): readonly Wrong[] {
  const { at, after, before } = own;
  const name = after === undefined ? "before" : "after";
  const anchor = after ?? before;
  if (after !== undefined && before !== undefined)
    return [bad("Keep one of after and before.", ["prompts", at, "before"])];
  const place = anchor === own.id ? -1 : slots.findIndex(({ id }) => id === anchor);
  if (place < 0) {
    const near = suggest(anchor ?? "", idsOf(slots));
    const message = "There is no prompt with this id to put it beside.";
    slots.push(slot);
    return [{ ...bad(message, ["prompts", at, name]), suggestion: near }];
  }
  slots.splice(after === undefined ? place : behind(slots, place), 0, slot);
  // It has moved: the inherited one whose place it takes goes away.
  const moved = inheritedAt(slots, own.id);
  if (moved >= 0) slots.splice(moved, 1);
  return [];
}

/** Behind a prompt and behind those that were put behind it before. */
function behind(slots: readonly Slot[], place: number): number {
  const anchor = slots[place]?.id;
  const next = slots.findIndex(({ own }, at) => at > place && own?.after !== anchor);
  return next < 0 ? slots.length : next;
}

function inheritedAt(slots: readonly Slot[], id: string | undefined): number {
  return slots.findIndex((slot) => slot.own === undefined && slot.id === id);
}

function idsOf(slots: readonly Slot[]): readonly string[] {
  return slots.flatMap(({ id }) => id ?? []);
}

function bad(message: string, path: Wrong["path"]): Wrong {
  return { code: "bad-extend", message, path };
}
