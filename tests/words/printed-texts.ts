import type { Command } from "commander";
import { TEXT_FORMATS } from "../../src/render/report/index.ts";
import { everyCommand } from "../docs/command-tree.ts";
import { demoWorld } from "../support/demo-world.ts";
import { FRESH_HOME, scarf } from "../support/scarf.ts";
import type { ShippedText } from "./shipped.ts";

/** What a command, an argument or an option says of itself, as `--help` prints it. */
export async function helpTexts(): Promise<readonly ShippedText[]> {
  const { program, commands } = await everyCommand();
  return [program, ...commands].flatMap((command) => helpOf(command, ""));
}

function helpOf(command: Command, parent: string): readonly ShippedText[] {
  const key = `${parent}${command.name()}`;
  const parts = [...command.registeredArguments, ...command.options];
  const said = [command, ...parts].map((part) =>
    typeof part.description === "function" ? part.description() : part.description,
  );
  return [
    ...said
      .filter((text) => text !== "")
      .map((text) => ({ file: "--help", key, voice: "told", text }) as const),
    ...command.commands.flatMap((child) => helpOf(child, `${key} `)),
  ];
}

/** The lines that a report of the demo's last month and one of its year print, in every format that is text. */
export async function reportTexts(): Promise<readonly ShippedText[]> {
  const made = demoWorld({ now: "2026-11-23 18:00", width: 1000 });
  await scarf("demo --quiet", made);
  const journal = made.thrownAway.get(FRESH_HOME);
  if (journal === undefined) throw new Error("No year was made up");
  const texts: ShippedText[] = [];
  for (const period of ["2026-10", "2026"]) {
    for (const format of TEXT_FORMATS) {
      const call = `report ${period} --compare --detail coarse --format ${format}`;
      const { stdout, stderr, exitCode } = await scarf(call, { ...made, journal });
      if (exitCode !== 0) throw new Error(stderr);
      const lines = stdout.replace(/<style>.*?<\/style>|<[^>]*>/gs, "\n").split("\n");
      const read = lines
        .map((line) => line.trim().replace(JSON_NAME, ""))
        .filter((line) => line !== "");
      texts.push(
        ...read.map((text) => ({ file: call, key: format, voice: "report", text }) as const),
      );
    }
  }
  return texts;
}

/** What JSON calls a field, and the name of a unit, such as points on a scale. */
const JSON_NAME = /^"unit": .*|^"\w+": /;
