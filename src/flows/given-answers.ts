import type { AnswerValue } from "../domain/entry.ts";
import { Failure } from "../lib/failure.ts";
import { suggest } from "../lib/suggest.ts";
import type { Context } from "../ports.ts";
import { holds } from "../prompt-sets/condition.ts";
import { acceptValue, readAnswer } from "../prompt-sets/kinds/index.ts";
import type {
  Prompt,
  PromptSet,
  ReadyAskingPrompt,
  ReadyPrompt,
} from "../prompt-sets/prompt-set.ts";
import { readYaml } from "../prompt-sets/yaml-source.ts";

/** What the command line gives: `--answer id=value`, and `--answers` with a file or `-` for stdin. */
export interface AnswerOptions {
  readonly answer?: readonly string[] | undefined;
  readonly answers?: string | undefined;
  /** Answers that stand where neither gives one, by prompt id. */
  readonly stands?: ReadonlyMap<string, AnswerValue> | undefined;
}

/** As given, not yet looked at: the texts of each `--answer` in their order, a value of any shape from a file. */
type Raw = { readonly texts: readonly string[] } | { readonly value: unknown };

/** With `--answers -` stdin holds answers: nobody is there to be asked on it. */
export function withInputTaken(context: Context, { answers }: AnswerOptions): Context {
  return answers === "-" ? { ...context, asker: async () => undefined } : context;
}

/** Answers that are valid for the prompts of a set, by prompt id. Undefined: skip this one. */
export type GivenAnswers = ReadonlyMap<string, AnswerValue | undefined>;

/**
 * Reads the answers given without a terminal. `--answer` goes before `--answers` where both name a prompt; several
 * `--answer` for one prompt are kept together.
 * Throws Failure `bad-file` for a file that is no map of answers, `usage` for an `--answer` without `=`.
 */
export async function readGiven(
  context: Context,
  options: AnswerOptions,
): Promise<ReadonlyMap<string, Raw>> {
  const given = new Map<string, Raw>();
  for (const [id, value] of options.stands ?? []) given.set(id, { value });
  if (options.answers !== undefined)
    for (const [id, value] of Object.entries(await readAnswersFile(context, options.answers)))
      given.set(id, { value });
  for (const [id, pairs] of Map.groupBy((options.answer ?? []).map(cutPair), ([id]) => id))
    given.set(id, { texts: pairs.map(([, text]) => text) });
  return given;
}

/** The id and the text of `id=text`. */
function cutPair(pair: string): readonly [string, string] {
  const cut = pair.indexOf("=");
  const id = pair.slice(0, Math.max(cut, 0)).trim();
  if (id !== "") return [id, pair.slice(cut + 1)];
  throw new Failure("usage", "An --answer has no question before its =.", {
    hint: "Write it as --answer <id>=<value>, such as --answer balance=1.",
  });
}

async function readAnswersFile(
  context: Context,
  path: string,
): Promise<Readonly<Record<string, unknown>>> {
  const text = path === "-" ? await context.io.readInput() : context.files.read(path);
  const name = path === "-" ? "stdin" : path;
  if (text === undefined)
    throw new Failure("bad-file", `There is no file ${path}.`, {
      hint: "Look at the name after --answers.",
    });
  const read = readYaml(text, name);
  if ("issues" in read) throw notAnswers(name, read.issues[0]?.at);
  if (read.value === null || read.value === undefined) return {};
  if (typeof read.value !== "object" || Array.isArray(read.value)) throw notAnswers(name);
  return Object.fromEntries(Object.entries(read.value));
}

function notAnswers(name: string, at?: Failure["at"]): Failure {
  return new Failure("bad-file", `${name} is no list of answers that scarf can read.`, {
    hint: "Write YAML or JSON with one line a question, each question once, such as balance: 1.",
    at,
  });
}

export interface AnswerSheet {
  readonly set: PromptSet;
  readonly given: ReadonlyMap<string, Raw>;
  /** Answers of a draft that is gone on with; undefined for a skipped one. */
  readonly already: ReadonlyMap<string, AnswerValue | undefined>;
  /** A prompt as it can be asked, with its options; placeholders without a value are left open. */
  readonly ready: (prompt: Prompt) => ReadyPrompt;
  /** seat and role of the session. */
  readonly known: ReadonlyMap<string, AnswerValue>;
  /** Whether somebody is there to be asked for the rest. */
  readonly canAsk: boolean;
}

