import { Command, Option } from "commander";
import { deliver } from "../flows/deliver-text.ts";
import { makeDemo } from "../flows/demo/make-demo.ts";
import { readReport } from "../flows/read-report.ts";
import { visible } from "../lib/safe-text.ts";
import type { Context } from "../ports.ts";
import { chooseForm, type FormWish, renderReport, TEXT_FORMATS } from "../render/report/index.ts";
import { DETAILS } from "../report/report.ts";

interface DemoOptions extends Pick<FormWish, "format" | "detail"> {
  readonly in?: string | undefined;
}

export function demoCommand(context: Context): Command {
  const { io, globals } = context;
  return new Command("demo")
    .description("Look at a made-up practitioner's month.")
    .option("--in <folder>", "Make it in this folder. Default: a fresh one for temporary files.")
    .addOption(
      new Option("--format <format>", "terminal, md, html or json. Default: terminal.").choices(
        TEXT_FORMATS,
      ),
    )
    .addOption(
      new Option("--detail <detail>", "private quotes what was written; coarse does not.").choices(
        DETAILS,
      ),
    )
    .addHelpText("after", `\n${ABOUT}`)
    .action(async (options: DemoOptions) => {
      const form = chooseForm({ ...options, json: globals().json });
      const { home, context: demo } = await makeDemo(context, options.in);
      const report = await readReport(demo, { words: "last month", detail: form.detail });
      await deliver(context, await renderReport(report, form), {});
      // With --json too: nobody is left with a folder they do not know of.
      if (!globals().quiet) io.note(whereItLies(visible(home)));
    });
}

const ABOUT = `It makes up a year of one practitioner, up to yesterday, in a journal of its own, and prints the
report of its last full month. The same day makes the same year. Your own journal is not
touched: --journal is refused, SCARF_HOME and SCARF_JOURNAL are not looked at. To look further
with SCARF_JOURNAL set, empty it for the command: SCARF_JOURNAL= SCARF_HOME=<folder> scarf log`;

function whereItLies(home: string): string {
  const folder = /^[\w./:@+-]+$/.test(home) ? home : `'${home.replaceAll("'", `'\\''`)}'`;
  return [
    `All of this is made up. It lies in ${folder}; delete that folder and it is gone.`,
    `Look further: SCARF_HOME=${folder} scarf log`,
    `              SCARF_HOME=${folder} scarf report year`,
  ].join("\n");
}
