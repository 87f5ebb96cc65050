import type { Condition } from "./condition.ts";

/** A stretch of a condition's text, in characters. */
interface Part {
  readonly from: number;
  readonly length: number;
}

/** A condition about one answer. */
export type Leaf = Exclude<Condition, { readonly kind: "and" | "or" }>;

/** A leaf and where its id and its value stand in the text. */
export interface Term {
  readonly leaf: Leaf;
  readonly of: Part;
  readonly value: Part;
}

/** Why a text is no condition. */
export interface ConditionProblem {
  readonly message: string;
  readonly part: Part;
  readonly suggestion?: string | undefined;
}

/** One group holds when all its terms hold; the whole when one of its groups holds. */
export type TermGroups = readonly (readonly Term[])[];

interface Token extends Part {
  readonly text: string;
  readonly isQuoted: boolean;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|'[^']*'|[<>=!]+|[()]|[^\s"'<>=!()]+|["']/g;

/**
 * Reads `mended is yes`, `x is not y`, `balance >= 2` (also `at least`), `balance <= 2` (also `at most`), `x is answered`,
 * `x is not answered`, joined by `and` and `or`; `and` binds tighter. A value of several words may stand in quotes.
 */
export function parseCondition(
  text: string,
): { readonly groups: TermGroups } | { readonly problems: readonly ConditionProblem[] } {
  const end: Part = { from: Math.max(0, text.trimEnd().length - 1), length: 1 };
  const read = splitAt(tokenize(text), "or").map((group) =>
    splitAt(group.tokens, "and").map((term) =>
      readTerm(term.tokens, term.next ?? group.next ?? end),
    ),
  );
  const problems = read.flat().filter((term) => "message" in term);
  if (problems.length > 0) return { problems };
  return { groups: read.map((group) => group.filter((term) => "leaf" in term)) };
}

function tokenize(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: raw, index }) => {
    const isQuoted = raw.length > 1 && (raw.startsWith('"') || raw.startsWith("'"));
    const inner = isQuoted ? raw.slice(1, -1) : raw;
    return {
      text: raw.startsWith('"') ? inner.replace(/\\(.)/g, "$1") : inner,
      isQuoted,
      from: index,
      length: raw.length,
    };
  });
}

interface Stretch {
  readonly tokens: readonly Token[];
  /** The word that ends it; absent for the last. */
  readonly next?: Token | undefined;
}

function splitAt(tokens: readonly Token[], word: "and" | "or"): readonly Stretch[] {
  const at = tokens.findIndex((token) => isWord(token, word));
  if (at < 0) return [{ tokens }];
  return [
    { tokens: tokens.slice(0, at), next: tokens[at] },
    ...splitAt(tokens.slice(at + 1), word),
  ];
}

function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && !token.isQuoted && token.text === word;
}

const SHAPES =
  "Write it as: x is yes, x is not yes, x >= 2, x <= 2, x is answered, or x is not answered.";

function readTerm(tokens: readonly Token[], next: Part): Term | ConditionProblem {
  const [of, verb, ...rest] = tokens;
  if (of === undefined) return { message: `A condition is missing here. ${SHAPES}`, part: next };
  const bracket = tokens.find(({ text, isQuoted }) => !isQuoted && /^[()"']$/.test(text));
  if (bracket !== undefined) return strayMark(bracket);
  if (verb === undefined)
    return { message: `Something is missing behind this. ${SHAPES}`, part: of };
  const compared = readCompare([verb, ...rest]);
  if (compared !== undefined) return compareTerm(of, compared);
  if (isWord(verb, "is")) return isTerm({ of, is: verb, rest });
  return { message: SHAPES, part: verb, suggestion: suggestVerb(verb.text) };
}

function strayMark(mark: Token): ConditionProblem {
  return /[()]/.test(mark.text)
    ? { message: "Brackets are not read here: and binds tighter than or.", part: mark }
    : { message: "This quote has no partner.", part: mark };
}

function suggestVerb(verb: string): string | undefined {
  return new Map([
    ["=", "is"],
    ["==", "is"],
    ["!=", "is not"],
    ["=>", ">="],
    ["=<", "<="],
    [">", ">="],
    ["<", "<="],
    ["in", "is"],
    ["isnt", "is not"],
    ["IS", "is"],
    ["Is", "is"],
  ]).get(verb);
}

interface Compared {
  readonly at: "least" | "most";
  readonly number: Token | undefined;
  readonly more: Token | undefined;
  readonly sign: Token;
}

/** `>= 2`, `at least 2`, `is at least 2` and their opposites; undefined for anything else. */
function readCompare(tokens: readonly Token[]): Compared | undefined {
  const words = isWord(tokens[0], "is") ? tokens.slice(1) : tokens;
  const [sign, second, third, fourth] = words;
  if (sign === undefined) return undefined;
  if (isWord(sign, ">=")) return { at: "least", sign, number: second, more: third };
  if (isWord(sign, "<=")) return { at: "most", sign, number: second, more: third };
  if (!isWord(sign, "at")) return undefined;
  if (isWord(second, "least")) return { at: "least", sign, number: third, more: fourth };
  return isWord(second, "most") ? { at: "most", sign, number: third, more: fourth } : undefined;
}

function compareTerm(of: Token, { at, number, more, sign }: Compared): Term | ConditionProblem {
  if (number === undefined) return { message: "A number is missing behind this.", part: sign };
  if (more !== undefined) return { message: "Only a number can stand here.", part: more };
  if (!/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(number.text))
    return { message: "A number has to stand here.", part: number };
  const value = Number(number.text) + 0;
  return { leaf: { kind: "compare", of: of.text, at, value }, of, value: number };
}

interface IsTokens {
  readonly of: Token;
  readonly is: Token;
  readonly rest: readonly Token[];
}

function isTerm({ of, is, rest }: IsTokens): Term | ConditionProblem {
  const not = isWord(rest[0], "not");
  const words = not ? rest.slice(1) : rest;
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined)
    return { message: "A value is missing behind this.", part: rest[0] ?? is };
  const value = { from: first.from, length: last.from + last.length - first.from };
  if (words.length === 1 && isWord(first, "answered"))
    return { leaf: { kind: "answered", of: of.text, not }, of, value };
  if (words.length > 1 && words.some(({ isQuoted }) => isQuoted))
    return { message: "Put the whole value in one pair of quotes.", part: value };
  const text = words.map((word) => word.text).join(" ");
  return { leaf: { kind: "is", of: of.text, value: text, not }, of, value };
}

/** A condition as `parseCondition` reads it, on one line. */
export function writeCondition(condition: Condition): string {
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.parts.map(writeCondition).join(` ${condition.kind} `);
    case "answered":
      return `${condition.of} is ${condition.not ? "not " : ""}answered`;
    case "is":
      return `${condition.of} is ${condition.not ? "not " : ""}${writeValue(condition.value)}`;
    case "compare":
      return `${condition.of} ${condition.at === "least" ? ">=" : "<="} ${condition.value}`;
  }
}

const PLAIN = /^(?!(?:and|or|not|answered|at)$)[^\s"'<>=!()]+$/;

function writeValue(value: string): string {
  return PLAIN.test(value) ? value : `"${value.replace(/["\\]/g, "\\$&")}"`;
}
