import type { Finding } from "../../domain/check-up.ts";
import { columnsIn, indent, type Look } from "../columns.ts";

const MARKS = { ok: "ok", look: "look", broken: "mend" } as const satisfies Record<
  Finding["state"],
  string
>;
const INDENT = "      ";

/** A mark and a sentence for each; below it what to do. */
export function renderCheckUp(findings: readonly Finding[], look: Look): string {
  return findings.flatMap((finding) => linesOf(finding, columnsIn(look))).join("\n");
}

function linesOf(finding: Finding, columns: number): readonly string[] {
  const said = `${capital(finding.about)}: ${finding.says}`;
  const [first = "", ...rest] = indent(said, columns, INDENT);
  const marked = `${MARKS[finding.state].padEnd(INDENT.length)}${first.slice(INDENT.length)}`;
  const todo = finding.state === "ok" ? [] : indent(finding.todo, columns, `${INDENT}  `);
  return [marked, ...rest, ...todo];
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
