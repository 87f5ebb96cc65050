// A program that lets words be said, waits and asks a question, line by line, and says what came of it. With `lines` it
// asks for a list twice.
import { lineAsker } from "../../../src/adapters/lines/asker.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { linesPrompt, pausePrompt, sayPrompt, textPrompt } from "../../support/ready-prompts.ts";

const asker = lineAsker({ input: process.stdin, output: process.stderr });
const prompts =
  process.argv[2] === "lines"
    ? [linesPrompt(), linesPrompt()]
    : [sayPrompt(), pausePrompt(), textPrompt()];
try {
  for (const prompt of prompts) {
    const reply = await asker.ask(prompt);
    if (prompt.kind === "text" || prompt.kind === "lines")
      process.stdout.write(`outcome: ${JSON.stringify(reply)}\n`);
  }
} catch (error) {
  process.stdout.write(`outcome: ${error instanceof Failure ? error.code : String(error)}\n`);
  process.exitCode = 130;
}
