import { Command, Option } from "commander";
import { deliver } from "../flows/deliver-text.ts";
import { beforeReportLeaves } from "../flows/people/leaving-report.ts";
import { readReport } from "../flows/read-report.ts";
import type { Context } from "../ports.ts";
import { chooseForm, FORMATS, type FormWish, renderReport } from "../render/report/index.ts";
import { DETAILS } from "../report/report.ts";
import { acknowledgeOption } from "./options.ts";
import { type PeriodOptions, periodArgument, withPeriodOptions } from "./period-options.ts";

interface ReportOptions extends PeriodOptions, Omit<FormWish, "json"> {
  readonly compare?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly acknowledge?: boolean | undefined;
}

export function reportCommand(context: Context): Command {
  return withPeriodOptions(new Command("report"))
    .description("Look at a day, a week, a month or a year.")
    .addArgument(periodArgument("Default: this month."))
    .addOption(
      new Option(
        "--format <format>",
        "Text for people or programs, or a file for Word or print. Default: after the file's name, else terminal.",
      ).choices(FORMATS),
    )
    .addOption(
      new Option(
        "--detail <detail>",
        "private quotes what you wrote; coarse leaves it out. Default: private on the terminal alone.",
      ).choices(DETAILS),
    )
    .option("--compare", "Set the period before beside it.")
    .option("--all", "Quote all that you wrote, not the newest alone.")
    .option(
      "--section <id>",
      "This section alone; in CSV also one of its tables, such as balance-2.",
    )
    .option(
      "--out <file>",
      "Write it to a file that only you can read; in CSV a folder for all tables.",
    )
    .option("--force", "With --out: take the place of a file that is there.")
    .addOption(acknowledgeOption())
    .action(async (words: readonly string[], options: ReportOptions) => {
      const form = chooseForm({ ...options, json: context.globals().json });
      const { detail } = form;
      const report = await readReport(context, { ...options, words: words.join(" "), detail });
      const output = await renderReport(report, form);
      await beforeReportLeaves(context, report, { ...options, ...form });
      await deliver(context, output, options);
    });
}
