import { Command } from "commander";
import type { Held } from "../domain/held.ts";
import {
  type HeldWish,
  type LooseEndWish,
  letGo,
  listHeld,
  makeLooseEnd,
} from "../flows/held-things.ts";
import { leaveWithScarf } from "../flows/leave.ts";
import type { WordsSource } from "../flows/read-words.ts";
import type { Context } from "../ports.ts";
import { heldEndedJson, heldListJson, leftJson } from "../render/held/json.ts";
import { renderHeldList, renderLeft } from "../render/held/text.ts";
import { scarfOffOption, withWordsOptions } from "./options.ts";
import { printResult } from "./print-result.ts";

const ID = "Its id as scarf leave list shows it, or the start of it.";

export function leaveCommand(context: Context): Command {
  return withWordsOptions(new Command("leave"))
    .description(
      "Leave something with the scarf that is on, one thing a line. It comes back when that scarf goes on again.",
    )
    .option("--editor", "Write it in the editor that VISUAL or EDITOR names.")
    .action(async (options: WordsSource) => {
      const { session, things } = await leaveWithScarf(context, options);
      printResult(context, {
        json: () => leftJson(things),
        text: () => renderLeft(session, things.length),
      });
    })
    .addCommand(listCommand(context))
    .addCommand(letGoCommand(context))
    .addCommand(toEndCommand(context));
}

function listCommand(context: Context): Command {
  return new Command("list")
    .description("What is left: the words for the scarf that is on, how much for the others.")
    .addOption(scarfOffOption("what is with a scarf that is off"))
    .action(async (wish: HeldWish) => {
      const page = await listHeld(context, wish);
      printResult(context, {
        json: () => heldListJson(page.things),
        text: () => renderHeldList(page, context.io),
      });
    });
}

function letGoCommand(context: Context): Command {
  return new Command("let-go")
    .description("Let a thing go: it does not come back.")
    .argument("<id>", ID)
    .addOption(scarfOffOption("what is with a scarf that is off"))
    .action(async (id: string, wish: HeldWish) => {
      print(context, { held: await letGo(context, id, wish), text: "It is let go." });
    });
}

function toEndCommand(context: Context): Command {
  return new Command("to-end")
    .description("Make a loose end of a thing: it leaves the scarf, and comes up on its day.")
    .argument("<id>", ID)
    .option("--when <when>", "When it comes up, such as friday. Without a day: every time.")
    .option("--where <where>", "Where it is to be done.")
    .addOption(scarfOffOption("what is with a scarf that is off"))
    .action(async (id: string, wish: LooseEndWish) => {
      const { held, looseEnd } = await makeLooseEnd(context, id, wish);
      print(context, { held, looseEnd: looseEnd.id, text: "It is a loose end now." });
    });
}

interface Ended {
  readonly held: Held;
  readonly looseEnd?: string;
  readonly text: string;
}

function print(context: Context, { held, looseEnd, text }: Ended): void {
  printResult(context, { json: () => heldEndedJson(held, looseEnd), text: () => text });
}
