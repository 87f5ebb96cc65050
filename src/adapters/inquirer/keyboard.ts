import type { Readable } from "node:stream";
import { outliveHangUp } from "../lines/interruption.ts";
import { isEnterKey, type Press, parsePresses } from "./presses.ts";

/** The part of `process.stdin` that is used; `setRawMode` is there when it is a terminal. */
export type KeyInput = Readable & {
  readonly isTTY?: boolean | undefined;
  readonly setRawMode?: ((raw: boolean) => unknown) | undefined;
};

type Listener = (press: Press) => void;

export interface Keyboard {
  /**
   * Hands over one press after the other, those from before first, until the returned function is called. What comes
   * too late for one listener waits for the next, so that no key is lost and none overtakes another.
   */
  readonly listen: (listener: Listener) => () => void;
  /** The terminal hands over single keys (true) or edits lines by itself (false). */
  readonly setRaw: (raw: boolean) => void;
}

/** Reads the input only while somebody listens: nothing else keeps the process alive. */
export function openKeyboard(input: KeyInput): Keyboard {
  const queue = pressQueue();
  const read = parsePresses(queue.take);
  const stop = (hungUp: boolean) => {
    if (input.isTTY === true) outliveHangUp();
    queue.take({ kind: "stop", hungUp });
  };
  const end = () => stop(false);
  // A terminal that is gone cannot be read: EIO.
  const fail = () => stop(true);
  return {
    listen: (listener) => {
      const unhand = queue.handTo(listener);
      if (input.readableEnded || input.destroyed) end();
      input.on("data", read).on("end", end).on("close", end).on("error", fail).resume();
      return () => {
        input.off("data", read).off("end", end).off("close", end).off("error", fail).pause();
        unhand();
      };
    },
    setRaw: (raw) => {
      if (input.isTTY === true) input.setRawMode?.(raw);
    },
  };
}

interface PressQueue {
  readonly take: (press: Press) => void;
  readonly handTo: (listener: Listener) => () => void;
}

function pressQueue(): PressQueue {
  const waiting: Press[] = [];
  let listener: Listener | undefined;
  let last: Press | undefined;
  let due: NodeJS.Immediate | undefined;

  const schedule = () => {
    if (listener !== undefined && waiting.length > 0) due ??= setImmediate(handOver);
  };
  // One press a turn: a press that settles a question leaves the rest to the next one.
  const handOver = () => {
    due = undefined;
    last = waiting.shift();
    if (last !== undefined) listener?.(last);
    schedule();
  };
  return {
    take: (press) => {
      waiting.push(press);
      schedule();
    },
    handTo: (next) => {
      listener = next;
      last = undefined;
      schedule();
      return () => {
        clearImmediate(due);
        due = undefined;
        listener = undefined;
        dropHabitualEnter(last, waiting);
      };
    },
  };
}

/** A key that answered at once may have an Enter behind it, out of habit: it must not skip the next question. */
function dropHabitualEnter(last: Press | undefined, waiting: Press[]): void {
  const [next] = waiting;
  if (last?.kind !== "key" || !/^[a-z\d]$/i.test(last.text ?? "")) return;
  if (next?.kind === "key" && isEnterKey(next.key)) waiting.shift();
}
