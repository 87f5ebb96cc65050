import type { AnswerValue } from "../domain/entry.ts";

/** What a condition looks at: the answer to an earlier prompt of the set, or the session's seat or role. */
export type Condition =
  | { readonly kind: "is"; readonly of: string; readonly value: string; readonly not: boolean }
  | {
      readonly kind: "compare";
      readonly of: string;
      readonly at: "least" | "most";
      readonly value: number;
    }
  | { readonly kind: "answered"; readonly of: string; readonly not: boolean }
  | { readonly kind: "and" | "or"; readonly parts: readonly Condition[] };

export type Known = ReadonlyMap<string, AnswerValue>;

/**
 * Whether a condition holds. `is` on a list means that it is among them; yes and no are the values of a confirm.
 * Of what has no answer only `is not answered` holds: `x is not y` asks for an answer that is another one. An empty
 * list is no answer.
 */
export function holds(condition: Condition, known: Known): boolean {
  switch (condition.kind) {
    case "and":
      return condition.parts.every((part) => holds(part, known));
    case "or":
      return condition.parts.some((part) => holds(part, known));
    case "answered":
      return isAnswer(known.get(condition.of)) !== condition.not;
    case "is": {
      const value = known.get(condition.of);
      return isAnswer(value) && isValue(value, condition.value) !== condition.not;
    }
    case "compare": {
      const value = known.get(condition.of);
      if (typeof value !== "number") return false;
      return condition.at === "least" ? value >= condition.value : value <= condition.value;
    }
  }
}

function isAnswer(value: AnswerValue | undefined): value is AnswerValue {
  return typeof value === "object" || typeof value === "string"
    ? value.length > 0
    : value !== undefined;
}

function isValue(value: AnswerValue, wanted: string): boolean {
  if (typeof value === "boolean") return (value ? "yes" : "no") === wanted;
  return typeof value === "object" ? value.includes(wanted) : String(value) === wanted;
}
