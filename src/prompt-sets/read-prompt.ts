import * as v from "valibot";
import { PROMPT_KINDS } from "../domain/entry.ts";
import { suggest } from "../lib/suggest.ts";
import { FACTS } from "./fit-condition.ts";
import type { Path, Wrong } from "./issue.ts";
import { ID, type ListOptions } from "./kinds/fields.ts";
import { buildPrompt, promptKinds } from "./kinds/index.ts";
import { badPlaceholders, PLACEHOLDERS } from "./placeholders.ts";
import type { Prompt } from "./prompt-set.ts";
import { wrongOf } from "./schema-issues.ts";
import { isRecord, unknownFields } from "./unknown-fields.ts";

/** A prompt as the file has it: read as far as it could be. */
export interface OwnPrompt {
  /** Its place in the file's list, from 0. */
  readonly at: number;
  readonly id: string | undefined;
  /** Absent when it has issues. Its condition is not in it yet. */
  readonly prompt: Prompt | undefined;
  readonly when: string | undefined;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** Words that conditions are made of, and the facts they can look at. */
const TAKEN: readonly string[] = [...FACTS, "is", "not", "and", "or", "answered", "at"];

/** Reads one item of the list `prompts`, with everything that is wrong in it. */
export function readPrompt(
  value: unknown,
  at: number,
  list: ListOptions,
): { readonly own: OwnPrompt; readonly wrong: readonly Wrong[] } {
  const path = ["prompts", at];
  const own = outline(value, at);
  if (!isRecord(value))
    return { own, wrong: [wrongValue("A prompt is a map with id, kind and ask.", path)] };
  const { schema, wrong } = schemaOf(value, path);
  if (schema === undefined) return { own, wrong };

  const unknown = unknownFields(schema, value, path);
  const read = v.safeParse(promptKinds, without(value, unknown, path));
  const inFields = [
    ...takenId(own, path),
    ...unknown,
    ...(read.issues ?? []).flatMap((issue) => wrongOf(issue, path)),
    ...placeholdersOf(value, path),
  ];
  if (!read.success) return { own, wrong: inFields };
  const built = buildPrompt(read.output, list);
  const all = [
    ...inFields,
    ...built.wrong.map((one) => ({ ...one, path: [...path, ...one.path] })),
  ];
  return { own: all.length === 0 ? { ...own, prompt: built.prompt } : own, wrong: all };
}

/** The fields that are known, so that a slip in one name hides nothing else. */
function without(
  value: Readonly<Record<string, unknown>>,
  unknown: readonly Wrong[],
  path: Path,
): unknown {
  if (unknown.length === 0) return value;
  const copy: unknown = structuredClone(value);
  for (const wrong of unknown) {
    const way = wrong.path.slice(path.length);
    const map = way.slice(0, -1).reduce<unknown>(stepInto, copy);
    if (isRecord(map)) Reflect.deleteProperty(map, String(way.at(-1)));
  }
  return copy;
}

function stepInto(value: unknown, step: string | number): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
}

/** What other prompts need to know of it, taken as it stands. */
function outline(value: unknown, at: number): OwnPrompt {
  const fields = isRecord(value) ? value : {};
  const idOf = (name: string) => {
    const id = fields[name];
    return typeof id === "string" && ID.test(id) ? id : undefined;
  };
  const { when } = fields;
  return {
    at,
    id: idOf("id"),
    prompt: undefined,
    when: typeof when === "string" && when.trim() !== "" ? when : undefined,
    after: idOf("after"),
    before: idOf("before"),
  };
}

/** The fields that its kind takes. */
function schemaOf(
  value: Readonly<Record<string, unknown>>,
  path: Path,
): { readonly schema?: unknown; readonly wrong: readonly Wrong[] } {
  const { kind } = value;
  if (!Object.hasOwn(value, "kind"))
    return { wrong: [{ code: "missing-field", message: "The field kind is missing.", path }] };
  const schema = promptKinds.options.find(({ entries }) => entries.kind.literal === kind);
  if (schema !== undefined) return { schema, wrong: [] };
  return {
    wrong: [
      {
        code: "unknown-kind",
        message: `scarf knows no such kind. Known: ${PROMPT_KINDS.join(", ")}.`,
        path: [...path, "kind"],
        suggestion: typeof kind === "string" ? suggest(kind, PROMPT_KINDS) : undefined,
      },
    ],
  };
}

function takenId({ id }: OwnPrompt, path: Path): readonly Wrong[] {
  if (id === undefined || !TAKEN.includes(id)) return [];
  const message = "This id has a meaning of its own in conditions. Choose another one.";
  return [{ code: "bad-id", message, path: [...path, "id"] }];
}

function placeholdersOf(value: Readonly<Record<string, unknown>>, path: Path): readonly Wrong[] {
  return ["ask", "help"].flatMap((name) => {
    const text = value[name];
    if (typeof text !== "string") return [];
    return badPlaceholders(text).map((bad) => ({
      code: "bad-placeholder" as const,
      message: `scarf can fill in {${PLACEHOLDERS.join("}, {")}} and {last.<id of a prompt>}.`,
      path: [...path, name],
      ...bad,
    }));
  });
}

function wrongValue(message: string, path: Path): Wrong {
  return { code: "wrong-value", message, path };
}
