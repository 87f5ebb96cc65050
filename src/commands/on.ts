import { Command } from "commander";
import { type PutOnOptions, putOn } from "../flows/put-on.ts";
import type { Context } from "../ports.ts";
import { putOnJson } from "../render/rituals/json.ts";
import { renderPutOn, renderWaiting } from "../render/rituals/text.ts";
import { atOption, skipOption, withAnswerOptions, withWearOptions } from "./options.ts";
import { printResult, remark } from "./print-result.ts";

export function onCommand(context: Context): Command {
  const command = new Command("on")
    .description("Put a scarf on: before a session.")
    .argument("[role]", "Which role. Asked for when it is not named.")
    .addOption(skipOption("it goes on"))
    .addOption(atOption("When it went on."))
    .option("--switch", "Take off the one that is on first.");
  return withAnswerOptions(withWearOptions(command)).action(
    async (role: string | undefined, options: Omit<PutOnOptions, "role">) => {
      const put = await putOn(context, { ...options, role }, (session, waiting, isNamed) =>
        remark(context, renderWaiting(session, { waiting, isNamed }, context.io)),
      );
      const now = context.clock.now();
      printResult(context, {
        json: () => putOnJson(put),
        text: () => renderPutOn(put, now, context.io),
      });
    },
  );
}
