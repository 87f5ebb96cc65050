import { Command, Option } from "commander";
import { listChanges, type UndoOptions, undoChange } from "../flows/undo.ts";
import type { Context } from "../ports.ts";
import { changesJson, undoJson } from "../render/changes/json.ts";
import { renderChanges, renderUndone } from "../render/changes/text.ts";
import { printResult } from "./print-result.ts";

interface Options extends UndoOptions {
  readonly list?: boolean | undefined;
}

export function undoCommand(context: Context): Command {
  return new Command("undo")
    .description("Take the newest change back; again, the one before it.")
    .option("--back", "Bring back what was taken back last.")
    .addOption(
      new Option("--list", "Show the newest changes, without their words.").conflicts("back"),
    )
    .action(({ list, ...options }: Options) =>
      list === true ? show(context) : undo(context, options),
    );
}

async function show(context: Context): Promise<void> {
  const groups = await listChanges(context);
  printResult(context, {
    json: () => changesJson(groups),
    text: () => renderChanges(groups, context.io),
  });
}

async function undo(context: Context, options: UndoOptions): Promise<void> {
  const group = await undoChange(context, options);
  printResult(context, {
    json: () => undoJson(group),
    text: () => renderUndone(group, context.io),
  });
}
