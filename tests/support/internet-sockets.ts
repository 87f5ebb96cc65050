/** A call for a socket that could reach another machine, or of one. */
export interface InternetSocket {
  /** Path of the program that called. */
  readonly program: string;
  /** What it was started with, as strace prints it: each argument ends after 32 characters. */
  readonly args: string;
  readonly call: string;
}

interface Call {
  readonly thread: string;
  /** Line in which it began: a process may have run on before the call that started it is told to its end. */
  readonly at: number;
  readonly text: string;
}

/** When and by whom a thread or process was started. */
interface Birth {
  readonly at: number;
  readonly by: string;
  readonly isThread: boolean;
}

type Program = Pick<InternetSocket, "program" | "args">;
type Exec = Program & { readonly at: number };

/** What each thread was and did in a trace, in its order. Numbers of threads are given away again. */
interface History {
  readonly births: ReadonlyMap<string, readonly Birth[]>;
  readonly execs: ReadonlyMap<string, readonly Exec[]>;
}

/** In the order of the trace: `traceInto` says which. */
export function internetSockets(trace: string): readonly InternetSocket[] {
  const calls = callsIn(trace);
  const history: History = {
    births: byThread(calls.flatMap(birthIn)),
    execs: byThread(calls.flatMap(execIn)),
  };
  return calls
    .filter(({ text }) => /^(socket|connect)\(.*AF_INET/.test(text))
    .map(({ thread, at, text }) => {
      const { program, args } = programOf(history, thread, at);
      return { program, args, call: text };
    });
}

/** A call that another one came between is in two lines. */
function callsIn(trace: string): readonly Call[] {
  const calls = new Map<number, Call>();
  const begun = new Map<string, Call>();
  for (const [at, line] of trace.split("\n").entries()) {
    const [, thread = "", text = ""] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const rest = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)?.[1];
    const first = rest === undefined ? undefined : begun.get(thread);
    const call =
      first === undefined
        ? { thread, at, text: text.replace("<unfinished ...>", "") }
        : { ...first, text: `${first.text}${rest}` };
    calls.set(call.at, call);
    begun.set(thread, call);
  }
  return [...calls.values()];
}

type Of<T> = { readonly thread: string; readonly event: T };

function birthIn({ thread, at, text }: Call): readonly Of<Birth>[] {
  const born = /^(?:clone3?|v?fork)\(.*\) += (\d+)$/.exec(text)?.[1];
  if (born === undefined) return [];
  return [{ thread: born, event: { at, by: thread, isThread: text.includes("CLONE_THREAD") } }];
}

function execIn({ thread, at, text }: Call): readonly Of<Exec>[] {
  const [, program, args = ""] = /^execve\("([^"]*)", (\[.*?\]).* = 0$/.exec(text) ?? [];
  return program === undefined ? [] : [{ thread, event: { at, program, args } }];
}

function byThread<T>(events: readonly Of<T>[]): ReadonlyMap<string, readonly T[]> {
  const groups = Map.groupBy(events, ({ thread }) => thread);
  return new Map([...groups].map(([thread, group]) => [thread, group.map(({ event }) => event)]));
}

/** What a thread runs before a line: what its process became last, or what its parent was when it began. */
function programOf(history: History, thread: string, at: number): Program {
  const process = processOf(history, thread, at);
  const birth = before(history.births.get(process), at);
  const exec = before(history.execs.get(process), at);
  if (exec !== undefined && exec.at > (birth?.at ?? -1))
    return exec.program === ITSELF ? programOf(history, process, exec.at) : exec;
  return birth === undefined ? UNKNOWN : programOf(history, birth.by, birth.at);
}

const ITSELF = "/proc/self/exe";
const UNKNOWN: Program = { program: "", args: "" };

function processOf(history: History, thread: string, at: number): string {
  const birth = before(history.births.get(thread), at);
  return birth?.isThread === true ? processOf(history, birth.by, birth.at) : thread;
}

/** The last one before a line. */
function before<T extends { readonly at: number }>(
  events: readonly T[] | undefined,
  at: number,
): T | undefined {
  return events?.findLast((event) => event.at < at);
}
