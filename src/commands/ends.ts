import { Command } from "commander";
import type { LooseEndEnding } from "../domain/loose-end.ts";
import { momentDay } from "../domain/moment.ts";
import {
  addLooseEnds,
  endLooseEnds,
  listLooseEnds,
  type MoveOptions,
  moveLooseEnd,
} from "../flows/loose-ends.ts";
import type { WordsSource } from "../flows/read-words.ts";
import type { Context } from "../ports.ts";
import { looseEndJson, looseEndsJson } from "../render/loose-ends/json.ts";
import {
  renderAdded,
  renderEnded,
  renderLooseEnds,
  renderMoved,
} from "../render/loose-ends/text.ts";
import { withWordsOptions } from "./options.ts";
import { printResult } from "./print-result.ts";

const IDS = "Their ids as scarf ends shows them, or the starts of them.";

export function endsCommand(context: Context): Command {
  return withListing(context, new Command("ends"))
    .description("Loose ends: what is unfinished, with its when and where.")
    .addCommand(
      withListing(context, new Command("list")).description(
        "What is due, what comes later, what has no day.",
      ),
    )
    .addCommand(addCommand(context))
    .addCommand(endingCommand(context, "done").description("Tick off what is done."))
    .addCommand(moveCommand(context))
    .addCommand(
      endingCommand(context, "dropped").description(
        "Let go of what you will not do; it stays in the record.",
      ),
    );
}

function withListing(context: Context, command: Command): Command {
  return command
    .option("--all", "Those that have ended, too.")
    .action(async (_options: unknown, called: Command) => {
      // scarf ends list --all: the option is taken by scarf ends.
      const page = await listLooseEnds(context, called.optsWithGlobals());
      const today = momentDay(context.clock.now());
      printResult(context, {
        json: () => looseEndsJson(page.looseEnds),
        text: () => renderLooseEnds(page, today, context.io),
      });
    });
}

function addCommand(context: Context): Command {
  return withWordsOptions(new Command("add"))
    .description("Note one. Asks for it, or takes lines of what; when; where from a pipe.")
    .action(async (options: WordsSource) => {
      const added = await addLooseEnds(context, options);
      printResult(context, { json: () => looseEndsJson(added), text: () => renderAdded(added) });
    });
}

const VERBS: Readonly<Record<LooseEndEnding, string>> = { done: "done", dropped: "drop" };

function endingCommand(context: Context, how: LooseEndEnding): Command {
  return new Command(VERBS[how]).argument("<id...>", IDS).action(async (ids: readonly string[]) => {
    const ended = await endLooseEnds(context, ids, how);
    printResult(context, {
      json: () => looseEndsJson(ended),
      text: () => renderEnded(ended, how),
    });
  });
}

function moveCommand(context: Context): Command {
  return new Command("move")
    .description("Put one to another day or another place.")
    .argument("<id>", "Its id as scarf ends shows it, or the start of it.")
    .option("--to <when>", 'A day to come, such as "friday", "in two weeks" or "2026-12-01".')
    .option("--where <where>", "Where it is to be done.")
    .action(async (id: string, options: MoveOptions) => {
      const moved = await moveLooseEnd(context, id, options);
      printResult(context, {
        json: () => looseEndJson(moved),
        text: () => renderMoved(moved, context.io),
      });
    });
}
