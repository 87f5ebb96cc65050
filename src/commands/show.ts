import { Command } from "commander";
import type { HeldWish } from "../flows/held-things.ts";
import { readShown } from "../flows/read-shown.ts";
import type { Context } from "../ports.ts";
import { showJson } from "../render/entries/json.ts";
import { renderShow } from "../render/entries/show-text.ts";
import { heldShowJson } from "../render/held/json.ts";
import { renderHeldThing } from "../render/held/text.ts";
import { scarfOffOption } from "./options.ts";
import { printResult } from "./print-result.ts";

export function showCommand(context: Context): Command {
  return new Command("show")
    .description("Read one entry whole.")
    .argument(
      "<id>",
      "Its id as scarf log shows it, or the start of it. Also of a thing left with a scarf.",
    )
    .addOption(scarfOffOption("what is with a scarf that is off"))
    .action(async (id: string, wish: HeldWish) => {
      const shown = await readShown(context, id, wish);
      const { io } = context;
      printResult(
        context,
        shown.kind === "held"
          ? { json: () => heldShowJson(shown.thing), text: () => renderHeldThing(shown.thing, io) }
          : { json: () => showJson(shown), text: () => renderShow(shown, io) },
      );
    });
}
