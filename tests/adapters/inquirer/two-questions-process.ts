// A program that asks two questions in its terminal and says what came of them. Arguments: a file that the outcome is
// written to as well, for when there is no terminal left to say it in.
import { writeFileSync } from "node:fs";
import { inquirerAsker } from "../../../src/adapters/inquirer/asker.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { confirmPrompt, textPrompt } from "../../support/ready-prompts.ts";

const [, , file] = process.argv;
const { stdin, stderr } = process;
const asker = inquirerAsker({ input: stdin, output: stderr, colour: true });
try {
  const replies = [await asker.ask(textPrompt()), await asker.ask(confirmPrompt())];
  conclude(JSON.stringify(replies));
} catch (error) {
  conclude(error instanceof Failure ? error.code : String(error));
  process.exitCode = 130;
}

function conclude(outcome: string): void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGCONT"];
  const listening = [
    stdin.listenerCount("data") + stdin.listenerCount("keypress"),
    ...signals.map((signal) => process.listenerCount(signal)),
  ].reduce((sum, count) => sum + count);
  const said = `outcome: ${outcome}, left listening: ${listening}\n`;
  if (file === undefined) process.stdout.write(said);
  else writeFileSync(file, said);
}
