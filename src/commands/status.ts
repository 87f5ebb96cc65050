import { Command } from "commander";
import { readStatus, readStatusUnasked } from "../flows/read-status.ts";
import type { Context } from "../ports.ts";
import { statusJson } from "../render/status/json.ts";
import { renderShortStatus, renderStatus } from "../render/status/text.ts";
import { printResult } from "./print-result.ts";

interface StatusOptions {
  readonly short?: boolean;
  readonly check?: boolean;
}

export function statusCommand(context: Context): Command {
  return new Command("status")
    .description("What is on, since when, and what is due.")
    .option(
      "--short",
      "A few characters for a shell prompt, never a question; nothing when nothing is on.",
    )
    .option("--check", "Say it by the exit code alone: 0 when a scarf is on, 3 when none is.")
    .action(({ short = false, check = false }: StatusOptions) => {
      const isForPrompt = short && !check && !context.globals().json;
      return isForPrompt ? printShort(context) : print(context, check);
    });
}

async function printShort(context: Context): Promise<void> {
  const status = await readStatusUnasked(context);
  const line = renderShortStatus(status, context.clock.now());
  if (line !== "") context.io.print(line);
}

async function print(context: Context, check: boolean): Promise<void> {
  const status = await readStatus(context);
  if (check) context.exitWith(status.session === undefined ? 3 : 0);
  if (check && !context.globals().json) return;
  printResult(context, {
    json: () => statusJson(status),
    text: () => renderStatus(status, context.clock.now(), context.io),
  });
}
