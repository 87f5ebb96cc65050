import { onStopSignal } from "../lines/interruption.ts";
import type { FrameOutput, Frames } from "./frames.ts";
import type { Keyboard } from "./keyboard.ts";
import type { Press } from "./presses.ts";

/** A process that cannot be stopped, such as one without a shell above it, goes on after twice so many milliseconds. */
const NOT_STOPPED_MS = 100;

const HIDE_CURSOR = "\u001b[?25l";
const SHOW_CURSOR = "\u001b[?25h";
/** Bracketed paste: the terminal marks what is pasted, so that line ends in it are no Enter. */
const MARK_PASTES = "\u001b[?2004h";
const LEAVE_PASTES = "\u001b[?2004l";

export interface Terminal {
  readonly keyboard: Keyboard;
  readonly output: FrameOutput;
  readonly frames: Frames;
  readonly cursor: "shown" | "hidden";
}

export interface Holder {
  readonly press: (press: Exclude<Press, { kind: "stop" | "suspend" | "end" }>) => void;
  /** The person stops. */
  readonly stop: () => void;
  /** Ctrl-D. */
  readonly end: () => void;
  /** The screen has another size, or was somebody else's for a while. */
  readonly redraw: () => void;
}

/**
 * Takes the terminal for one question: single keys, signals and size go to the holder. Ctrl-Z hands it back to the shell
 * as it was and takes it again with `fg`. Returns what gives it back for good.
 */
export function holdTerminal(terminal: Terminal, holder: Holder): () => void {
  const { output, frames } = terminal;
  let letGo = takeTerminal(terminal, hear);
  let away: NodeJS.Timeout | undefined;

  function hear(press: Press): void {
    if (press.kind === "stop") stop(press.hungUp);
    else if (press.kind === "suspend") suspend();
    else if (press.kind === "end") holder.end();
    else holder.press(press);
  }
  function suspend(): void {
    if (process.platform === "win32") return;
    letGo();
    // Two turns: when it was stopped, the first is over at once on going on, and SIGCONT comes before the second.
    away = setTimeout(() => {
      away = setTimeout(takeAgain, NOT_STOPPED_MS);
    }, NOT_STOPPED_MS);
    // The whole group, as the terminal itself would: what runs scarf, such as npx, waits for the same fg.
    process.kill(0, "SIGTSTP");
  }
  function takeAgain(): void {
    clearTimeout(away);
    frames.forget();
    letGo();
    letGo = takeTerminal(terminal, hear);
    holder.redraw();
  }
  function stop(hungUp: boolean): void {
    if (hungUp) frames.abandon();
    holder.stop();
  }
  const noSignals = onStopSignal(stop);
  process.on("SIGCONT", takeAgain);
  output.on("resize", holder.redraw).on("error", ignore);
  return () => {
    clearTimeout(away);
    letGo();
    noSignals();
    process.off("SIGCONT", takeAgain);
    output.off("resize", holder.redraw).off("error", ignore);
  };
}

/** Returns what gives the terminal back as it was; a second call does nothing. */
function takeTerminal(
  { keyboard, frames, cursor }: Terminal,
  hear: (press: Press) => void,
): () => void {
  const setBack = () => frames.write(`${SHOW_CURSOR}${LEAVE_PASTES}`);
  keyboard.setRaw(true);
  frames.write(`${MARK_PASTES}${cursor === "hidden" ? HIDE_CURSOR : ""}`);
  // Should scarf itself fail while a question is up, the shell still gets its cursor back.
  process.once("exit", setBack);
  const deaf = keyboard.listen(hear);
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    deaf();
    frames.clear();
    setBack();
    process.off("exit", setBack);
    keyboard.setRaw(false);
  };
}

function ignore(): void {}
