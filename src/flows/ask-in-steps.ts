import { Failure } from "../lib/failure.ts";

interface Said<T> {
  readonly said: T;
  /** How the person stopped on the way. Absent: every step was asked. */
  readonly stopped?: Failure | undefined;
}

/** Asks one step after the other. Whoever stops on the way has said what came before: it is there to be kept. */
export async function askInSteps<T>(
  start: T,
  steps: readonly ((said: T) => Promise<Partial<T>>)[],
): Promise<Said<T>> {
  let said = start;
  try {
    for (const step of steps) said = { ...said, ...(await step(said)) };
  } catch (error) {
    if (error instanceof Failure && error.code === "interrupted") return { said, stopped: error };
    throw error;
  }
  return { said };
}

/** What is told to those who stopped, when what they said before is kept. `hint`: how they go on with it. */
export function stoppedButNoted(stopped: Failure, hint: string): Failure {
  return new Failure("interrupted", "Stopped. What you said of it so far is noted.", {
    hint,
    cause: stopped,
  });
}
