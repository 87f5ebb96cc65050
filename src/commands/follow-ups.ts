import { Command } from "commander";
import type { FollowUp } from "../domain/follow-up.ts";
import { momentDay } from "../domain/moment.ts";
import { answerFollowUp, listFollowUps, skipFollowUp } from "../flows/follow-ups.ts";
import type { WordsSource } from "../flows/read-words.ts";
import type { Context } from "../ports.ts";
import { followUpJson, followUpsJson } from "../render/follow-ups/json.ts";
import { renderFollowUpEnded, renderFollowUps } from "../render/follow-ups/text.ts";
import { withWordsOptions } from "./options.ts";
import { printResult } from "./print-result.ts";

const ID = "Its id as scarf follow-ups shows it, or the start of it.";

export function followUpsCommand(context: Context): Command {
  const list = async () => {
    const found = await listFollowUps(context);
    const today = momentDay(context.clock.now());
    printResult(context, {
      json: () => followUpsJson(found.open),
      text: () => renderFollowUps(found, today, context.io),
    });
  };
  const print = (followUp: FollowUp) =>
    printResult(context, {
      json: () => followUpJson(followUp),
      text: () => renderFollowUpEnded(followUp),
    });

  return new Command("follow-ups")
    .description("What became of what you meant to do.")
    .action(list)
    .addCommand(new Command("list").description("What is due, and what comes later.").action(list))
    .addCommand(
      withWordsOptions(new Command("answer"))
        .description("Say what changed. Asks for the words, or takes them from a pipe.")
        .argument("<id>", ID)
        .action(async (id: string, options: WordsSource) =>
          print(await answerFollowUp(context, id, options)),
        ),
    )
    .addCommand(
      new Command("skip")
        .description("Let it go without an answer.")
        .argument("<id>", ID)
        .action(async (id: string) => print(await skipFollowUp(context, id))),
    );
}
