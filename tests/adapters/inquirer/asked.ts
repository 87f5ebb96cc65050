import { render } from "@inquirer/testing";
import { lookOf } from "../../../src/adapters/inquirer/look.ts";
import type { Check, Question } from "../../../src/adapters/inquirer/question.ts";
import type { AnswerValue, ReadyPrompt } from "../../../src/prompt-sets/prompt-set.ts";

interface AskedOptions {
  /** 80 by 24 without colour unless said otherwise. */
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  readonly check?: Check | undefined;
}

export interface Asked {
  /** One key after the other, by name, such as `enter`, `left` or `7`. */
  readonly press: (...keys: readonly string[]) => void;
  readonly type: (text: string) => void;
  /** The last frame. */
  readonly screen: () => string;
  /** undefined: skipped. */
  readonly answer: Promise<AnswerValue | undefined>;
}

/** One question in inquirer's own simulated terminal. */
export async function asked<P extends ReadyPrompt>(
  ask: (question: Question<P>, context?: object) => Promise<AnswerValue | undefined>,
  prompt: P,
  { columns = 80, rows = 24, check }: AskedOptions = {},
): Promise<Asked> {
  const screen = { columns: () => columns, rows: () => rows, watch: () => () => {} };
  const question = { prompt, look: lookOf(false), screen, check, stop: () => {} };
  const { answer, events, getScreen } = await render<AnswerValue | undefined, Question<P>>(
    ask,
    question,
  );
  return {
    press: (...keys) => {
      for (const key of keys) events.keypress(key);
    },
    type: events.type,
    screen: getScreen,
    answer,
  };
}
