import { Failure } from "../../lib/failure.ts";
import type { Io } from "../../ports.ts";

/** What is used of a process's streams. A stream that is no terminal has neither `isTTY` nor `columns`. */
interface Input extends AsyncIterable<string | Uint8Array> {
  readonly isTTY?: boolean | undefined;
}
interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly write: (chunk: string | Uint8Array) => unknown;
  readonly on: (event: "error", listener: (error: Error) => void) => unknown;
}

/** Looked at when they are needed: Node makes each stream at the first look, and stdin costs a start 4 ms. */
interface Streams {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
}

interface Wishes {
  /** What --color or --no-color say; undefined: the terminal and the environment decide. */
  readonly colour: boolean | undefined;
  /** Whether remarks are left out. */
  readonly quiet: boolean;
}

/** The process's own streams. `wishes` are known when the command runs. `readInput` throws Failure `bad-file` for what is no text. */
export function processIo(
  streams: Streams,
  env: Readonly<Record<string, string | undefined>>,
  wishes: () => Wishes,
): Io {
  const say = writer(() => streams.stderr, leaveQuietly);
  const note = (text: string) => say(`${text}\n`);
  const write = writer(
    () => streams.stdout,
    (error) => leaveQuietly(error) || leaveWith(note),
  );
  return {
    print: (text) => write(`${text}\n`),
    printBytes: write,
    note,
    remark: (text) => {
      if (!wishes().quiet) note(text);
    },
    readInput: () => readAll(streams.stdin),
    get inputIsTerminal() {
      return streams.stdin.isTTY ?? false;
    },
    get outputIsTerminal() {
      return streams.stdout.isTTY ?? false;
    },
    get width() {
      // A terminal whose size nobody set says 0.
      return (streams.stdout.isTTY && streams.stdout.columns) || 80;
    },
    get colour() {
      return wishes().colour ?? takesColour(streams.stdout, env);
    },
    get colourOfQuestions() {
      return wishes().colour ?? takesColour(streams.stderr, env);
    },
  };
}

function writer(
  find: () => Output,
  onError: (error: Error) => unknown,
): (chunk: string | Uint8Array) => void {
  let stream: Output | undefined;
  return (chunk) => {
    if (stream === undefined) {
      stream = find();
      stream.on("error", onError);
    }
    stream.write(chunk);
  };
}

/** A reader that went away (`scarf log | head -1`) or a closed window is no error. */
function leaveQuietly(error: Error): boolean {
  const code = "code" in error ? error.code : undefined;
  return code === "EPIPE" || code === "EIO";
}

function leaveWith(note: Io["note"]): void {
  process.exitCode = 1;
  note("error: The answer could not be written where it was to go.");
  note("hint: Look at the room on the disk, or print it without a file.");
}

/** https://no-color.org and https://force-color.org: set and not empty counts; FORCE_COLOR=0 turns off. */
function takesColour(stream: Output, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced) return forced !== "0" && forced !== "false";
  return (stream.isTTY ?? false) && env["TERM"] !== "dumb";
}

async function readAll(stdin: Input): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw new Failure("bad-file", "What came in on stdin is not text in UTF-8.", {
      hint: "Send UTF-8 text and try again.",
      cause: error,
    });
  }
}
