import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

export interface LineReader {
  /** The next line without its end; undefined at the end of the input and when `signal` aborts. */
  readonly next: (signal: AbortSignal) => Promise<string | undefined>;
}

/**
 * One reader for as long as questions are asked: many lines may arrive at once, and none is lost between two questions.
 * The input is read only while somebody waits for a line, so that it does not keep the process alive.
 */
export function readLines(input: Readable): LineReader {
  const lines: string[] = [];
  let ended = input.readableEnded || input.destroyed;
  let wake = wakeNobody;
  const end = () => {
    ended = true;
    wake();
  };
  const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY })
    .on("close", end)
    .on("line", (line) => {
      lines.push(line);
      wake();
    });
  reader.pause();
  // A terminal that is gone cannot be read any more: that ends the input too.
  input.on("error", end);

  return {
    next: async (signal) => {
      if (lines.length === 0 && !ended && !signal.aborted) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        signal.addEventListener("abort", () => resolve(), { once: true });
        reader.resume();
        await promise;
        if (!ended) reader.pause();
      }
      return signal.aborted ? undefined : lines.shift();
    },
  };
}

function wakeNobody(): void {}
