import type { Context } from "../ports.ts";
import { jsonText } from "../render/json-text.ts";

/** One result in its two forms. */
interface Result {
  /** A value with its `schema`. */
  readonly json: () => unknown;
  readonly text: () => string;
}

/** Prints the form that was asked for. An empty text prints nothing. */
export function printResult({ io, globals }: Context, { json, text }: Result): void {
  if (globals().json) {
    io.print(jsonText(json()));
    return;
  }
  const lines = text();
  if (lines !== "") io.print(lines);
}

/** Says what is good to know beside the answer. An empty text says nothing. */
export function remark({ io }: Context, text: string): void {
  if (text !== "") io.remark(text);
}
