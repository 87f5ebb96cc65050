import { Argument, Command } from "commander";
import { PRECISIONS, type Precision } from "../domain/precision.ts";
import type { ShownSetting } from "../domain/shown-settings.ts";
import { type Change, changeSettings } from "../flows/change-settings.ts";
import { showSettings } from "../flows/show-settings.ts";
import type { Context } from "../ports.ts";
import { configJson } from "../render/config/json.ts";
import { renderNotice, renderSetting, renderSettings } from "../render/config/text.ts";
import { holdCommand } from "./config/hold.ts";
import { namesCommand } from "./config/names.ts";
import { printResult, remark } from "./print-result.ts";

const SWITCH = ["on", "off"] as const;
type Switch = (typeof SWITCH)[number];

export function configCommand(context: Context): Command {
  return new Command("config")
    .description("Your settings, and where things lie.")
    .action(() => {
      const shown = showSettings(context);
      printResult(context, {
        json: () => configJson(shown),
        text: () => renderSettings(shown, context.io),
      });
    })
    .addCommand(
      settingCommand("refs", SWITCH)
        .description("Whether a session may have a code for whom it is with.")
        .action((state: Switch | undefined) =>
          set(context, "refs", state && { usesRefs: state === "on" }),
        ),
    )
    .addCommand(
      settingCommand("morning", SWITCH)
        .description("Whether the first session of a day asks what is still with you.")
        .action((state: Switch | undefined) =>
          set(context, "morning", state && { morning: state === "on" }),
        ),
    )
    .addCommand(
      settingCommand("precision", PRECISIONS)
        .description("How exactly times are kept: to the minute, or only the day.")
        .action((precision: Precision | undefined) =>
          set(context, "precision", precision && { precision }),
        ),
    )
    .addCommand(
      new Command("passphrase-command")
        .description("The command that hands the passphrase over. It is set in the file.")
        .action(() => set(context, "passphrase_command", undefined)),
    )
    .addCommand(namesCommand(context))
    .addCommand(holdCommand(context));
}

function settingCommand(name: string, values: readonly string[]): Command {
  return new Command(name).addArgument(
    new Argument("[value]", "What it becomes. Without it, scarf shows it.").choices(values),
  );
}

/** Changes one setting, or leaves it, and shows it. */
function set(context: Context, id: ShownSetting["id"], change: Change | undefined): void {
  if (change !== undefined) changeSettings(context, change);
  const shown = showSettings(context);
  for (const setting of shown.settings.filter((one) => one.id === id)) {
    printResult(context, {
      json: () => configJson({ ...shown, settings: [setting] }),
      text: () => renderSetting(setting),
    });
    remark(context, change === undefined ? "" : renderNotice(setting, context.io));
  }
}
