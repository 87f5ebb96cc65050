import { Failure } from "../lib/failure.ts";

/** What a look at an answer fails with, in words for the one who answers. Undefined: it does not fail. */
export function refusal(look: () => void): string | undefined {
  try {
    look();
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return `${error.message} ${error.hint}`;
    throw error;
  }
}
