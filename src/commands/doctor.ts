import { Command } from "commander";
import { exitCodeFor, findingsOf } from "../domain/findings.ts";
import { checkUp } from "../flows/check-up.ts";
import type { Context } from "../ports.ts";
import { checkUpJson } from "../render/check-up/json.ts";
import { renderCheckUp } from "../render/check-up/text.ts";
import { printResult } from "./print-result.ts";

export function doctorCommand(context: Context): Command {
  return new Command("doctor")
    .description("Say what lies where and whether it is sound. Changes nothing.")
    .action(async () => {
      const found = await checkUp(context);
      const findings = findingsOf(found);
      context.exitWith(exitCodeFor(findings));
      printResult(context, {
        json: () => checkUpJson(found, findings),
        text: () => renderCheckUp(findings, context.io),
      });
    });
}
