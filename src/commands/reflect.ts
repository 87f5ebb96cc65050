import { Command } from "commander";
import { type ReflectOptions, reflect } from "../flows/reflect.ts";
import type { Context } from "../ports.ts";
import { reflectedJson } from "../render/rituals/json.ts";
import { renderReflected } from "../render/rituals/text.ts";
import type { Report } from "../report/report.ts";
import { atOption, withGivenAnswers } from "./options.ts";
import { printResult } from "./print-result.ts";

export function reflectCommand(context: Context): Command {
  return withGivenAnswers(new Command("reflect"))
    .description("Look at something longer: supervision, a rupture, the month.")
    .argument("[set]", "Which prompt set. Asked for when it is not named.")
    .addOption(atOption("When it was."))
    .action(async (set: string | undefined, options: Omit<ReflectOptions, "set">) => {
      const reflected = await reflect(context, { ...options, set }, (report) =>
        showReport(context, report),
      );
      const now = context.clock.now();
      printResult(context, {
        json: () => reflectedJson(reflected),
        text: () => renderReflected(reflected, now),
      });
    });
}

/** Among the questions, not among the answers. */
async function showReport({ io }: Context, report: Report): Promise<void> {
  const { renderTerminal } = await import("../render/report/terminal.ts");
  const look = { width: io.width, colour: io.colourOfQuestions };
  io.remark(`${renderTerminal(report, look)}\n`);
}
