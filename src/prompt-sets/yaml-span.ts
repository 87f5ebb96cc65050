import type { IssueCode } from "./issue.ts";

/** A stretch of a text that is wrong. */
export interface WrongSpan {
  readonly code: IssueCode;
  /** One sentence. */
  readonly message: string;
  /** Characters from the start of the text. */
  readonly start: number;
  /** Characters; what lies behind the line end is not shown. */
  readonly length: number;
  readonly suggestion?: string | undefined;
}
