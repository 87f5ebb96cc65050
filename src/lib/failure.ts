/** Exit code of every stop that scarf knows; README has the same table. */
export const EXIT_CODES = {
  usage: 2,
  "bad-answers": 2,
  "bad-time": 2,
  "unknown-role": 2,
  "unknown-set": 2,
  "unknown-profile": 2,
  "not-now": 3,
  "not-found": 3,
  "bad-file": 4,
  "damaged-journal": 4,
  "newer-journal": 5,
  busy: 5,
  locked: 5,
  machine: 1,
  interrupted: 130,
} as const satisfies Record<string, number>;

export type FailureCode = keyof typeof EXIT_CODES;

/** A place in a file. Lines and columns count from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface FailureDetails {
  readonly hint: string;
  readonly at?: SourcePosition | undefined;
  readonly cause?: unknown;
}

/**
 * A stop the user can do something about. Any layer may throw one; `cli/print-failure.ts` prints it,
 * once and without a stack trace. Every other error is a bug in scarf.
 *
 * `message` says what is wrong in one sentence; more lines only where several problems of one input
 * are listed. Neither it nor `hint` may hold a word of the journal.
 */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: FailureCode;
  readonly hint: string;
  readonly at: SourcePosition | undefined;

  constructor(code: FailureCode, message: string, { hint, at, cause }: FailureDetails) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
    this.at = at;
  }
}
