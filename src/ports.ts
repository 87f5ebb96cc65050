import type { Account } from "./domain/account.ts";
import type { ChangeGroup } from "./domain/change-group.ts";
import type { Soundness } from "./domain/check-up.ts";
import type { DataKey } from "./domain/data-key.ts";
import type { LocalTime } from "./domain/day.ts";
import type { Answer, Entry, Ritual } from "./domain/entry.ts";
import type { FollowUp } from "./domain/follow-up.ts";
import type { ForgetPlan, ForgetScope, IsOurs } from "./domain/forgetting.ts";
import type { Found } from "./domain/found.ts";
import type { Held, HeldBy, HeldEnding } from "./domain/held.ts";
import type { Hold } from "./domain/hold.ts";
import type { HoursKept } from "./domain/hours.ts";
import type { LooseEnd, LooseEndEnding, LooseEndMove } from "./domain/loose-end.ts";
import type { Moment, Reading } from "./domain/moment.ts";
import type { OwnWord } from "./domain/own-word.ts";
import type { Period } from "./domain/period.ts";
import type { JournalProtection } from "./domain/protection.ts";
import type { Quote } from "./domain/quote.ts";
import type { Repair, RepairDetails, RepairStep } from "./domain/repair.ts";
import type { Seat, Strength } from "./domain/role.ts";
import type { SearchWords } from "./domain/search-words.ts";
import type { Closing, Session } from "./domain/session.ts";
import type { Due } from "./domain/status.ts";
import type { StrengthOrigin } from "./domain/strength.ts";
import type { Thing, ThingKind } from "./domain/thing.ts";
import type { Printable } from "./lib/output.ts";
import type { AnswerValue, ReadyPrompt } from "./prompt-sets/prompt-set.ts";

/** Where text goes in and out. */
export interface Io {
  /** Answers: to stdout, with a line end. */
  readonly print: (text: string) => void;
  /** The same byte for byte, without a line end. */
  readonly printBytes: (bytes: Uint8Array) => void;
  /** Questions and errors: to stderr, with a line end. */
  readonly note: (text: string) => void;
  /** What is good to know beside the answer: to stderr, left out with --quiet and --json. */
  readonly remark: (text: string) => void;
  /** All of stdin as text. */
  readonly readInput: () => Promise<string>;
  readonly inputIsTerminal: boolean;
  readonly outputIsTerminal: boolean;
  /** Columns of stdout, 80 when it is no terminal. */
  readonly width: number;
  /** Whether stdout takes colour codes; questions are drawn on stderr. */
  readonly colour: boolean;
  readonly colourOfQuestions: boolean;
}

/** A clock without a second hand. */
export interface Clock {
  readonly now: () => Reading;
  /** The instant of a wall clock reading in the user's zone. A reading that the clock change skips is moved forward; of two, the first. */
  readonly at: (local: LocalTime) => Reading;
  /** The reading of the user's wall clock at an instant. */
  readonly reading: (instant: number) => Reading;
}

export interface Ids {
  /** A new UUIDv7. The time in it tells the day of its making, not the time of day. */
  readonly next: () => string;
}

/** Files by absolute path. A file that is not there is undefined; everything else that fails is a Failure. */
export interface Files {
  readonly read: (path: string) => string | undefined;
  /** Whether there is a file, of text or not. */
  readonly isThere: (path: string) => boolean;
  /** Names in a folder in order; none when it is not there. */
  readonly list: (folder: string) => readonly string[];
  /** Written whole or not at all, 0600, its folders 0700. */
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** What is not there is no failure. */
  readonly remove: (path: string) => void;
}

export type Reply =
  | { readonly kind: "answered"; readonly value: AnswerValue }
  | { readonly kind: "skipped" };

/**
 * Asks one person one thing at a time, on stderr. Throws Failure `interrupted` when the person stops
 * (Ctrl-C, Ctrl-D, end of input).
 */
