import { Readable } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import { processIo } from "../../../src/adapters/node/io.ts";

interface World {
  readonly input?: readonly (string | Uint8Array)[];
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly colour?: boolean | undefined;
  readonly quiet?: boolean;
}

/** The streams of a process and what was written to them. A stream that is no terminal has no `isTTY`. */
function io({ input = [], terminal = false, columns, env = {}, colour, quiet = false }: World) {
  const written: string[] = [];
  const tty = terminal ? { isTTY: true, columns } : {};
  const stream = (name: string) => ({
    ...tty,
    on: () => undefined,
    write: (chunk: string | Uint8Array) => written.push(`${name}: ${String(chunk)}`),
  });
  const stdin = Object.assign(Readable.from(input), terminal ? { isTTY: true } : {});
  const streams = { stdin, stdout: stream("stdout"), stderr: stream("stderr") };
  return { written, io: processIo(streams, env, () => ({ colour, quiet })) };
}

test("answers go to stdout, questions, errors and remarks to stderr, each on its line", () => {
  const world = io({});
  world.io.print("an answer");
  world.io.note("an error");
  world.io.remark("a remark");
  expect(world.written).toEqual([
    "stdout: an answer\n",
    "stderr: an error\n",
    "stderr: a remark\n",
  ]);
});

test("bytes go to stdout as they are, without a line end", () => {
  const world = io({});
  world.io.printBytes(Uint8Array.of(0, 13, 10, 255));
  expect(world.written).toEqual(["stdout: 0,13,10,255"]);
});

test("remarks are left out when that is wished", () => {
  const world = io({ quiet: true });
  world.io.remark("a remark");
  world.io.note("an error");
  expect(world.written).toEqual(["stderr: an error\n"]);
});

describe("stdin", () => {
  test("is read whole, also where a letter is cut in two on its way", async () => {
    const text = Buffer.from("Gefühlt");
    expect(await io({ input: [text.subarray(0, 4), text.subarray(4)] }).io.readInput()).toBe(
      "Gefühlt",
    );
  });

  test("that is empty is an empty text", async () => {
    expect(await io({}).io.readInput()).toBe("");
  });

  test("that is no text in UTF-8 is refused", async () => {
    await expect(io({ input: [Uint8Array.of(0x66, 0xfc)] }).io.readInput()).rejects.toThrow(
      "What came in on stdin is not text in UTF-8.",
    );
  });

  test("says whether it is a terminal", () => {
    expect(io({ terminal: true }).io.inputIsTerminal).toBe(true);
    expect(io({}).io.inputIsTerminal).toBe(false);
  });
});

test("stdout says whether it is a terminal", () => {
  expect(io({ terminal: true }).io.outputIsTerminal).toBe(true);
  expect(io({}).io.outputIsTerminal).toBe(false);
});

test.each([
  [true, 132, 132],
  [true, 0, 80],
  [true, undefined, 80],
  [false, undefined, 80],
])("the width of a terminal (%s) of %s columns is %i", (terminal, columns, width) => {
  expect(io({ terminal, ...(columns === undefined ? {} : { columns }) }).io.width).toBe(width);
});

test.each<readonly [string, World, boolean]>([
  ["a terminal has it", { terminal: true }, true],
  ["a pipe has none", {}, false],
  ["a dumb terminal has none", { terminal: true, env: { TERM: "dumb" } }, false],
  ["NO_COLOR takes it away", { terminal: true, env: { NO_COLOR: "1" } }, false],
  ["an empty NO_COLOR does not", { terminal: true, env: { NO_COLOR: "" } }, true],
  ["FORCE_COLOR gives it to a pipe", { env: { FORCE_COLOR: "1" } }, true],
  ["FORCE_COLOR=0 takes it away", { terminal: true, env: { FORCE_COLOR: "0" } }, false],
  ["NO_COLOR goes before FORCE_COLOR", { env: { NO_COLOR: "1", FORCE_COLOR: "1" } }, false],
  ["--color goes before everything", { colour: true, env: { NO_COLOR: "1" } }, true],
  ["--no-color too", { colour: false, terminal: true, env: { FORCE_COLOR: "1" } }, false],
])("colour: %s", (_name, world, colour) => {
  expect(io(world).io.colour).toBe(colour);
  expect(io(world).io.colourOfQuestions).toBe(colour);
});

describe("an answer that cannot be written", () => {
  afterEach(() => {
    process.exitCode = undefined;
  });

  test("is an error where the disk is full", () => {
    expect(whenStdoutFails("ENOSPC")).toEqual({
      said: "error: The answer could not be written where it was to go.\nhint: Look at the room on the disk, or print it without a file.\n",
      exitCode: 1,
    });
  });

  test.each(["EPIPE", "EIO"])("is none where its reader went away (%s)", (code) => {
    expect(whenStdoutFails(code)).toEqual({ said: "", exitCode: undefined });
  });
});

/** What is said when stdout fails with the code, and the exit code then. */
function whenStdoutFails(code: string) {
  const said: string[] = [];
  const listeners: ((error: Error) => void)[] = [];
  const stdout = {
    write: () => true,
    on: (_event: "error", listener: (error: Error) => void) => listeners.push(listener),
  };
  const write = (chunk: string | Uint8Array) => said.push(String(chunk));
  const stderr = { write, on: () => undefined };
  const streams = { stdin: Readable.from([]), stdout, stderr };
  processIo(streams, {}, () => ({ colour: undefined, quiet: false })).print("an answer");
  const refused = Object.assign(new Error("refused"), { code });
  for (const listener of listeners) listener(refused);
  return { said: said.join(""), exitCode: process.exitCode };
}
