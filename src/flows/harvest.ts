import { parseDueDay } from "../domain/due-words.ts";
import type { Answer, Entry, Feed, ModelField } from "../domain/entry.ts";
import { followUpDue } from "../domain/follow-up.ts";
import type { LooseEnd } from "../domain/loose-end.ts";
import { type Moment, momentDay } from "../domain/moment.ts";
import type { Ids, JournalWriter } from "../ports.ts";
import { leadRepairOn, openRepairs } from "./harvest-repairs.ts";

interface Season {
  readonly now: Moment;
  readonly ids: Ids;
}

/**
 * What answers become besides answers: repairs, loose ends, what is left with the scarf, tags, model fields with the
 * follow-up that an "I will" has. Several answers that feed the same come together. An entry about a repair leads it on.
 */
export function harvest(journal: JournalWriter, entry: Entry, season: Season): void {
  for (const [feed, answers] of Map.groupBy(entry.answers, ({ feeds }) => feeds)) {
    const texts = answers.flatMap(textsOf);
    if (feed === undefined || texts.length === 0) continue;
    BARNS[feed]({ journal, entry, texts }, season);
  }
  if (entry.repair !== undefined) leadRepairOn(journal, entry);
}

/** The words of an answer, one of each line; none when it was skipped. Yes and numbers are no words to keep. */
function textsOf({ value }: Answer): readonly string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  return typeof value === "object" ? value.filter((line) => line.trim() !== "") : [];
}

interface Sheaf {
  readonly journal: JournalWriter;
  readonly entry: Entry;
  readonly texts: readonly string[];
}

type Barn = (sheaf: Sheaf, season: Season) => void;

const BARNS: Readonly<Record<Feed, Barn>> = {
  repair: ({ journal, entry, texts }, { ids }) => openRepairs(journal, { entry, texts }, ids),
  loose_end: addLooseEnds,
  held: hold,
  tag: addTags,
  happened: modelField("happened"),
  felt: modelField("felt"),
  judged: modelField("judged"),
  because: modelField("because"),
  learned: modelField("learned"),
  will_do: intend,
  changed: modelField("changed"),
};

function addLooseEnds({ journal, entry, texts }: Sheaf, { ids }: Season): void {
  for (const line of texts)
    journal.addLooseEnd({
      id: ids.next(),
      session: entry.session?.id,
      entry: entry.id,
      made: entry.at,
      ...readLooseEnd(line, entry.at),
    });
}

/** A day's ritual has no scarf on: what is left there goes with the last one of the day. */
function hold({ journal, entry, texts }: Sheaf, { now, ids }: Season): void {
  const session = entry.session ?? journal.lastSession();
  if (session === undefined) return;
  const { id, role, ref } = session;
  for (const text of texts)
    journal.addHeld({
      id: ids.next(),
      session: id,
      entry: entry.id,
      role,
      ref,
      text,
      left: now,
    });
}

function addTags({ journal, entry, texts }: Sheaf): void {
  const tags = texts.flatMap((text) => text.split(",")).map((tag) => tag.trim());
  for (const tag of tags.filter((tag) => tag !== "")) journal.addTag(entry.id, tag);
}

/** An "I will" is a field of the entry, and is asked about later. */
function intend(sheaf: Sheaf, { ids }: Season): void {
  const { journal, entry, texts } = sheaf;
  modelField("will_do")(sheaf);
  journal.addFollowUp({
    id: ids.next(),
    entry: entry.id,
    asked: texts.join("\n"),
    due: followUpDue(momentDay(entry.at)),
    made: entry.at,
  });
}

function modelField(field: ModelField): (sheaf: Sheaf) => void {
  return ({ journal, entry, texts }) => journal.setModelField(entry.id, field, texts.join("\n"));
}

/** `what; when; where`, the last two optional. A when that names no day is kept in words and comes up every time. */
export function readLooseEnd(
  line: string,
  at: Moment,
): Pick<LooseEnd, "what" | "due" | "when" | "where"> {
  const [what = "", when = "", ...rest] = line.split(";").map((part) => part.trim());
  const where = rest.filter((part) => part !== "");
  return {
    what: what === "" ? line.trim() : what,
    due: when === "" ? undefined : parseDueDay(when, momentDay(at)),
    when: when === "" ? undefined : when,
    where: where.length === 0 ? undefined : where.join("; "),
  };
}