export interface Asker {
  /**
   * say and pause reply `skipped`. A value given is always valid for the prompt; `check` may
   * refuse it with a sentence, and the question is asked again.
   */
  readonly ask: (
    prompt: ReadyPrompt,
    check?: (value: AnswerValue) => string | undefined,
  ) => Promise<Reply>;
}

/** What was written in the user's own editor. */
export interface Edited {
  readonly text: string;
  /** Where it lies, in a folder that only this user can open. */
  readonly file: string;
  /** Removes that folder. */
  readonly remove: () => void;
}

/** Makes a PDF with a program of this machine's, off the network. */
export interface Printer {
  /** Undefined where no program can. Throws Failure `interrupted` when the person stops, `machine` for a full disk. */
  readonly pdf: (pages: Printable) => Promise<Uint8Array | undefined>;
}

/** How the file of a journal lies there. */
export type JournalForm = JournalProtection["form"];

/** Where a passphrase comes from when nobody is asked for it. */
export type SecretSource =
  | { readonly kind: "fd"; readonly fd: number }
  | { readonly kind: "command"; readonly command: string }
  | { readonly kind: "file"; readonly path: string };

/** The system's own store of secrets. What fails there counts as nothing in it. */
export interface Keyring {
  readonly read: () => Promise<DataKey | undefined>;
  /** Whether it holds the key now. */
  readonly keep: (key: DataKey) => Promise<boolean>;
  /** Whether there was one. */
  readonly forget: () => Promise<boolean>;
}

/** What encrypts the journal of this call, and what its key is kept in. */
export interface Vault {
  /** By the file's first bytes, without a key. */
  readonly form: () => Promise<JournalForm>;
  readonly newKey: () => DataKey;
  /** Opens the journal when the passphrase is forgotten: eight groups of four signs. */
  readonly newRecoveryCode: () => string;
  /** The key as text that only this passphrase opens: an age file. */
  readonly seal: (key: DataKey, under: Passphrase) => Promise<string>;
  /** Undefined for another passphrase. Throws Failure `bad-file` for what `seal` did not make. */
  readonly unseal: (sealed: string, passphrase: string) => Promise<DataKey | undefined>;
  /**
   * Puts the journal under another key, or none: all of it or nothing. Throws Failure `busy` while another process has
   * it open, `locked` when `from` is not its key, and what the disk refuses.
   */
  readonly convert: (conversion: Conversion) => Promise<void>;
  /** Throws Failure `locked` when it is not the key of the journal. */
  readonly check: (key: DataKey) => Promise<void>;
  /** Which of these files are journals that anybody could read. */
  readonly plain: (paths: readonly string[]) => Promise<readonly string[]>;
  readonly keyring: Keyring;
}

export interface Conversion {
  /** Absent: plain. */
  readonly from?: DataKey | undefined;
  readonly to?: DataKey | undefined;
  /** Called when all is ready for the last step, while nobody else can come to the journal. */
  readonly ready: () => void;
}

export interface Passphrase {
  readonly text: string;
  /** Made by chance and long: whoever guesses needs no slowing down. */
  readonly isRandom: boolean;
}

export interface EntryFilter {
  readonly period?: Period | undefined;
  readonly role?: string | undefined;
  readonly seat?: Seat | undefined;
  readonly rituals?: readonly Ritual[] | undefined;
  readonly tag?: string | undefined;
  /** Newest first and at most so many. Absent: all, oldest first. */
  readonly newest?: number | undefined;
}

export interface SearchFilter extends EntryFilter {
  /** What of the things left with scarves is found: those that are back with this scarf, or all. Absent: none. */
  readonly held?: HeldBy | "all" | undefined;
}

