import type { Answer, Entry, EntrySession } from "../../domain/entry.ts";
import type { LogPage } from "../../domain/log-page.ts";
import { writeMoment } from "../../domain/moment.ts";
import { isHeld, shownAnswers } from "../../domain/shown-answers.ts";
import { type ShownEntry, seenThings, type Withheld } from "../../domain/shown-entry.ts";

/**
 * `scarf/log/1`. `answers` by prompt id: skipped ones are left out, and what was left with a scarf unless it is reached
 * for. `session` is null for an entry without one, its `ref` where there is none.
 */
export function logJson({ entries, isAllSeen }: Pick<LogPage, "entries" | "isAllSeen">) {
  return {
    schema: "scarf/log/1",
    entries: entries.map((entry) => logEntryJson(entry, isAllSeen)),
  };
}

/** An entry as a list has it. */
export function logEntryJson(entry: Entry, isAllSeen = false) {
  return { ...headJson(entry), answers: answersJson(entry, isAllSeen), tags: entry.tags };
}

/**
 * `scarf/show/1`. `answers` in the order asked. `value` is null for a skipped question and for what was left with the
 * scarf (`held`) and may not be seen; else it is the list of what may. `labels` stand beside choices, `from` and `to`
 * beside scales.
 */
export function showJson({ entry, withheld }: ShownEntry) {
  const answers = entry.answers.map((answer) => answerJson(answer, withheld));
  return { schema: "scarf/show/1", entry: { ...headJson(entry), answers, tags: entry.tags } };
}

function headJson({ id, ritual, set, setVersion, state, at, session, isForgotten }: Entry) {
  return {
    id,
    ritual,
    set,
    set_version: setVersion,
    state,
    at: writeMoment(at),
    zone: at.zone,
    session: session === undefined ? null : sessionJson(session),
    ...(isForgotten === true ? { forgotten: true } : {}),
  };
}

function sessionJson({ id, role, roleTitle, seat, ref }: EntrySession) {
  return { id, role, role_title: roleTitle, seat, ref: ref ?? null };
}

function answersJson(entry: Entry, isAllSeen: boolean) {
  const given = shownAnswers(entry, isAllSeen).filter(({ value }) => value !== undefined);
  return Object.fromEntries(given.map(({ prompt, value }) => [prompt, value]));
}

function answerJson(answer: Answer, withheld: Withheld) {
  const { prompt, kind, asked, value, labels, from, to } = answer;
  const held = isHeld(answer) && value !== undefined;
  return {
    prompt,
    kind,
    asked,
    value: held ? seenJson(answer, withheld) : (value ?? null),
    held,
    ...(labels === undefined || held ? {} : { labels }),
    ...(from === undefined ? {} : { from: { value: from.value, label: from.label } }),
    ...(to === undefined ? {} : { to: { value: to.value, label: to.label } }),
  };
}

function seenJson(answer: Answer, withheld: Withheld): readonly string[] | null {
  const things = seenThings(answer, withheld);
  return things.length === 0 ? null : things;
}
