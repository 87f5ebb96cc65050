import type { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { Asker, Reply } from "../../ports.ts";
import type {
  AnswerValue,
  PausePrompt,
  ReadyAskingPrompt,
  ReadyPrompt,
  SayPrompt,
} from "../../prompt-sets/prompt-set.ts";
import { hideTyping } from "./hide-typing.ts";
import { interruption, onStopSignal } from "./interruption.ts";
import { openingWords, questionWords } from "./question-words.ts";
import { type LineReader, readLines } from "./read-lines.ts";
import { readReply } from "./read-reply.ts";

const READY = "> ";

/** Where questions are asked. `input` may be a terminal or lines from a pipe; `output` is stderr. */
export interface LineStreams {
  readonly input: Readable & { readonly isTTY?: boolean | undefined };
  readonly output: Writable;
}

/**
 * Asks line by line, without moving a cursor and without colour: for screen readers, simple terminals and pipes.
 * Between two questions nothing is read, so that the process can end by itself.
 */
export function lineAsker({ input, output }: LineStreams): Asker {
  const lines = readLines(input);
  const isTerminal = input.isTTY === true;
  const write = (text: string) => output.write(text);
  return {
    ask: async (prompt, check) => {
      const stopped = new AbortController();
      const noSignals = onStopSignal((hungUp) => {
        if (isTerminal && !hungUp) write("\n");
        stopped.abort();
      });
      try {
        return await askKind({ lines, isTerminal, write, stopped: stopped.signal }, prompt, check);
      } finally {
        noSignals();
      }
    },
  };
}

interface Desk {
  readonly lines: LineReader;
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  /** Aborts when the process is told to stop. */
  readonly stopped: AbortSignal;
}

type Check = (value: AnswerValue) => string | undefined;

function askKind(desk: Desk, prompt: ReadyPrompt, check: Check | undefined): Promise<Reply> {
  if (prompt.kind === "say") return say(desk, prompt);
  if (prompt.kind === "pause") return pause(desk, prompt);
  if (isSecret(prompt) && desk.isTerminal) return askUnseen(desk, prompt, check);
  return askUntilTaken(desk, prompt, check);
}

const SKIPPED = { kind: "skipped" } as const satisfies Reply;

/** Only at a terminal does anybody say the words: there they wait for Enter. Lines from a pipe are answers to questions. */
async function say(desk: Desk, prompt: SayPrompt): Promise<Reply> {
  desk.write(`\n${openingWords(prompt).join("\n")}\n`);
  if (!desk.isTerminal) return SKIPPED;
  desk.write("Press Enter when you have said it.\n");
  if ((await takeLine(desk)) === undefined) throw interruption();
  return SKIPPED;
}

async function pause(desk: Desk, prompt: PausePrompt): Promise<Reply> {
  desk.write(`\n${openingWords(prompt).join("\n")}\n`);
  if (!desk.isTerminal) return SKIPPED;
  desk.write(`${prompt.seconds} seconds. Enter goes on.\n`);
  const over = new AbortController();
  const seconds = wait(prompt.seconds * 1000, SKIPPED, { signal: over.signal });
  const goesOn = takeLine(desk, AbortSignal.any([desk.stopped, over.signal]));
  const first = await Promise.race([seconds, goesOn]).finally(() => over.abort());
  if (first === undefined) throw interruption();
  return SKIPPED;
}

/** Hidden before the question is there: some type as soon as they see it. */
async function askUnseen(
  desk: Desk,
  prompt: ReadyAskingPrompt,
  check: Check | undefined,
): Promise<Reply> {
  const showAgain = hideTyping(desk.write);
  try {
    return await askUntilTaken(desk, prompt, check);
  } finally {
    showAgain();
  }
}

function isSecret(prompt: ReadyAskingPrompt): boolean {
  return prompt.kind === "text" && prompt.isSecret === true;
}

async function askUntilTaken(
  desk: Desk,
  prompt: ReadyAskingPrompt,
  check: Check | undefined,
): Promise<Reply> {
  desk.write(`\n${questionWords(prompt).join("\n")}\n`);
  for (;;) {
    const typed = await nextTyped(desk, prompt);
    if (typed === undefined) throw interruption();
    const reply = readReply(prompt, typed);
    if (reply.kind === "skipped") return reply;
    const problem = reply.kind === "refused" ? reply.problem : check?.(reply.value);
    if (reply.kind === "answered" && problem === undefined) return reply;
    desk.write(`${problem}\n`);
  }
}

/** Undefined at the end of the input. */
async function nextTyped(desk: Desk, prompt: ReadyAskingPrompt): Promise<string | undefined> {
  if (prompt.kind === "lines") return nextLines(desk);
  const typed = await promptedLine(desk);
  // What hides the typing hides the Enter, too.
  if (isSecret(prompt) && desk.isTerminal) desk.write("\n");
  return typed;
}

/** Lines up to an empty one. The end of the input ends them too. */
async function nextLines(desk: Desk): Promise<string> {
  const given: string[] = [];
  for (;;) {
    const line = await promptedLine(desk);
    if (line === undefined && given.length === 0) throw interruption();
    if (line === undefined || line.trim() === "") return given.join("\n");
    given.push(line);
  }
}

/** The next line, asked for with a sign; undefined at the end of the input. */
async function promptedLine(desk: Desk): Promise<string | undefined> {
  const { isTerminal, write } = desk;
  const sayReady = () => write(READY);
  // After Ctrl-Z and fg the shell has written over what stood here.
  if (isTerminal) process.on("SIGCONT", sayReady);
  sayReady();
  try {
    return await takeLine(desk);
  } finally {
    process.off("SIGCONT", sayReady);
    // A terminal shows the Enter that was pressed; lines from a pipe leave no trace.
    if (!isTerminal) write("\n");
  }
}

/** The next line; undefined at the end of the input. Throws Failure `interrupted` when the process is told to stop. */
async function takeLine(
  { lines, stopped }: Desk,
  signal: AbortSignal = stopped,
): Promise<string | undefined> {
  const line = await lines.next(signal);
  if (stopped.aborted) throw interruption();
  return line;
}
