import type { ReadStream, WriteStream } from "node:tty";
import type { Io } from "../../ports.ts";

interface Streams {
  readonly stdin: ReadStream;
  readonly stdout: WriteStream;
  readonly stderr: WriteStream;
}

/** The process's own streams. `colour` is what --color or --no-color say; absent, the terminal and the environment decide. */
export function processIo(
  { stdin, stdout, stderr }: Streams,
  env: Readonly<Record<string, string | undefined>>,
  colour: () => boolean | undefined,
): Io {
  return {
    print: (text) => stdout.write(`${text}\n`),
    note: (text) => stderr.write(`${text}\n`),
    readInput: () => readAll(stdin),
    inputIsTerminal: stdin.isTTY === true,
    get width() {
      return stdout.isTTY ? (stdout.columns ?? 80) : 80;
    },
    get colour() {
      return colour() ?? takesColour(stdout, env);
    },
    get colourOfQuestions() {
      return colour() ?? takesColour(stderr, env);
    },
  };
}

/** https://no-color.org and https://force-color.org: set and not empty counts; FORCE_COLOR=0 turns off. */
function takesColour(stream: WriteStream, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced) return forced !== "0" && forced !== "false";
  return stream.isTTY === true && env["TERM"] !== "dumb";
}

async function readAll(stdin: ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
