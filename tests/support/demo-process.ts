import { inquirerAsker } from "../../src/adapters/inquirer/asker.ts";
import { run } from "../../src/cli/run.ts";
import { yearWorld } from "./demo-world.ts";
import { contextOf } from "./scarf.ts";

// A process of its own that makes a year up and calls scarf in it, in colour and in the terminal it is started in.
//   node demo-process.ts <reading of the clock> <call> <reading> <call> ...
//   node demo-process.ts "2026-11-24 09:00" "scarf on therapist" "2026-11-24 09:50" "scarf off"

const [first = "", ...rest] = process.argv.slice(2);
const world = await yearWorld(first);
for (const [index, word] of [first, ...rest].entries()) {
  if (index % 2 === 0) world.clock.setTo(word);
  else await call(word);
}

async function call(command: string): Promise<void> {
  const { stdin, stdout, stderr } = process;
  const say = (text: string) => void stdout.write(`${text}\n`);
  say(`\u001b[1m$ ${command}\u001b[0m`);
  const io = { print: say, note: say, remark: say, inputIsTerminal: true, colour: true };
  await run(command.split(" ").slice(1), (call) => {
    const context = contextOf(world, { ...call, out: [], err: [] });
    const asker = inquirerAsker({ input: stdin, output: stderr, colour: true });
    return {
      ...context,
      io: { ...context.io, ...io, width: stdout.columns, colourOfQuestions: true },
      asker: async () => asker,
    };
  });
}
