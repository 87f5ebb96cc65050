import type { Answer } from "./entry.ts";

/** Who has a kind of power, as it was answered. Power runs both ways: no side is the usual one. */
export const POWER_SIDES = ["me", "them", "both", "neither", "cannot-tell"] as const;
export type PowerSide = (typeof POWER_SIDES)[number];

function isPowerSide(value: unknown): value is PowerSide {
  return POWER_SIDES.some((side) => side === value);
}

/** The prompt that names what makes the difference larger or smaller. */
export const CIRCUMSTANCES = "circumstances";

/** Prompts that ask who has a kind of power are called `power_` and the kind's id. */
const KIND = /^power_(.+)$/;

/** A kind of power and who has it, as an answer says it. */
export interface KindHeld {
  readonly kind: string;
  readonly side: PowerSide;
}

/** What an answer says of a kind of power. Undefined: it was skipped, or is about something else. */
export function kindHeld({ prompt, kind, value }: Answer): KindHeld | undefined {
  const [, name] = KIND.exec(prompt) ?? [];
  if (name === undefined || kind !== "choice" || !isPowerSide(value)) return undefined;
  return { kind: name, side: value };
}
