import type { Account } from "../../domain/account.ts";
import { type Answer, type Entry, type Feed, MODEL_FIELDS } from "../../domain/entry.ts";
import { shownAnswers, writtenLines } from "../../domain/shown-answers.ts";

/**
 * What is already said of the seven fields: by the entry, or by its answers while it is unfinished. Where nothing else
 * says it, what landed badly or the words of a note are what happened, and `changed` is what has changed: the answer to
 * its follow-up. What was left with the scarf stays there.
 */
export function fieldsOf(entry: Entry, changed: string | undefined): Account["fields"] {
  const answers = shownAnswers(entry);
  const otherwise = new Map([
    ["happened", textOf(answers, entry.ritual === "note" ? undefined : "repair")],
    ["changed", changed],
  ]);
  const texts = MODEL_FIELDS.map((field) => {
    const text = entry.fields[field] ?? textOf(answers, field) ?? otherwise.get(field);
    return [field, text] as const;
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined));
}

/** All that was written to answers that feed the same, or nothing. */
function textOf(answers: readonly Answer[], feed: Feed | undefined): string | undefined {
  const lines = answers.filter(({ feeds }) => feeds === feed).flatMap(writtenLines);
  return lines.length === 0 ? undefined : lines.join("\n");
}
