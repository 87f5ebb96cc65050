import type { Account } from "../../domain/account.ts";
import { fullDay } from "../../domain/day-words.ts";
import { countWords } from "../../evidence/count-words.ts";
import { counted } from "../../lib/counted.ts";
import { visible } from "../../lib/safe-text.ts";
import { columnsIn, indent, type Look, padEnd, shorten, widthOf } from "../columns.ts";
import { paintFor } from "../paint.ts";

/** One line an account: its id, its day, its title. No accounts: an empty text. */
export function renderAccounts(
  accounts: readonly Account[],
  shortIds: ReadonlyMap<string, string>,
  look: Look,
): string {
  const paint = paintFor(look.colour);
  const heads = accounts.map(({ id, day }) => [shortIds.get(id) ?? id, fullDay(day)] as const);
  const widest = [0, 1].map((at) => Math.max(0, ...heads.map((head) => widthOf(head[at] ?? ""))));
  return accounts
    .map(({ title }, index) => {
      const head = (heads[index] ?? []).map((cell, at) => padEnd(cell, widest[at] ?? 0)).join("  ");
      return `${paint.quiet(head)}  ${shorten(title, columnsIn(look) - widthOf(head) - 2)}`;
    })
    .join("\n");
}

/** What was kept, in a line or two. */
export function renderKept({ id, title, fields, day }: Account, look: Look): string {
  const words = Object.values(fields).reduce((sum, text) => sum + countWords(text), 0);
  const about = `${fullDay(day)}, ${counted(words, "word")}. Change it with scarf evidence edit ${id}.`;
  return [`Kept: ${visible(title)}`, ...indent(about, columnsIn(look), "  ")].join("\n");
}
