import type { AnswerValue } from "../domain/entry.ts";

/** What a condition looks at: the answer to an earlier prompt of the set, or the session's seat or role. */
export type Condition =
  | { readonly kind: "is"; readonly of: string; readonly value: string; readonly not: boolean }
  | { readonly kind: "compare"; readonly of: string; readonly at: "least" | "most"; readonly value: number }
  | { readonly kind: "answered"; readonly of: string; readonly not: boolean }
  | { readonly kind: "and" | "or"; readonly parts: readonly Condition[] };

export type Known = ReadonlyMap<string, AnswerValue>;
