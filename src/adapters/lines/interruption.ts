import { Failure } from "../../lib/failure.ts";

const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What an asker throws when the person stops. */
export function interruption(): Failure {
  return new Failure("interrupted", "Stopped. What you answered so far is kept.", {
    hint: "Run the command again to go on.",
  });
}

/**
 * Calls `stop` when the process is told to end or its terminal is closed; `hungUp` says that nothing can be written to it
 * any more. Returns what takes the listeners off again.
 */
export function onStopSignal(stop: (hungUp: boolean) => void): () => void {
  const listener = (signal: NodeJS.Signals) => stop(signal === "SIGHUP");
  for (const signal of STOP_SIGNALS) process.on(signal, listener);
  return () => {
    for (const signal of STOP_SIGNALS) process.off(signal, listener);
  };
}

/**
 * From now on the signal of a closed window ends nothing. The end of the window may be read before its signal comes, when
 * nobody listens for it any more: the process would be killed while it keeps what was answered.
 */
export function outliveHangUp(): void {
  if (!process.listeners("SIGHUP").includes(nothing)) process.on("SIGHUP", nothing);
}

function nothing(): void {}
