import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";

export interface Consent {
  /** It was said beforehand. */
  readonly yes?: boolean | undefined;
}

/** Asks once whether something is meant. Throws Failure `usage` when it was not said beforehand and nobody can be asked. */
export async function confirm(
  context: Context,
  { yes }: Consent,
  question: { readonly ask: string; readonly help: string },
): Promise<boolean> {
  if (yes === true) return true;
  const asker = await context.asker();
  if (asker === undefined)
    throw new Failure("usage", "Nobody can be asked here. Nothing was changed.", {
      hint: "Say that you mean it with --yes.",
    });
  const reply = await asker.ask({ ...question, id: "meant", kind: "confirm", required: true });
  return reply.kind === "answered" && reply.value === true;
}
