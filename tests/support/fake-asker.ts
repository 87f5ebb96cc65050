import { interruption } from "../../src/adapters/lines/interruption.ts";
import type { Asker, Reply } from "../../src/ports.ts";
import { acceptValue } from "../../src/prompt-sets/kinds/index.ts";
import type { AnswerValue, ReadyPrompt } from "../../src/prompt-sets/prompt-set.ts";

/** undefined: the person skips. */
type Scripted = AnswerValue | undefined;

export interface FakeAsker extends Asker {
  /** Every prompt in the order asked, say and pause among them; one that was refused and asked again is there once. */
  readonly asked: readonly ReadyPrompt[];
  /** The sentences that refused a reply. */
  readonly refusals: readonly string[];
}

/**
 * A person with prepared replies. A list is used up from the front, and the person stops when it is empty. By prompt id,
 * what has no reply is skipped. Values are accepted and checked as in a terminal.
 */
export function fakeAsker(
  replies: readonly Scripted[] | Readonly<Record<string, Scripted>> = {},
): FakeAsker {
  const asked: ReadyPrompt[] = [];
  const refusals: string[] = [];
  const next = scriptOf(replies);
  return {
    asked,
    refusals,
    ask: async (prompt, check) => {
      asked.push(prompt);
      if (prompt.kind === "say" || prompt.kind === "pause") return { kind: "skipped" };
      for (;;) {
        const given = next(prompt.id);
        if ("over" in given) throw interruption();
        const reply = replyTo(prompt, given.value, check);
        if (typeof reply !== "string") return reply;
        refusals.push(reply);
      }
    },
  };
}

type Given = { readonly value: Scripted } | { readonly over: true };

function scriptOf(
  replies: readonly Scripted[] | Readonly<Record<string, Scripted>>,
): (id: string) => Given {
  if (isList(replies)) {
    const left = [...replies];
    return () => (left.length === 0 ? { over: true } : { value: left.shift() });
  }
  const used = new Set<string>();
  return (id) => {
    // The only reply to this prompt was refused: there is no other.
    if (used.has(id)) return { over: true };
    used.add(id);
    return { value: replies[id] };
  };
}

function isList(
  replies: readonly Scripted[] | Readonly<Record<string, Scripted>>,
): replies is readonly Scripted[] {
  return Array.isArray(replies);
}

function replyTo(
  prompt: Exclude<ReadyPrompt, { kind: "say" | "pause" }>,
  value: Scripted,
  check: Parameters<Asker["ask"]>[1],
): Reply | string {
  if (value === undefined)
    return prompt.required ? "This one needs an answer." : { kind: "skipped" };
  const reading = acceptValue(prompt, value);
  if ("problem" in reading) return reading.problem;
  return check?.(reading.value) ?? { kind: "answered", value: reading.value };
}
