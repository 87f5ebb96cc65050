import { Command } from "commander";
import { listPromptSets } from "../flows/find-prompt-set.ts";
import { showPromptSet } from "../flows/show-prompt-set.ts";
import type { Context } from "../ports.ts";
import { pathJson, setListJson, shownSetJson } from "../render/prompt-sets/json.ts";
import { renderSetList, renderShownSet } from "../render/prompt-sets/text.ts";
import { printResult } from "./print-result.ts";
import { checkCommand } from "./prompts/check.ts";
import { newCommand } from "./prompts/new.ts";

export function promptsCommand(context: Context): Command {
  const list = () => {
    const sets = listPromptSets(context);
    printResult(context, {
      json: () => setListJson(sets),
      text: () => renderSetList(sets, context.io),
    });
  };
  const show = (id: string) => {
    const shown = showPromptSet(context, id);
    printResult(context, {
      json: () => shownSetJson(shown),
      text: () => renderShownSet(shown, context.io),
    });
  };
  const path = () => {
    const folder = context.places.prompts;
    printResult(context, { json: () => pathJson(folder), text: () => folder });
  };

  return new Command("prompts")
    .description("Prompt sets: the questions, and your own.")
    .action(list)
    .addCommand(new Command("list").description("Every set, yours and shipped.").action(list))
    .addCommand(new Command("show").description("Read a set whole.").argument("<id>").action(show))
    .addCommand(checkCommand(context))
    .addCommand(newCommand(context))
    .addCommand(new Command("path").description("Print the folder of your own sets.").action(path));
}
