import { Command } from "commander";
import { type PutOnOptions, putOn } from "../flows/put-on.ts";
import type { Context } from "../ports.ts";
import { putOnJson } from "../render/rituals/json.ts";
import { renderPutOn, renderWaiting } from "../render/rituals/text.ts";
import { atOption, withAnswerOptions, withWearOptions } from "./options.ts";
import { printResult } from "./print-result.ts";

export function onCommand(context: Context): Command {
  return withAnswerOptions(withWearOptions(new Command("on")))
    .description("Put a scarf on: before a session.")
    .argument("[role]", "Which role. Asked for when it is not named.")
    .addOption(atOption("When it went on."))
    .option("--switch", "Take off the one that is on first.")
    .option("--skip", "Ask nothing: it goes on, and that is all.")
    .action(async (role: string | undefined, options: Omit<PutOnOptions, "role">) => {
      const put = await putOn(context, { ...options, role }, (session, waiting) =>
        context.io.remark(renderWaiting(session, waiting)),
      );
      const now = context.clock.now();
      printResult(context, { json: () => putOnJson(put), text: () => renderPutOn(put, now) });
    });
}
