import { Command } from "commander";
import { listQuotes, markQuote, type QuoteOptions, unmarkQuote } from "../flows/quotes.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { quoteJson, quotesJson } from "../render/quotes/json.ts";
import { renderQuote, renderQuotes } from "../render/quotes/text.ts";
import { acknowledgeOption } from "./options.ts";
import { printResult } from "./print-result.ts";

interface Options extends QuoteOptions {
  readonly remove?: boolean | undefined;
}

export function quoteCommand(context: Context): Command {
  return new Command("quote")
    .description("Mark words that may be seen when you share a report. Without an id: list them.")
    .argument("[id]", "The entry, by its id as scarf log shows it, or the start of it.")
    .option("--prompt <id>", "The question whose answer it is. Asked for when there are several.")
    .addOption(acknowledgeOption())
    .option("--remove", "Take the mark off.")
    .action((id: string | undefined, options: Options) =>
      id === undefined ? list(context, options) : change(context, id, options),
    );
}

async function list(context: Context, options: Options): Promise<void> {
  if (Object.keys(options).length > 0)
    throw new Failure("usage", "These options need an entry.", {
      hint: "Give its id: scarf quote <id>. scarf log has the ids.",
    });
  const quotes = await listQuotes(context);
  printResult(context, {
    json: () => quotesJson(quotes),
    text: () => renderQuotes(quotes, context.io),
  });
}

async function change(context: Context, id: string, options: Options): Promise<void> {
  const isMarked = options.remove !== true;
  const quote = await (isMarked ? markQuote : unmarkQuote)(context, id, options);
  printResult(context, {
    json: () => quoteJson(quote, isMarked),
    text: () => renderQuote(quote, isMarked, context.io),
  });
}
