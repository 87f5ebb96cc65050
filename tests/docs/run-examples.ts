import { isShown } from "./compare-output.ts";
import { type ExamplesWorld, examplesWorld } from "./examples-world.ts";
import { type Example, stepsOf } from "./steps.ts";

/** Commands of a document that are no calls of scarf. */
export function othersIn(markdown: string): readonly string[] {
  return stepsOf(markdown)
    .flatMap((step) => (step.kind === "call" ? [step.example.command] : []))
    .filter((command) => !isCall(command));
}

/** Runs the examples of a document in their order, and says where one prints something else than it shows. */
export async function runExamples(markdown: string): Promise<readonly string[]> {
  const world = examplesWorld();
  const problems: string[] = [];
  for (const step of stepsOf(markdown)) {
    world.arrange(step);
    if (step.kind === "done") problems.push(...(await runUnseen(world, step)));
    if (step.kind === "call") problems.push(...(await runShown(world, step.example)));
  }
  return problems;
}

/** How many examples a document shows the output of. */
export function countExamples(markdown: string): number {
  return stepsOf(markdown).filter((step) => step.kind === "call").length;
}

async function runUnseen(
  world: ExamplesWorld,
  { command, line }: Pick<Example, "command" | "line">,
): Promise<readonly string[]> {
  const { output, exitCode } = await world.call(command);
  return exitCode === 0 ? [] : [`${line}: ${command} ends with ${exitCode}:\n${output}`];
}

async function runShown(
  world: ExamplesWorld,
  { command, shown, line }: Example,
): Promise<readonly string[]> {
  if (!isCall(command)) return [];
  const { output } = await world.call(command);
  return isShown(shown, output) ? [] : [`${line}: ${command} prints:\n${output}`];
}

function isCall(command: string): boolean {
  return command.startsWith("scarf ");
}
