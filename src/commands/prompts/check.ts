import { Command } from "commander";
import { checkPromptFiles, failOnIssues } from "../../flows/check-prompt-files.ts";
import type { Context } from "../../ports.ts";
import { checkedFilesJson } from "../../render/prompt-sets/json.ts";
import { renderChecked } from "../../render/prompt-sets/text.ts";
import { printResult } from "../print-result.ts";

export function checkCommand(context: Context): Command {
  return new Command("check")
    .description("Look for everything that is wrong with a set.")
    .argument("<file...>")
    .action((files: readonly string[]) => {
      const checked = checkPromptFiles(context, files);
      printResult(context, {
        json: () => checkedFilesJson(checked),
        text: () => renderChecked(checked),
      });
      failOnIssues(context, checked);
    });
}
