import { choiceBlocks } from "./choices.ts";
import { scaleBlocks } from "./distribution.ts";
import type { Block } from "./report.ts";
import type { Compared } from "./side-by-side.ts";

/** How the answers to a question lie. What was written, and typed numbers, are no picture: nothing. */
export function drawQuestion(compared: Compared, caption?: string): readonly Block[] {
  switch (compared.question.kind) {
    case "choice":
    case "choices":
    case "confirm":
      return choiceBlocks(compared, caption);
    case "scale":
      return scaleBlocks(compared);
    case "text":
    case "lines":
    case "number":
      return [];
  }
}
