import { type Fence, pieces, type Remark } from "./markdown.ts";

/** What a document does to the world of its examples, in its order. */
export type Step =
  | { readonly kind: "clock"; readonly reading: string }
  /** A call that is not shown. */
  | { readonly kind: "done"; readonly command: string; readonly line: number }
  | { readonly kind: "file"; readonly name: string; readonly text: string }
  | { readonly kind: "gone"; readonly name: string }
  /** A call with what it prints. */
  | { readonly kind: "call"; readonly example: Example }
  /** A call in a terminal, with what is on the screen after keys that a test presses. */
  | { readonly kind: "screen"; readonly name: string; readonly example: Example };

export interface Example {
  /** What stands behind `$ `. */
  readonly command: string;
  readonly shown: string;
  readonly line: number;
}

/**
 * The steps of a document. Remarks make the scene: `clock` puts the clock to a reading, `done` runs a command unseen,
 * `file` names the file that the next fence is, `gone` takes it away again, `screen` says that the next fence is a
 * screen. Throws for any other.
 */
export function stepsOf(markdown: string): readonly Step[] {
  const steps: Step[] = [];
  let pending: Remark | undefined;
  for (const piece of pieces(markdown)) {
    if (piece.kind === "fence") {
      steps.push(...fenceSteps(piece.fence, pending));
      pending = undefined;
      continue;
    }
    const { remark } = piece;
    if (remark.word === "file" || remark.word === "screen") pending = remark;
    else steps.push(remarkStep(remark));
  }
  return steps;
}

function remarkStep({ word, rest, line }: Remark): Step {
  if (word === "clock") return { kind: "clock", reading: rest };
  if (word === "done") return { kind: "done", command: rest, line };
  if (word === "gone") return { kind: "gone", name: rest };
  throw new Error(`Line ${line}: nobody knows the remark "${word}".`);
}

function fenceSteps(fence: Fence, remark: Remark | undefined): readonly Step[] {
  if (remark?.word === "file") return [{ kind: "file", name: remark.rest, text: fence.text }];
  const examples = fence.language === "console" ? examplesIn(fence) : [];
  if (remark?.word !== "screen") return examples.map((example) => ({ kind: "call", example }));
  return examples.map((example) => ({ kind: "screen", name: remark.rest, example }));
}

/** One example for each line that begins with `$ `, with the lines below it. */
function examplesIn({ text, line }: Fence): readonly Example[] {
  const lines = text.replace(/\n$/, "").split("\n");
  const starts = lines.flatMap((one, index) => (one.startsWith("$ ") ? [index] : []));
  return starts.map((start, index) => ({
    command: (lines[start] ?? "").slice(2),
    shown: lines.slice(start + 1, starts[index + 1]).join("\n"),
    line: line + start,
  }));
}
