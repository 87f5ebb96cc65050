import { useEffect, useKeypress, useState } from "@inquirer/core";
import type { PausePrompt } from "../../prompt-sets/prompt-set.ts";
import { defineQuestion, questionLines } from "./question.ts";

const TICKS_PER_SECOND = 5;
/** Columns of a full breath. */
const FULL = 24;
/** A calm breath: about six a minute, out longer than in. */
const BREATH_SECONDS = 10;
const IN_SHARE = 0.4;

/** A breath, or several, over the prompt's seconds. Any key goes on. */
export const askPause = defineQuestion<PausePrompt>((question, done) => {
  const { prompt, look } = question;
  const [tick, setTick] = useState(0);
  const ticks = Math.max(1, Math.round(prompt.seconds * TICKS_PER_SECOND));

  useKeypress(() => done(undefined));
  useEffect(() => {
    const timer = setTimeout(
      () => (tick + 1 >= ticks ? done(undefined) : setTick(tick + 1)),
      1000 / TICKS_PER_SECOND,
    );
    return () => clearTimeout(timer);
  }, [tick]);

  const { direction, fullness } = breathAt(tick / ticks, prompt.seconds);
  const columns = Math.round(fullness * FULL);
  const bar = look.chosen("━".repeat(columns)) + look.dim("─".repeat(FULL - columns));
  const left = Math.ceil((ticks - tick) / TICKS_PER_SECOND);
  return [
    ...questionLines(question),
    `  ${bar}  ${direction}`,
    look.dim(`(${left} s, any key goes on)`),
  ].join("\n");
});

/** The breath after a share (0 to 1) of a pause. `fullness`: 0 (empty) to 1. */
export function breathAt(
  share: number,
  seconds: number,
): { readonly direction: "in" | "out"; readonly fullness: number } {
  const breaths = Math.max(1, Math.round(seconds / BREATH_SECONDS));
  const within = (share * breaths) % 1;
  return within < IN_SHARE
    ? { direction: "in", fullness: within / IN_SHARE }
    : { direction: "out", fullness: 1 - (within - IN_SHARE) / (1 - IN_SHARE) };
}
