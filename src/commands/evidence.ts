import { Argument, Command, Option } from "commander";
import { MODELS } from "../evidence/models.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { EVIDENCE_FORMATS } from "../render/evidence/index.ts";
import { addCommand } from "./evidence/add.ts";
import { editCommand } from "./evidence/edit.ts";
import { listCommand, printProfiles } from "./evidence/list.ts";
import { type EvidenceOptions, showEvidence } from "./evidence/show.ts";
import { acknowledgeOption } from "./options.ts";
import { withPeriodOptions } from "./period-options.ts";

export function evidenceCommand(context: Context): Command {
  return withPeriodOptions(new Command("evidence"))
    .description("Accounts for a register, and what is still asked for.")
    .argument("[profile]", "Which register. Without it: all of them, a line each.")
    .addArgument(
      new Argument(
        "[period...]",
        "Your own cycle, such as 2026. Default: the register's, up to today.",
      ),
    )
    .addOption(
      new Option(
        "--format <format>",
        "terminal shows what is there; text, md, docx and json hold the accounts. Default: after the file's name, else terminal.",
      ).choices(EVIDENCE_FORMATS),
    )
    .addOption(
      new Option("--model <model>", "Under the headings of a reflective model.").choices(MODELS),
    )
    .option("--out <file>", "Write it to a file that only you can read.")
    .option("--force", "With --out: take the place of a file that is there.")
    .addOption(acknowledgeOption())
    .action((id: string | undefined, words: readonly string[], options: EvidenceOptions) => {
      if (id !== undefined)
        return showEvidence(context, id, { ...options, words: words.join(" ") });
      refuseOptions(options);
      return printProfiles(context);
    })
    .hook("preSubcommand", (evidence) => refuseOptions(evidence.opts()))
    .addCommand(addCommand(context))
    .addCommand(editCommand(context))
    .addCommand(listCommand(context));
}

/** The options of a register would be passed over without one. Throws Failure `usage`. */
function refuseOptions(options: object): void {
  if (Object.keys(options).length === 0) return;
  throw new Failure("usage", "These options need a register.", {
    hint: "Name one, such as scarf evidence nmc, or run scarf evidence to see them all.",
  });
}