/**
 * Looks at all given answers before anything is saved. Throws one Failure `bad-answers` that names every unknown id,
 * every value that does not fit and, when nobody can be asked, every missing answer that is required. It quotes ids
 * and what is allowed, never a value.
 */
export function checkGiven(sheet: AnswerSheet): GivenAnswers {
  const accepted = new Map<string, AnswerValue | undefined>();
  const problems = [...unknownIds(sheet)];
  const known = new Map(sheet.known);
  for (const prompt of sheet.set.prompts) {
    const problem = look(prompt, { sheet, accepted, known });
    if (problem !== undefined) problems.push(`${prompt.id}: ${problem}`);
  }
  if (problems.length === 0) return accepted;
  const [only] = problems;
  throw new Failure(
    "bad-answers",
    problems.length === 1
      ? `${only}`
      : `${problems.length} answers cannot be taken:\n  ${problems.join("\n  ")}`,
    { hint: `Nothing was saved. Run scarf prompts show ${sheet.set.id} to see what it asks.` },
  );
}

function* unknownIds({ set, given }: AnswerSheet): Generator<string> {
  const ids = set.prompts.map(({ id }) => id);
  for (const id of given.keys()) {
    if (ids.includes(id)) continue;
    const near = suggest(id, ids);
    yield `${id}: ${set.id} has no such question.${near === undefined ? "" : ` Did you mean ${near}?`}`;
  }
}

interface Looking {
  readonly sheet: AnswerSheet;
  readonly accepted: Map<string, AnswerValue | undefined>;
  readonly known: Map<string, AnswerValue>;
}

/** One prompt in its turn: takes its answer, or says what is wrong with it or that it is missing. */
function look(prompt: Prompt, looking: Looking): string | undefined {
  const raw = looking.sheet.given.get(prompt.id);
  const ready = looking.sheet.ready(prompt);
  if (ready.kind === "say" || ready.kind === "pause")
    return raw === undefined ? undefined : "It is said, not asked, and takes no answer.";
  const isAsked = prompt.when === undefined || holds(prompt.when, looking.known);
  return raw === undefined
    ? lookForOlder(ready, isAsked, looking)
    : take(ready, { raw, isAsked }, looking);
}

/** An answer of before, where none is given now. */
function lookForOlder(
  { id, required }: ReadyAskingPrompt,
  isAsked: boolean,
  { sheet, known }: Looking,
): string | undefined {
  const before = sheet.already.get(id);
  if (before !== undefined) known.set(id, before);
  const isMissing = required && isAsked && !sheet.canAsk && before === undefined;
  return isMissing ? "It needs an answer." : undefined;
}

interface GivenRaw {
  readonly raw: Raw;
  readonly isAsked: boolean;
}

function take(
  prompt: ReadyAskingPrompt,
  { raw, isAsked }: GivenRaw,
  { sheet, accepted, known }: Looking,
): string | undefined {
  const read = accept(prompt, raw);
  if ("problem" in read) return read.problem;
  const { value } = read;
  // With somebody to ask, the answer that it hangs on may still come.
  if (!isAsked && !sheet.canAsk && value !== undefined)
    return "It is not asked after these answers. Answer the question before it too, or leave it out.";
  if (value === undefined && prompt.required) return "It needs an answer.";
  accepted.set(prompt.id, value);
  if (value !== undefined) known.set(prompt.id, value);
  return undefined;
}

/** An empty text and a YAML null skip the question. */
function accept(
  prompt: ReadyAskingPrompt,
  raw: Raw,
): { value: AnswerValue | undefined } | { problem: string } {
  if ("texts" in raw) {
    const text = oneText(prompt, raw.texts);
    return text.trim() === "" ? { value: undefined } : readAnswer(prompt, text);
  }
  return raw.value === null || raw.value === ""
    ? { value: undefined }
    : acceptValue(prompt, raw.value);
}

/** What the options say together: each adds to a list, and to every other question the last one counts. */
function oneText({ kind }: ReadyAskingPrompt, texts: readonly string[]): string {
  if (kind !== "lines" && kind !== "choices") return texts.at(-1) ?? "";
  return texts.filter((text) => text.trim() !== "").join(kind === "lines" ? "\n" : ",");
}
