import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GO_ON } from "./keys.ts";
import { SCARF, surroundings } from "./real-scarf.ts";

export interface Sitting {
  /** Words of the answers that scarf acknowledged, in their order. */
  readonly acknowledged: readonly string[];
  /** Whether it offered to go on with a ritual that had stopped. */
  readonly isOffered: boolean;
  readonly hasAsked: boolean;
  /** Exit code or name of the signal. */
  readonly end: number | string | null;
}

interface Manner {
  /** What the words of the answers begin with; no two answers are the same. */
  readonly name: string;
  /** Kills scarf with SIGKILL so long after so many answers were typed. */
  readonly kill: { readonly answers: number; readonly ms: number };
  /** When an answer counts as acknowledged: once something came after it, or, as a control, once it is typed. */
  readonly acknowledged: "afterwards" | "typed";
}

/** Questions that take any words, with answers that become something else too. */
const SET = `scarf: 1
id: on-minute
ritual: "on"
title: Questions one after the other
language: en
source: a test
prompts:
  - { id: first, kind: text, ask: First? }
  - { id: second, kind: text, ask: Second?, feeds: tag }
  - { id: third, kind: text, ask: Third?, feeds: loose_end }
  - { id: fourth, kind: text, ask: Fourth?, feeds: held }
  - { id: fifth, kind: text, ask: Fifth?, feeds: repair }
  - { id: sixth, kind: text, ask: Sixth? }
`;
/** How many questions each ritual has. */
export const QUESTIONS = 6;

/** Own questions for a home, in place of the shipped ones. */
export function prepareHome(home: string): void {
  const prompts = join(home, "prompts");
  mkdirSync(prompts, { recursive: true, mode: 0o700 });
  writeFileSync(join(prompts, "on-minute.yaml"), SET);
  const off = SET.replace("on-minute", "off-minute").replace('"on"', '"off"');
  writeFileSync(join(prompts, "off-minute.yaml"), off);
}

/** Runs a ritual over a pipe, line by line, and answers each question when it is asked. */
export function sitDown(home: string, args: readonly string[], manner: Manner): Promise<Sitting> {
  const [node, program] = SCARF;
  const child = spawn(node, [program, ...args, "--plain"], { env: surroundings(home) });
  const acknowledged: string[] = [];
  const sitting = { isOffered: false, hasAsked: false };
  let heard = "";
  let unheard: string | undefined;
  let answers = 0;

  const acknowledge = () => {
    if (unheard !== undefined) acknowledged.push(unheard);
    unheard = undefined;
  };
  const killSoon = () => {
    if (answers === manner.kill.answers) setTimeout(() => child.kill("SIGKILL"), manner.kill.ms);
  };
  const answer = (question: string) => {
    sitting.hasAsked = true;
    if (question.includes(GO_ON[0])) sitting.isOffered = true;
    const choice = choiceFor(question);
    if (choice === undefined) unheard = `${manner.name}-${answers}`;
    child.stdin.write(`${choice ?? unheard}\n`);
    if (manner.acknowledged === "typed") acknowledge();
    answers += 1;
    killSoon();
  };

  child.stderr.on("data", (text) => {
    heard += String(text);
    if (!heard.endsWith("\n> ")) return;
    acknowledge();
    answer(heard);
    heard = "";
  });
  child.stdin.on("error", () => {});
  child.stdout.resume();
  killSoon();
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) acknowledge();
      resolve({ ...sitting, acknowledged, end: signal ?? code });
    });
  });
}

/** Undefined for a question that takes any words. */
function choiceFor(question: string): string | undefined {
  if (question.includes(GO_ON[0])) return GO_ON[1];
  return question.includes("Take it off first?") ? "no" : undefined;
}
