import { suggest } from "../lib/suggest.ts";
import type { Path, Wrong } from "./issue.ts";

/** Words that authors of other formats write, and ours for them. */
const MEANT: Readonly<Partial<Record<string, string>>> = {
  question: "ask",
  text: "ask",
  prompt: "ask",
  message: "ask",
  type: "kind",
  name: "id",
  choices: "options",
  values: "options",
  if: "when",
  only: "when",
  extends: "extend",
  questions: "prompts",
  min: "from",
  max: "to",
  hint: "help",
};

/**
 * Keys that a schema does not have, in maps at any depth. The schemas themselves stop at the first one of each map.
 */
export function unknownFields(schema: unknown, value: unknown, path: Path): readonly Wrong[] {
  if (!isRecord(schema)) return [];
  if (schema["wrapped"] !== undefined) return unknownFields(schema["wrapped"], value, path);
  const { entries, item, options } = schema;
  if (Array.isArray(value))
    return value.flatMap((one, at) => unknownFields(item, one, [...path, at]));
  if (!isRecord(value)) return [];
  if (isRecord(entries)) return fieldsOutside(entries, value, path);
  const forMaps = Array.isArray(options)
    ? options.find((option) => isRecord(option) && option["entries"] !== undefined)
    : undefined;
  return unknownFields(forMaps, value, path);
}

function fieldsOutside(
  entries: Readonly<Record<string, unknown>>,
  value: Readonly<Record<string, unknown>>,
  path: Path,
): readonly Wrong[] {
  return Object.entries(value).flatMap(([name, inner]) =>
    Object.hasOwn(entries, name)
      ? unknownFields(entries[name], inner, [...path, name])
      : [unknownField(name, Object.keys(entries), path)],
  );
}

function unknownField(name: string, known: readonly string[], path: Path): Wrong {
  const meant = Object.hasOwn(MEANT, name) ? MEANT[name] : undefined;
  const suggestion = suggest(name, known) ?? (known.includes(meant ?? "") ? meant : undefined);
  return {
    code: "unknown-field",
    message: `scarf knows no such field here. It takes: ${known.join(", ")}.`,
    path: [...path, name],
    onKey: true,
    suggestion,
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
