import type { Answer, Entry } from "./entry.ts";
import { shownAnswers, writtenLines } from "./shown-answers.ts";

/** Words of an entry that can be marked as a quote. */
export interface Quotable {
  /** Id of the prompt that they answer. */
  readonly prompt: string;
  readonly asked: string;
  /** Never empty; may have several lines. */
  readonly text: string;
}

/** What was written to the questions of an entry, in the order asked, without what was left with a scarf and without tags. */
export function quotables(entry: Entry): readonly Quotable[] {
  return shownAnswers(entry).flatMap((answer) => {
    const text = writtenLines(answer).join("\n");
    return text === "" || isTag(answer)
      ? []
      : [{ prompt: answer.prompt, asked: answer.asked, text }];
  });
}

function isTag({ feeds }: Answer): boolean {
  return feeds === "tag";
}
