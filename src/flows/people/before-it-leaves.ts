import type { Identifier } from "../../identifiers/identifier.ts";
import { RECOGNISED, sayKinds, UNSEEN } from "../../identifiers/words.ts";
import { Failure } from "../../lib/failure.ts";
import { visible } from "../../lib/safe-text.ts";
import type { Asker, Context } from "../../ports.ts";
import { peopleFinder } from "./find-people.ts";

/** Words of a person's own that are about to be seen by others. */
export interface LeavingText {
  /** Where they stand, in words of scarf's own. */
  readonly where: string;
  readonly text: string;
}

export interface Leaving {
  readonly texts: readonly LeavingText[];
  /** It was read, and said so beforehand (`--acknowledge`). */
  readonly acknowledge?: boolean | undefined;
  /** Ask to read it, also when nothing is found. */
  readonly isPrivate?: boolean | undefined;
}

/**
 * Stops before words go out that may name somebody, until somebody says that they read them. Throws Failure `usage` when
 * nobody can be asked, and `not-now` when they do not go out. What it says has no word of theirs but on the terminal.
 */
export async function beforeItLeaves(context: Context, leaving: Leaving): Promise<void> {
  const { texts, acknowledge, isPrivate } = leaving;
  const find = texts.length === 0 ? () => [] : await peopleFinder(context);
  const lines = texts.flatMap(linesOf).map((line) => ({ ...line, found: find(line.text) }));
  const hits = lines.filter(({ found }) => found.length > 0);
  if (hits.length === 0) {
    if (isPrivate === true && texts.length > 0) context.io.remark(`${RECOGNISED} ${UNSEEN}`);
    return;
  }
  if (acknowledge === true) return;
  const asker = context.io.inputIsTerminal ? await context.asker() : undefined;
  if (asker === undefined) throw unread(hits);
  await askToRead(context, asker, hits);
}

interface Hit extends LeavingText {
  readonly found: readonly Identifier[];
}

function linesOf({ where, text }: LeavingText): readonly LeavingText[] {
  return text.split(/\r?\n/).map((line) => ({ where, text: line }));
}

function unread(hits: readonly Hit[]): Failure {
  const places = [...new Set(hits.map(({ where }) => where))].join(", ");
  const kinds = sayKinds(hits.flatMap(({ found }) => found));
  return new Failure("usage", `This may name somebody: ${kinds} (${places}).`, {
    hint: `Read it on the terminal. ${UNSEEN} ${RECOGNISED} If not, run it again with --acknowledge.`,
  });
}

const READ = "read";

async function askToRead(context: Context, asker: Asker, hits: readonly Hit[]): Promise<void> {
  for (const hit of hits) context.io.note(`${hit.where}: ${sayKinds(hit.found)}\n  ${marked(hit)}`);
  const reply = await asker.ask({
    id: "recognised",
    kind: "choice",
    ask: RECOGNISED,
    help: UNSEEN,
    required: true,
    options: [
      { value: "stop", label: "It stays here" },
      { value: READ, label: "I have read it, and it goes out" },
    ],
  });
  if (reply.kind === "answered" && reply.value === READ) return;
  throw new Failure("not-now", "It stays here. Nothing went out.", {
    hint: "Change the words or leave them out, then run it again.",
  });
}

/** A line with `[` and `]` around what was found. */
function marked({ text, found }: Hit): string {
  const parts = found.map(({ from, to }, index) => {
    const before = text.slice(found[index - 1]?.to ?? 0, from);
    return `${before}[${text.slice(from, to)}]`;
  });
  return visible(`${parts.join("")}${text.slice(found.at(-1)?.to ?? 0)}`);
}
