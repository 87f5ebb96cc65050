import packageJson from "../../package.json" with { type: "json" };
import { run } from "../../src/cli/run.ts";
import type { Asker, Clock, Ids, Io } from "../../src/ports.ts";
import { contextOf, type World, type WorldParts, world } from "../support/scarf.ts";
import type { Step } from "./steps.ts";

/** Columns of every example. */
export const COLUMNS = 60;

/** The world that the examples of one document share. */
export interface ExamplesWorld {
  /** One call of scarf, with all that a terminal would show of it. */
  readonly call: (
    command: string,
  ) => Promise<{ readonly output: string; readonly exitCode: number }>;
  /** One call with somebody at the keyboard, whose screen says and asks. */
  readonly callAtTerminal: (command: string, terminal: Terminal) => Promise<number>;
  /** What a step changes besides calling scarf. */
  readonly arrange: (step: Step) => void;
}

interface Terminal {
  readonly asker: Asker;
  readonly say: Io["print"];
}

export function examplesWorld(parts: WorldParts = {}): ExamplesWorld {
  const lived: World = world({
    now: "2026-11-23 08:00",
    width: COLUMNS,
    secrets: { "pass.txt": "four words that fit" },
    ...parts,
  });
  const ids = idsFrom(lived.clock);
  return {
    call: async (command) => {
      const said: string[] = [];
      const exitCode = await run(argumentsIn(command), (call) => ({
        ...contextOf(lived, { ...call, out: said, err: said }),
        ids,
        version: packageJson.version,
      }));
      return { output: said.join(""), exitCode };
    },
    callAtTerminal: (command, { asker, say }) =>
      run(argumentsIn(command), (call) => {
        const context = contextOf(lived, { ...call, out: [], err: [] });
        const io = { ...context.io, print: say, note: say, remark: say, inputIsTerminal: true };
        return { ...context, io, ids, asker: async () => asker };
      }),
    arrange: (step) => {
      if (step.kind === "clock") lived.clock.setTo(step.reading);
      if (step.kind === "file") lived.files.set(step.name, step.text);
      if (step.kind === "gone") lived.files.delete(step.name);
    },
  };
}

/** Ids as the real ones look, made from the clock of the examples. */
function idsFrom(clock: Clock): Ids {
  let made = 0;
  return {
    next: () => {
      made += 1;
      const time = clock.now().instant.toString(16).padStart(12, "0");
      const rest = made.toString(16).padStart(12, "0");
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${rest}`;
    },
  };
}

/** The arguments behind `scarf`; "double" and 'single quotes' hold words together. */
function argumentsIn(command: string): readonly string[] {
  const [program, ...args] = [...command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"),
  );
  if (program !== "scarf") throw new Error(`No call of scarf: ${command}`);
  return args;
}