/** What a person wrote, read. Deleted rows never show. */
export interface JournalReader {
  /** The session that is on. */
  readonly wearing: () => Session | undefined;
  /** Sessions that went on in the period, oldest first. */
  readonly sessions: (period: Period) => readonly Session[];
  readonly session: (id: string) => Session | undefined;
  /** The newest session that went on, on or off. `but`: the id of one that does not count. */
  readonly lastSession: (but?: string) => Session | undefined;
  /** Drafts and done, by the day of `at`. */
  readonly entries: (filter: EntryFilter) => readonly Entry[];
  /** Entries whose id starts with the prefix, at most 5, oldest first. */
  readonly entriesById: (prefix: string) => readonly Entry[];
  /** The entries with these ids, oldest first. */
  readonly entriesOf: (ids: readonly string[]) => readonly Entry[];
  /**
   * What holds all of the words in one answer or one other text, newest first, each entry and each matter once. None for
   * no words. Matters have no seat, ritual or tag, and most no role: such a filter leaves them out. An answer that became
   * a repair or a loose end that is found, too, does not count.
   */
  readonly search: (words: readonly SearchWords[], filter: SearchFilter) => readonly Found[];
  /** Interrupted rituals, newest first. */
  readonly drafts: () => readonly Entry[];
  /** The newest answered value to a prompt, of a session or of a role, never of something held. */
  readonly lastAnswer: (
    prompt: string,
    of: { session?: string | undefined; role?: string | undefined },
  ) => AnswerValue | undefined;
  /**
   * The newest so many of what was left with a scarf of the role and has not ended, without what is of another ref; in
   * the order left.
   */
  readonly held: (scarf: HeldBy, newest: number) => readonly Held[];
  /** All that is left with any scarf and has not ended, in the order left. */
  readonly heldNow: () => readonly Held[];
  /** Left, first shown again or ended in the period; in the order left. Absent: all. */
  readonly heldIn: (period?: Period) => readonly Held[];
  /** What an entry's answers left with a scarf, ended or not, in the order left. */
  readonly heldFrom: (entry: string) => readonly Held[];
  /** Things left with a scarf whose id starts with the prefix, ended or not, at most 5, oldest first. */
  readonly heldById: (prefix: string) => readonly Held[];
  /** Loose ends not ended that come up on or before the day, in the order due. */
  readonly looseEndsDue: (day: string) => readonly LooseEnd[];
  /** Made or ended in the period, and those open now; in the order made. Absent: all. */
  readonly looseEnds: (period?: Period) => readonly LooseEnd[];
  /** Loose ends whose id starts with the prefix, ended or not, at most 5, oldest first. */
  readonly looseEndsById: (prefix: string) => readonly LooseEnd[];
  /** Opened, moved or ended in the period, and those open now; in the order opened. Absent: all. */
  readonly repairs: (period?: Period) => readonly Repair[];
  /** Repairs whose id starts with the prefix, ended or not, at most 5, oldest first. */
  readonly repairsById: (prefix: string) => readonly Repair[];
  readonly due: (day: string) => Due;
  /** Made or ended in the period, and those open now; in the order made. Absent: all. */
  readonly followUps: (period?: Period) => readonly FollowUp[];
  /** Follow-ups not ended that are due on or before the day, in the order due. */
  readonly followUpsDue: (day: string) => readonly FollowUp[];
  /** Those of entries of the period, by the time of the entry and then in the order marked. Absent: all. */
  readonly quotes: (period?: Period) => readonly Quote[];
  /** Those whose day lies in the period, by that day and then in the order made. Absent: all. */
  readonly accounts: (period?: Period) => readonly Account[];
  /** What has an id that starts with the prefix, deleted or not, in the order of ids, at most 9. */
  readonly thingsById: (prefix: string) => readonly Thing[];
  /** The newest so many changes, newest first; those that only took others back are no change. */
  readonly changes: (newest: number) => readonly ChangeGroup[];
  readonly forgetPlan: (scope: ForgetScope) => ForgetPlan;
  readonly hours: () => HoursKept;
  readonly hold: () => Hold | undefined;
  /** What the check for names looks for besides its own lists, in the order added. */
  readonly ownWords: () => readonly OwnWord[];
  /** How many done entries and sessions the journal holds. */
  readonly size: () => { readonly entries: number; readonly sessions: number };
}

