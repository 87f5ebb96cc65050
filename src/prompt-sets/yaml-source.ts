import { LineCounter, parseDocument, stringify } from "yaml";
import { findDuplicateKeys } from "./duplicate-keys.ts";
import { findForbidden } from "./forbidden-yaml.ts";
import { type Issue, inOrder, type Wrong } from "./issue.ts";
import { locate } from "./locate.ts";
import { tooDeepAt } from "./nesting.ts";
import { READ_BEFOREHAND } from "./read-beforehand.ts";
import { sayYamlErrors } from "./yaml-errors.ts";
import type { WrongSpan } from "./yaml-span.ts";

const LARGEST_KIB = 256;

/** A YAML text that was read, and where its values stand. */
export interface YamlSource {
  readonly value: unknown;
  /** The text with `\n` as its line ends and without a byte order mark. */
  readonly text: string;
  readonly issue: (wrong: Wrong) => Issue;
}

interface Unreadable {
  readonly issues: readonly Issue[];
}

/**
 * The value of a YAML text: one document of at most 256 KiB in the core schema, every key once, no aliases, anchors,
 * tags or directives, not nested too deep. Else every issue, in order. An empty text has the value null.
 */
export function readYaml(text: string, file: string): { readonly value: unknown } | Unreadable {
  const source = openYaml(text, file);
  return "issues" in source ? source : { value: source.value };
}

/** The same, with the places of the values, for files whose issues are shown. */
export function openYaml(raw: string, file: string): YamlSource | Unreadable {
  const text = plainText(raw);
  const value = READ_BEFOREHAND.get(text);
  if (value === undefined) return parseYaml(text, file);
  return {
    value,
    text,
    issue: (wrong) => {
      const source = parseYaml(text, file);
      if ("issues" in source) throw new Error("A file that was read beforehand cannot be read");
      return source.issue(wrong);
    },
  };
}

/** A text as it is read: `\n` as its line ends, no byte order mark. */
export function plainText(raw: string): string {
  return raw.replace(/^\u{feff}/u, "").replaceAll("\r\n", "\n");
}

function parseYaml(text: string, file: string): YamlSource | Unreadable {
  const page = pageOf(text, file);
  const refused = refusals(text);
  if (refused.length > 0) return { issues: refused.map(page.issueAt) };

  // Keys are compared one by one by the package, which takes minutes for a large map; findDuplicateKeys does not.
  const document = parseDocument(text, {
    schema: "core",
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    // At "silent" the package does not even report a second document.
    logLevel: "error",
  });
  const wrong = [...sayYamlErrors(document.errors, text), ...findDuplicateKeys(document.contents)];
  if (wrong.length > 0) return { issues: inOrder(wrong.map(page.issueAt)) };
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    text,
    issue: (wrong) => page.issueAt({ ...wrong, ...locate(document.contents, text, wrong) }),
  };
}

/** A value as YAML that every reader takes the same way: words such as `off` are quoted for YAML 1.1. */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, compat: "yaml-1.1", aliasDuplicateObjects: false });
}

/** What must not even be parsed. */
function refusals(text: string): readonly WrongSpan[] {
  if (
    text.length > LARGEST_KIB * 1024 ||
    new TextEncoder().encode(text).length > LARGEST_KIB * 1024
  )
    return [refusal(0, `It is larger than ${LARGEST_KIB} KiB.`)];
  const forbidden = findForbidden(text);
  if (forbidden.length > 0) return forbidden;
  const deep = tooDeepAt(text);
  return deep === undefined ? [] : [refusal(deep, "It is nested too deep from here on.")];
}

function refusal(start: number, message: string): WrongSpan {
  return { code: "bad-yaml", message, start, length: 1 };
}

/** Lines of a text by offset. */
function pageOf(text: string, file: string): { readonly issueAt: (wrong: WrongSpan) => Issue } {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
    lines.addNewLine(at + 1);
  return {
    issueAt: ({ code, message, start, length, suggestion }) => {
      const { line, col } = lines.linePos(Math.min(start, text.length));
      const lineStart = lines.lineStarts[line - 1] ?? 0;
      const lineEnd = text.indexOf("\n", lineStart);
      const sourceLine = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
      return {
        code,
        message,
        at: { file, line, column: col },
        sourceLine,
        length: Math.max(1, Math.min(length, sourceLine.length - col + 1)),
        suggestion,
      };
    },
  };
}
