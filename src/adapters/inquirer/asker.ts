import { Readable } from "node:stream";
import type { Asker, Reply } from "../../ports.ts";
import type { AnswerValue, ReadyPrompt } from "../../prompt-sets/prompt-set.ts";
import { interruption } from "../lines/interruption.ts";
import { answeredLine, answerWords } from "./answered-line.ts";
import { askChoice } from "./ask-choice.ts";
import { askChoices } from "./ask-choices.ts";
import { askConfirm } from "./ask-confirm.ts";
import { askLines, END_KEY } from "./ask-lines.ts";
import { askNumber } from "./ask-number.ts";
import { askPause } from "./ask-pause.ts";
import { askSay, sayLines } from "./ask-say.ts";
import { askScale } from "./ask-scale.ts";
import { askText } from "./ask-text.ts";
import { oneLine, wrapWords } from "./fit-text.ts";
import { type FrameOutput, type Frames, openFrames } from "./frames.ts";
import { holdTerminal } from "./hold-terminal.ts";
import { type Keyboard, type KeyInput, openKeyboard } from "./keyboard.ts";
import { type Look, lookOf } from "./look.ts";
import type { Press } from "./presses.ts";
import type { Check, Question, Screen } from "./question.ts";

/** Where questions are asked. Both should be a terminal; `output` is stderr, stdout is for answers. */
export interface QuestionStreams {
  readonly input: KeyInput;
  readonly output: FrameOutput;
  readonly colour: boolean;
}

/** Asks with single keys, drawing over what it drew. Between two questions the terminal is as it was, and nothing is read. */
export function inquirerAsker({ input, output, colour }: QuestionStreams): Asker {
  const keyboard = openKeyboard(input);
  const look = lookOf(colour);
  return {
    ask: async (prompt, check) => {
      const size = { columns: () => output.columns || 80, rows: () => output.rows || 24 };
      const frames = openFrames(output);
      const asked = await askOnce({ keyboard, output, frames, look }, { prompt, check, size });
      frames.write(`${staying(prompt, asked, { look, columns: size.columns() })}\n`);
      if (asked.kind === "stopped") throw interruption();
      return asked;
    },
  };
}

type Asked = Reply | { readonly kind: "stopped" };

interface Desk {
  readonly keyboard: Keyboard;
  readonly output: FrameOutput;
  readonly frames: Frames;
  readonly look: Look;
}

interface Asking {
  readonly prompt: ReadyPrompt;
  readonly check: Check | undefined;
  readonly size: Pick<Screen, "columns" | "rows">;
}

async function askOnce({ keyboard, output, frames, look }: Desk, { prompt, check, size }: Asking) {
  const watchers = new Set<() => void>();
  const input = new Readable({ read() {} });
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  const letGo = holdTerminal(
    { keyboard, output, frames, cursor: isTyped(prompt) ? "shown" : "hidden" },
    {
      press: (press) => type(input, prompt, press),
      stop,
      end: () => (prompt.kind === "lines" ? input.emit("keypress", "", { name: END_KEY }) : stop()),
      redraw: () => {
        for (const redraw of watchers) redraw();
      },
    },
  );
  const watch: Screen["watch"] = (redraw) => {
    watchers.add(redraw);
    return () => watchers.delete(redraw);
  };
  try {
    const context = {
      input,
      output: frames.stream,
      signal: stopped.signal,
      clearPromptOnDone: true,
    };
    const value = await askKind({ prompt, look, check, stop, screen: { ...size, watch } }, context);
    return value === undefined ? SKIPPED : ({ kind: "answered", value } as const);
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    return { kind: "stopped" } as const;
  } finally {
    letGo();
  }
}

const SKIPPED = { kind: "skipped" } as const;

interface InquirerContext {
  readonly input: Readable;
  readonly output: Frames["stream"];
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: boolean;
}

function askKind(
  question: Question<ReadyPrompt>,
  context: InquirerContext,
): Promise<AnswerValue | undefined> {
  const { prompt } = question;
  switch (prompt.kind) {
    case "say":
      return askSay({ ...question, prompt }, context);
    case "pause":
      return askPause({ ...question, prompt }, context);
    case "scale":
      return askScale({ ...question, prompt }, context);
    case "choice":
      return askChoice({ ...question, prompt }, context);
    case "choices":
      return askChoices({ ...question, prompt }, context);
    case "confirm":
      return askConfirm({ ...question, prompt }, context);
    case "text":
      return askText({ ...question, prompt }, context);
    case "lines":
      return askLines({ ...question, prompt }, context);
    case "number":
      return askNumber({ ...question, prompt }, context);
  }
}

function isTyped({ kind }: ReadyPrompt): boolean {
  return kind === "text" || kind === "lines" || kind === "number";
}

/** Hands a press to inquirer's readline. A paste answers nothing by itself; in `lines` each pasted line is one. */
function type(
  input: Readable,
  prompt: ReadyPrompt,
  press: Exclude<Press, { kind: "stop" | "suspend" | "end" }>,
): void {
  if (press.kind === "key") {
    input.emit("keypress", press.text, press.key);
    return;
  }
  if (!isTyped(prompt)) return;
  const lines = press.text.split("\n").filter((line) => line.trim() !== "");
  const parts = prompt.kind === "lines" ? lines : [lines.join(" ")];
  parts.forEach((part, index) => {
    if (index > 0) input.emit("keypress", "\r", { name: "return", sequence: "\r" });
    input.emit("keypress", part, { name: "paste", sequence: part });
  });
}

/** What stays on the screen of a question. */
function staying(
  prompt: ReadyPrompt,
  asked: Asked,
  { look, columns }: { readonly look: Look; readonly columns: number },
): string {
  if (prompt.kind === "say") return sayLines(prompt, look, columns).join("\n");
  if (asked.kind === "stopped")
    return answeredLine(prompt.ask, "stopped", { paint: look.dim, columns });
  if (prompt.kind === "pause")
    return wrapWords(oneLine(prompt.ask), columns).map(look.dim).join("\n");
  if (asked.kind === "skipped")
    return answeredLine(prompt.ask, "skipped", { paint: look.dim, columns });
  if (prompt.kind === "text" && prompt.isSecret === true)
    return answeredLine(prompt.ask, "given", { paint: look.dim, columns });
  const words = answerWords(prompt, asked.value);
  return answeredLine(prompt.ask, words, { paint: look.chosen, columns });
}
