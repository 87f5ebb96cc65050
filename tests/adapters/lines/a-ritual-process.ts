// A program that lets words be said, waits and asks a question, line by line, and says what came of it.
import { lineAsker } from "../../../src/adapters/lines/asker.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { pausePrompt, sayPrompt, textPrompt } from "../../support/ready-prompts.ts";

const asker = lineAsker({ input: process.stdin, output: process.stderr });
try {
  await asker.ask(sayPrompt());
  await asker.ask(pausePrompt());
  process.stdout.write(`outcome: ${JSON.stringify(await asker.ask(textPrompt()))}\n`);
} catch (error) {
  process.stdout.write(`outcome: ${error instanceof Failure ? error.code : String(error)}\n`);
  process.exitCode = 130;
}
