import { Command } from "commander";
import type { Consent } from "../flows/confirm.ts";
import { deleteThing } from "../flows/delete-thing.ts";
import type { Context } from "../ports.ts";
import { renderDeleted } from "../render/changes/deleted-text.ts";
import { deletedJson } from "../render/changes/json.ts";
import { yesOption } from "./options.ts";
import { printResult } from "./print-result.ts";

export function deleteCommand(context: Context): Command {
  return new Command("delete")
    .description(
      "Take an entry out of sight, or a repair, a loose end or anything else with an id. The session of an entry stays, and so does what came of it.",
    )
    .argument("<id>", "Its id, or the start of it.")
    .addOption(yesOption())
    .action(async (id: string, consent: Consent) => {
      const deletion = await deleteThing(context, id, consent);
      printResult(context, {
        json: () => deletedJson(deletion),
        text: () => renderDeleted(deletion, context.io),
      });
    });
}