/** Changes inside one transaction; each is logged, indexed and undoable. */
export interface JournalWriter extends JournalReader {
  readonly startSession: (session: Session) => void;
  readonly endSession: (id: string, off: Moment, closed: Closing) => void;
  /** Of a session on or off. Throws Error for one that is not there. */
  readonly setStrength: (session: string, strength: Strength, by: StrengthOrigin) => void;
  readonly startEntry: (entry: Omit<Entry, "answers" | "tags" | "fields">) => void;
  /** A second answer to the same prompt of the entry takes the place of the first. */
  readonly keepAnswer: (entry: string, answer: Answer) => void;
  readonly finishEntry: (entry: string) => void;
  readonly addTag: (entry: string, tag: string) => void;
  readonly setModelField: (entry: string, field: string, text: string) => void;
  readonly addHeld: (held: Held) => void;
  readonly markHeldShown: (id: string) => void;
  /** Throws Failure `not-now` when it has ended. */
  readonly endHeld: (id: string, how: HeldEnding) => void;
  /** With its history and barriers. */
  readonly addRepair: (repair: Repair) => void;
  /** Throws Failure `not-now` for a step that `canMove` does not allow. */
  readonly moveRepair: (id: string, step: RepairStep) => void;
  /** Barriers take the place of those before. */
  readonly changeRepair: (id: string, details: RepairDetails) => void;
  readonly addLooseEnd: (looseEnd: LooseEnd) => void;
  /** Throws Failure `not-now` when it has ended. */
  readonly moveLooseEnd: (id: string, move: LooseEndMove) => void;
  /** Throws Failure `not-now` when it has ended. */
  readonly endLooseEnd: (id: string, how: LooseEndEnding) => void;
  /** Throws Error for a second one of an entry. */
  readonly addFollowUp: (followUp: FollowUp) => void;
  readonly markFollowUpShown: (id: string) => void;
  /** Ends a follow-up; without an answer it was let go. Throws Failure `not-now` when it has ended. */
  readonly answerFollowUp: (id: string, answer: string | undefined) => void;
  readonly markQuote: (quote: Quote) => void;
  readonly unmarkQuote: (id: string) => void;
  /** A new account, or one that takes the place of the account with its id; when it was made stays. */
  readonly keepAccount: (account: Account) => void;
  /**
   * Takes a thing out of sight. An entry takes its answers, tags, quotes, follow-ups and what it left with a scarf along;
   * repairs, loose ends and accounts that came of it stay. Throws Failure `not-now` when it is deleted already.
   */
  readonly deleteThing: (kind: ThingKind, id: string) => void;
  /**
   * Takes the newest change back that is not taken back yet. Throws Failure `not-now` when there is none behind the last
   * forgetting, and when something of it is no longer as it was left.
   */
  readonly takeBack: () => ChangeGroup;
  /** Brings the change back that was taken back last. Throws Failure `not-now` when something was changed since. */
  readonly bringBack: () => ChangeGroup;
  /**
   * Takes the words out and leaves what can be counted. What is deleted goes altogether, and so do tags, quotes and accounts. Of
   * questions and choices stays what is ours, and their ids. Cannot be taken back, nor can what was before.
   */
  readonly forget: (scope: ForgetScope, isOurs: IsOurs) => void;
  /** Leaves days alone of all that `hours` counts, and the minutes of sessions. Cannot be taken back, nor can what was before. */
  readonly forgetHours: () => void;
  /** Throws Error when there is one. */
  readonly setHold: (hold: Hold) => void;
  readonly endHold: (id: string) => void;
  readonly addOwnWord: (word: OwnWord) => void;
  /** Throws Error for one that was never there. */
  readonly removeOwnWord: (id: string) => void;
}

