import { inquirerAsker } from "../../src/adapters/inquirer/asker.ts";
import { read } from "./documents.ts";
import { examplesWorld } from "./examples-world.ts";
import { type Step, stepsOf } from "./steps.ts";

// A process of its own that runs one screen of a document in the terminal it is started in, after all that the document
// does before it.
//   node screen-process.ts <document> <screen>

const [path = "", name = ""] = process.argv.slice(2);
const world = examplesWorld();
for (const step of stepsOf(read(path))) {
  world.arrange(step);
  if (isIt(step)) {
    await show(step.example.command);
    break;
  }
  const command = commandOf(step);
  if (command?.startsWith("scarf ") === true) await world.call(command);
}

function isIt(step: Step): step is Extract<Step, { kind: "screen" }> {
  return step.kind === "screen" && step.name === name;
}

/** Another screen changes nothing: what it did stands behind it as `done`. */
function commandOf(step: Step): string | undefined {
  if (step.kind === "done") return step.command;
  return step.kind === "call" ? step.example.command : undefined;
}

async function show(command: string): Promise<void> {
  const { stdin, stderr } = process;
  process.exitCode = await world.callAtTerminal(command, {
    asker: inquirerAsker({ input: stdin, output: stderr, colour: false }),
    say: (text) => void stderr.write(`${text}\n`),
  });
}
