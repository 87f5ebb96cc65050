import { periodTitle } from "../../domain/day-words.ts";
import type { CountedAccount, Evidence } from "../../evidence/evidence.ts";
import { sayWhen } from "../../evidence/pages.ts";
import { counted } from "../../lib/counted.ts";
import { columnsIn, indent, type Look, wrap } from "../columns.ts";
import { type Paint, paintFor } from "../paint.ts";
import { BEFORE_HANDING_IN, sayAbout, sayChecked, sayForm, sayGap, sayLimit } from "./words.ts";

const INDENT = "  ";

/** Every profile with its gap in one line, wrapped where it is long. */
export function renderProfiles(all: readonly Evidence[], look: Look): string {
  const widest = Math.max(0, ...all.map(({ profile }) => profile.id.length));
  const by = " ".repeat(widest + INDENT.length);
  return all
    .flatMap(({ profile, gap }) => {
      const [first = "", ...rest] = indent(`${profile.title}: ${sayGap(gap)}`, columnsIn(look), by);
      return [`${profile.id.padEnd(widest)}${INDENT}${first.trimStart()}`, ...rest];
    })
    .join("\n");
}

/** What is there for a register, and the gap towards its minimum. `shortIds` by account id. */
export function renderOverview(
  evidence: Evidence,
  shortIds: ReadonlyMap<string, string>,
  look: Look,
): string {
  const { profile, period, gap, limits, accounts } = evidence;
  const columns = columnsIn(look);
  const paint = paintFor(look.colour);
  const quietly = (lines: readonly string[]) =>
    lines.flatMap((line) => indent(line, columns, INDENT)).map(paint.quiet);
  const when = period === undefined ? "" : `${periodTitle(period)}: `;
  const parts = [
    [
      ...wrap(profile.title, columns).map(paint.heading),
      ...quietly([`For: ${profile.whom}`, profile.asks]),
      ...indent(`${when}${sayGap(gap)}`, columns, INDENT),
    ],
    accounts.flatMap((counted) => drawAccount(counted, { evidence, shortIds, columns, paint })),
    quietly([...sayOutside(evidence), ...limits.map(sayLimit)]),
    quietly([...sayForm(profile), BEFORE_HANDING_IN, sayChecked(profile), profile.link]),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

interface Drawing {
  readonly evidence: Evidence;
  readonly shortIds: ReadonlyMap<string, string>;
  readonly columns: number;
  readonly paint: Paint;
}

function drawAccount(counted: CountedAccount, drawing: Drawing): readonly string[] {
  const { account, words } = counted;
  const { evidence, shortIds, columns, paint } = drawing;
  const when = sayWhen(evidence.profile, account.day);
  const below = [sayAbout({ when, words, peer: account.peer }), ...sayMissing(counted)];
  return [
    ...indent(`${shortIds.get(account.id) ?? account.id}  ${account.title}`, columns, INDENT),
    ...below.flatMap((line) => indent(line, columns, INDENT.repeat(2))).map(paint.quiet),
  ];
}

function sayMissing({ counts, missing }: CountedAccount): readonly string[] {
  if (!counts) return ["Does not count yet: nothing is written under these headings."];
  return missing.length === 0 ? [] : [`Nothing yet under: ${missing.join("; ")}`];
}

function sayOutside({ outside }: Evidence): readonly string[] {
  if (outside === 0) return [];
  return [`${counted(outside, "account lies", "accounts lie")} outside of this period.`];
}