export interface Journal extends JournalReader {
  /**
   * Runs the changes in one IMMEDIATE transaction and returns when they are on disk. All or nothing.
   * `at` dates the changes.
   */
  readonly write: <T>(at: Moment, change: (journal: JournalWriter) => T) => T;
  /**
   * Leaves no byte of forgotten words in the journal's files. False when another process has it open: then some may be
   * left in SQLite's log.
   */
  readonly clearTraces: () => boolean;
  /** Looks all of it through; changes nothing. Throws Failure `damaged-journal` when it cannot be read at all. */
  readonly check: () => Soundness;
  readonly close: () => void;
}

/** Absolute paths. */
export interface Places {
  readonly journal: string;
  /** Whether the journal was named for this call, by --journal or SCARF_JOURNAL: the settings do not speak of it then. */
  readonly isNamed: boolean;
  /** The age file beside an encrypted journal with its key under the passphrase, and the one under the recovery code. */
  readonly key: string;
  readonly recovery: string;
  readonly backups: string;
  readonly config: string;
  /** The user's own prompt sets. */
  readonly prompts: string;
  /** What scarf came with: `prompts/` and `data/` below it. */
  readonly shipped: string;
}

/** The options that every command takes. */
export interface GlobalOptions {
  readonly json: boolean;
  /** False: never ask (`--no-input`). */
  readonly input: boolean;
  /** Questions line by line, without cursor movement. */
  readonly plain: boolean;
  /** No remarks: stderr has only questions and errors. */
  readonly quiet: boolean;
  /** The journal named by --journal. */
  readonly journal: string | undefined;
  /** --passphrase-fd, --passphrase-command or --passphrase-file. */
  readonly passphrase: SecretSource | undefined;
  /** --color or --no-color; undefined: the terminal and the environment decide. */
  readonly colour: boolean | undefined;
}

/** A home for a journal that nobody keeps. */
export interface ThrowAway {
  /** Absolute path of the folder that holds everything of it. */
  readonly home: string;
  /** The same world but for its places and its journal: they are in `home`. */
  readonly context: Context;
}

/** All a command may touch. What costs time is made when it is first asked for. */
export interface Context {
  readonly io: Io;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: Files;
  readonly places: Places;
  /** Of scarf itself. */
  readonly version: string;
  /** Of the Node that it runs on. */
  readonly nodeVersion: string;
  readonly globals: () => GlobalOptions;
  /** First 12 hexadecimal digits of the SHA-256 of a text. */
  readonly digest: (text: string) => string;
  /** Absent when nobody can be asked: `--no-input`, or stdin is no terminal and `--plain` is not given. */
  readonly asker: () => Promise<Asker | undefined>;
  /**
   * Opens an empty text in the user's own editor, at the terminal. Throws Failure `usage` when none is named, and
   * `machine` when it cannot be run or ends with an error; a text that was written stays then, and its place is told.
   */
  readonly edit: () => Promise<Edited>;
  readonly printer: () => Promise<Printer>;
  readonly vault: Vault;
  /** A passphrase that is handed over. Throws Failure `machine` or `locked`. */
  readonly secret: (source: SecretSource) => Promise<string>;
  /** The exit code of a command that answers by it, such as `status --check`. */
  readonly exitWith: (code: number) => void;
  /**
   * The journal, opened once. `read` never makes or changes a file: where there is no journal yet it is an empty one.
   * An encrypted one is unlocked first. Throws Failure `damaged-journal`, `newer-journal`, `busy`, `locked` or `machine`.
   */
  readonly journal: (access: "read" | "write") => Promise<Journal>;
  /**
   * A home in `folder`, or in a fresh one among the system's temporary folders that nobody else can open. SCARF_HOME,
   * SCARF_JOURNAL and --journal do not reach into it. Nothing is written to a folder that is named before its journal is.
   */
  readonly throwAway: (folder: string | undefined) => ThrowAway;
}
