import { createPrompt, type KeypressEvent, useEffect, useKeypress, useState } from "@inquirer/core";
import { acceptValue, readAnswer } from "../../prompt-sets/kinds/index.ts";
import type { AnswerValue, ReadyAskingPrompt, ReadyPrompt } from "../../prompt-sets/prompt-set.ts";
import { oneLine, wrapWords } from "./fit-text.ts";
import type { Look } from "./look.ts";

/** A screen a question is drawn on. */
export interface Screen {
  readonly columns: () => number;
  readonly rows: () => number;
  /** Calls `redraw` when the screen has another size or was somebody else's for a while, until the returned function is called. */
  readonly watch: (redraw: () => void) => () => void;
}

export type Check = (value: AnswerValue) => string | undefined;
export type Verdict = { readonly value: AnswerValue } | { readonly problem: string };

/** What an ask-<kind> needs to ask one prompt. */
export interface Question<P extends ReadyPrompt> {
  readonly prompt: P;
  readonly look: Look;
  readonly screen: Screen;
  readonly check?: Check | undefined;
  /** The person stops, as with Ctrl-C. */
  readonly stop: () => void;
}

/** Content, and what stands below the line that is typed on. */
type View = string | [string, string];
type Done = (value: AnswerValue | undefined) => void;

/** An inquirer prompt that resolves to the answer, undefined for a skipped one, and keeps up with its screen. */
export function defineQuestion<P extends ReadyPrompt>(
  view: (question: Question<P>, done: Done) => View,
) {
  return createPrompt<AnswerValue | undefined, Question<P>>((question, done) => {
    const [, setDrawings] = useState(0);
    useEffect(() => question.screen.watch(() => setDrawings((drawings) => drawings + 1)), []);
    return view(question, done);
  });
}

/** Ways to settle a question. What is not taken stays on the screen with the reason in `problem`. */
export interface Settling {
  readonly problem: string | undefined;
  readonly give: (value: AnswerValue) => void;
  /** For what was typed: the kind says what it means. */
  readonly giveText: (text: string) => void;
  readonly skip: () => void;
  readonly refuse: (problem: string | undefined) => void;
}

export function useSettling<P extends ReadyAskingPrompt>(
  { prompt, check }: Question<P>,
  done: Done,
): Settling {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const settle = (verdict: Verdict) => {
    const reason = "problem" in verdict ? verdict.problem : check?.(verdict.value);
    setProblem(reason);
    if ("value" in verdict && reason === undefined) done(verdict.value);
  };
  return {
    problem,
    give: (value) => settle(acceptValue(prompt, value)),
    giveText: (text) => settle(readAnswer(prompt, text)),
    skip: () => (prompt.required ? setProblem("This one needs an answer.") : done(undefined)),
    refuse: setProblem,
  };
}

/** Single keys: none of them is kept on the line that readline edits. */
export function useKeys(press: (name: string, event: KeypressEvent) => void): void {
  useKeypress((event, line) => {
    line.clearLine(0);
    if (!event.ctrl) press(event.name, event);
  });
}

/** An empty line for air, the question and what helps with it. */
export function questionLines<P extends ReadyPrompt>({
  prompt,
  look,
  screen,
}: Question<P>): string[] {
  const help = prompt.help === undefined ? [] : wrapWords(oneLine(prompt.help), screen.columns());
  return [
    "",
    ...wrapWords(oneLine(prompt.ask), screen.columns()).map(look.question),
    ...help.map(look.dim),
  ];
}

/** What is wrong, and which keys there are. */
export function footLines<P extends ReadyAskingPrompt>(
  { prompt, look, screen }: Question<P>,
  { problem, keys, enter }: FootParts,
): string[] {
  const ending = enter ?? (prompt.required ? "needs an answer" : "Enter to skip");
  const hint = `(${[keys, ending].filter((part) => part !== "").join(", ")})`;
  return [
    ...(problem === undefined
      ? []
      : wrapWords(`! ${oneLine(problem)}`, screen.columns()).map(look.problem)),
    ...wrapWords(hint, screen.columns()).map(look.dim),
  ];
}
interface FootParts {
  readonly problem: string | undefined;
  readonly keys: string;
  /** What Enter does just now. Absent: it skips, where the prompt can be skipped. */
  readonly enter?: string | undefined;
}

export function isEnter(name: string): boolean {
  return name === "return" || name === "enter";
}
