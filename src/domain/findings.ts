import { counted } from "../lib/counted.ts";
import { EXIT_CODES } from "../lib/failure.ts";
import type {
  CheckUp,
  Closure,
  Copies,
  Counts,
  Finding,
  Flaw,
  Looked,
  OpenedJournal,
  OwnSets,
} from "./check-up.ts";
import { fullDay } from "./day-words.ts";
import { type Moment, momentDay } from "./moment.ts";

/** What a check-up comes to, from the program to what the user added. Every part has at least one line. */
export function findingsOf(checkUp: CheckUp): readonly Finding[] {
  const { closure, opened, copies, settings, sets, places } = checkUp;
  return [
    ok("program", sayVersions(checkUp)),
    ...judge("journal", closure, (seen) => judgeClosure(seen, places.journal)),
    // What keeps the file from being looked at keeps it from being opened too, and is said once.
    ...(isThere(closure) ? judge("contents", opened, judgeContents) : []),
    ...judge("backups", copies, (seen) => judgeCopies(seen, isEncrypted(closure))),
    ...judge("settings", settings, (isKept) => [
      ok("settings", isKept ? places.config : `There are none yet: ${places.config}.`),
    ]),
    ...judge("prompt sets", sets, (seen) => judgeSets(seen, places.prompts)),
  ];
}

/** The exit code of the first finding that is broken; 0 when none is. */
export function exitCodeFor(findings: readonly Finding[]): number {
  const broken = findings.find(({ state }) => state === "broken");
  return broken?.state === "broken" ? EXIT_CODES[broken.code] : 0;
}

function ok(about: string, says: string): Finding {
  return { state: "ok", about, says };
}

function judge<T>(
  about: string,
  looked: Looked<T>,
  findings: (seen: T) => readonly Finding[],
): readonly Finding[] {
  if (looked.kind === "seen") return findings(looked.value);
  const { message, hint, code } = looked.failure;
  return [{ state: "broken", about, says: message, todo: hint, code }];
}

function sayVersions({ versions, opened }: CheckUp): string {
  const sqlite = opened.kind === "seen" ? `, SQLite ${opened.value.soundness.sqlite}` : "";
  return `scarf ${versions.scarf}, Node ${versions.node}${sqlite}.`;
}

function isThere(closure: Looked<Closure>): boolean {
  return closure.kind === "seen" && closure.value.form !== "none";
}

function isEncrypted(closure: Looked<Closure>): boolean {
  return closure.kind === "seen" && closure.value.form === "encrypted";
}

function judgeClosure(closure: Closure, path: string): readonly Finding[] {
  switch (closure.form) {
    case "none":
      return [ok("journal", `There is none yet: ${path}.`)];
    case "plain":
      return [ok("journal", `Not encrypted: ${path}.`)];
    case "encrypted":
      return [ok("journal", `Encrypted: ${path}.`), judgeKey(closure), judgeRecovery(closure)];
  }
}

function openers({ usesKeyring, usesCommand }: Closure): readonly string[] {
  return [
    "the passphrase",
    ...(usesKeyring ? ["the keyring of this computer"] : []),
    ...(usesCommand ? ["the command in your settings"] : []),
  ];
}

function judgeKey(closure: Closure): Finding {
  if (closure.hasKey) return ok("key", `It is opened by ${openers(closure).join(", or by ")}.`);
  return {
    state: "look",
    about: "key",
    says: "The file with the key is not beside the journal, and no passphrase opens it so.",
    todo: "Put key.age back from a copy, or run scarf passphrase --recovery.",
  };
}

function judgeRecovery({ hasRecovery }: Closure): Finding {
  if (hasRecovery) return ok("recovery code", "Its file is there.");
  return {
    state: "look",
    about: "recovery code",
    says: "There is no recovery file: without the passphrase nothing opens the journal.",
    todo: "Make a new code with scarf passphrase --new-recovery-code.",
  };
}

function judgeContents({ soundness, counts, holdSince }: OpenedJournal): readonly Finding[] {
  const { version, flaws } = soundness;
  const whole = ok("contents", `Closed to others, looked through and sound. Version ${version}.`);
  const broken = flaws.map(
    (flaw): Finding => ({
      state: "broken",
      about: "contents",
      says: FLAW_WORDS[flaw],
      todo: "Put a backup copy in its place, and keep this file beside it.",
      code: "damaged-journal",
    }),
  );
  return [
    ...(flaws.length === 0 ? [whole] : broken),
    ok("contents", `${sayCounts(counts)}.`),
    ...judgeDrafts(counts),
    ...(holdSince === undefined ? [] : [ok("hold", sayHold(holdSince))]),
  ];
}

function sayHold(since: Moment): string {
  return `Since ${fullDay(momentDay(since))} nothing can be forgotten.`;
}

const FLAW_WORDS: Readonly<Record<Flaw, string>> = {
  pages: "Parts of the file are damaged.",
  references: "Some rows belong to others that are not there.",
  search: "The index of the search does not fit what you wrote.",
};

function sayCounts(counts: Counts): string {
  return [
    counted(counts.entries, "entry", "entries"),
    counted(counts.sessions, "session"),
    counted(counts.repairs, "repair"),
    counted(counts.looseEnds, "loose end"),
    `${counted(counts.held, "thing")} left with scarves`,
    counted(counts.followUps, "follow-up"),
    counted(counts.accounts, "account"),
  ].join(", ");
}

function judgeDrafts({ drafts }: Counts): readonly Finding[] {
  if (drafts === 0) return [];
  const are = drafts === 1 ? "is" : "are";
  return [
    {
      state: "look",
      about: "drafts",
      says: `${counted(drafts, "ritual")} ${are} unfinished.`,
      todo: "Go on with scarf on, off, day or reflect.",
    },
  ];
}

function judgeCopies({ count, newest, plain }: Copies, isLocked: boolean): readonly Finding[] {
  if (newest === undefined) return [ok("backups", "There are none.")];
  const copies = ok("backups", `${counted(count, "copy", "copies")}, the newest: ${newest}.`);
  if (!isLocked || plain.length === 0) return [copies];
  const open: Finding = {
    state: "look",
    about: "backups",
    says: `The journal is encrypted, and ${counted(plain.length, "older copy", "older copies")} can be read by whoever has the file: ${plain.join(", ")}.`,
    todo: "Delete what you do not need, unless somebody has asked for the journal.",
  };
  return [copies, open];
}

function judgeSets({ count, withIssues }: OwnSets, folder: string): readonly Finding[] {
  const own =
    count === 0 ? "You have none of your own" : `${counted(count, "file")} of your own, read`;
  if (withIssues.length === 0) return [ok("prompt sets", `${own}: ${folder}.`)];
  return [
    {
      state: "broken",
      about: "prompt sets",
      says: `${counted(withIssues.length, "set")} of your own cannot be asked.`,
      todo: `Run scarf prompts check ${withIssues.join(" ")}.`,
      code: "bad-file",
    },
  ];
}
