import { Argument, Command, Option } from "commander";
import { momentDay } from "../domain/moment.ts";
import { REPAIR_KINDS, REPAIR_STATES, type RepairState } from "../domain/repair.ts";
import type { AnswerOptions } from "../flows/given-answers.ts";
import { leadRepair } from "../flows/lead-repair.ts";
import { type NewRepairOptions, openRepair } from "../flows/new-repair.ts";
import { listRepairs, type MoveRepairOptions, moveRepair, showRepair } from "../flows/repairs.ts";
import type { Context } from "../ports.ts";
import { repairJson, repairsJson } from "../render/repairs/json.ts";
import {
  renderOpened,
  renderRepair,
  renderRepairLed,
  renderRepairMoved,
  renderRepairs,
} from "../render/repairs/text.ts";
import { withGivenAnswers, withWordsOptions } from "./options.ts";
import { printResult } from "./print-result.ts";

const ID = "Its id as scarf repairs shows it, or the start of it.";

export function repairsCommand(context: Context): Command {
  return withListing(context, new Command("repairs"))
    .description("What landed badly, and what becomes of it.")
    .addCommand(
      withListing(context, new Command("list")).description("Those that are open, with their age."),
    )
    .addCommand(newCommand(context))
    .addCommand(showCommand(context))
    .addCommand(nextCommand(context))
    .addCommand(moveCommand(context));
}

function withListing(context: Context, command: Command): Command {
  return command
    .option("--all", "Those that have ended, too.")
    .action(async (_options: unknown, called: Command) => {
      // scarf repairs list --all: the option is taken by scarf repairs.
      const page = await listRepairs(context, called.optsWithGlobals());
      const today = momentDay(context.clock.now());
      printResult(context, {
        json: () => repairsJson(page.repairs),
        text: () => renderRepairs(page, today, context.io),
      });
    });
}

function newCommand(context: Context): Command {
  return withWordsOptions(new Command("new"))
    .description("Open one. Asks for it, or takes the words from a pipe.")
    .option("--role <role>", "In which role it was. Default: the one that is on, or the last.")
    .addOption(kindOption())
    .option(
      "--barrier <barrier>",
      "What makes it hard, such as time. Repeatable.",
      (barrier: string, before?: readonly string[]) => [...(before ?? []), barrier],
    )
    .addOption(followUpOption())
    .option("--entry <id>", "Open it from this entry: in its role.")
    .action(async (options: NewRepairOptions) => {
      const repair = await openRepair(context, options);
      printResult(context, { json: () => repairJson(repair), text: () => renderOpened(repair) });
    });
}

function showCommand(context: Context): Command {
  return new Command("show")
    .description("One whole: what happened, its steps and their words.")
    .argument("<id>", ID)
    .action(async (id: string) => {
      const shown = await showRepair(context, id);
      const today = momentDay(context.clock.now());
      printResult(context, {
        json: () => repairJson(shown.repair),
        text: () => renderRepair(shown, today, context.io),
      });
    });
}

function nextCommand(context: Context): Command {
  return withGivenAnswers(new Command("next"))
    .description("Take the next step: a few questions, whose answers move it.")
    .argument("<id>", ID)
    .action(async (id: string, options: AnswerOptions) => {
      const led = await leadRepair(context, id, options);
      printResult(context, {
        json: () => repairJson(led.repair, led.entry),
        text: () => renderRepairLed(led),
      });
    });
}

function moveCommand(context: Context): Command {
  return withWordsOptions(new Command("move"))
    .description("Say where it stands, without questions. One that has ended is opened again.")
    .argument("<id>", ID)
    .addArgument(new Argument("[state]", "Where it stands now.").choices(REPAIR_STATES))
    .addOption(followUpOption(" none: every time."))
    .addOption(kindOption())
    .action(async (id: string, state: RepairState | undefined, options: MoveRepairOptions) => {
      const moved = await moveRepair(context, id, { ...options, state });
      printResult(context, {
        json: () => repairJson(moved.repair),
        text: () => renderRepairMoved(moved),
      });
    });
}

function kindOption(): Option {
  return new Option("--kind <kind>", "Harm and safety belong in their own process, too.").choices(
    REPAIR_KINDS,
  );
}

function followUpOption(more = ""): Option {
  const help = `When it comes up, such as "friday" or "in two weeks".${more}`;
  return new Option("--follow-up <when>", help);
}
