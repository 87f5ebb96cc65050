import { type Answer, type Entry, MODEL_FIELDS } from "../../src/domain/entry.ts";
import type { FollowUp } from "../../src/domain/follow-up.ts";
import type { Held } from "../../src/domain/held.ts";
import type { Journal, JournalReader } from "../../src/ports.ts";
import { fakeHistory } from "./fake-changes.ts";
import { fakeForget, fakeForgetPlan } from "./fake-forget.ts";
import { fakeForgetHours } from "./fake-hours.ts";
import { type Contents, fakeReader, type Shelf } from "./fake-journal-reader.ts";
import { looseEndWrites, repairWrites } from "./fake-matters.ts";
import {
  mend,
  mustBe,
  mustKnowSession,
  notNow,
  put,
  type Writes,
  type Writing,
} from "./fake-rows.ts";
import { fakeThingReader, thingWrites } from "./fake-things.ts";

/** A journal in memory that keeps the same contract as the one on disk: `tests/contract/journal.test.ts`. */
export function fakeJournal(contents: Partial<Contents> = {}): Journal {
  const shelf: Shelf = {
    sessions: [],
    entries: [],
    held: [],
    repairs: [],
    looseEnds: [],
    followUps: [],
    quotes: [],
    accounts: [],
    holds: [],
    ownWords: [],
    ...contents,
  };
  const history = fakeHistory(shelf);
  const { deleted } = history;
  const reader: JournalReader = {
    ...fakeReader(shelf),
    ...fakeThingReader(shelf, deleted.things),
    ...history.reader,
    forgetPlan: (scope) => fakeForgetPlan(shelf, deleted, scope),
  };
  let writing = false;

  return {
    ...reader,
    write: (at, change) => {
      if (writing) throw new Error("A change inside a change");
      const before = { ...shelf };
      writing = true;
      const mustBeWriting = () => {
        if (!writing) throw new Error("A change outside of its transaction");
      };
      try {
        const isDeleted = (id: string) => deleted.things.has(id);
        const result = change({
          ...reader,
          ...writerOf({ shelf, at, mustBeWriting, isDeleted }),
          ...history.writer,
          forgetHours: () => {
            history.forgot([]);
            fakeForgetHours(shelf);
          },
          forget: (scope, isOurs) => {
            history.forgot(fakeForget(shelf, deleted, { scope, isOurs }));
          },
        });
        history.commit(before, at);
        return result;
      } catch (error) {
        Object.assign(shelf, before);
        history.abandon();
        throw error;
      } finally {
        writing = false;
      }
    },
    clearTraces: () => true,
    check: () => ({ version: 1, sqlite: "3.0.0", flaws: [] }),
    close: () => undefined,
  };
}

function writerOf(
  writing: Writing,
): Omit<Writes, "takeBack" | "bringBack" | "forget" | "forgetHours"> {
  return {
    ...sessionWrites(writing),
    ...entryWrites(writing),
    ...heldWrites(writing),
    ...looseEndWrites(writing),
    ...repairWrites(writing),
    ...followUpWrites(writing),
    ...quoteWrites(writing),
    ...accountWrites(writing),
    ...thingWrites(writing.shelf),
    ...holdWrites(writing),
    ...ownWordWrites(writing),
  };
}

function sessionWrites(
  writing: Writing,
): Pick<Writes, "startSession" | "endSession" | "setStrength"> {
  const { shelf } = writing;
  return {
    startSession: (session) => {
      const isWorn = shelf.sessions.some(({ off }) => off === undefined);
      if (session.off === undefined && isWorn) throw notNow("A scarf is on already.");
      shelf.sessions = put(writing, shelf.sessions, session);
    },
    endSession: (id, off, closed) => {
      const known = shelf.sessions.find((session) => session.id === id);
      if (known?.off !== undefined) throw notNow("This scarf is off already.");
      shelf.sessions = mend(writing, shelf.sessions, { ...mustBe(known), off, closed });
    },
    setStrength: (id, strength, strengthBy) => {
      const known = mustBe(shelf.sessions.find((session) => session.id === id));
      shelf.sessions = mend(writing, shelf.sessions, { ...known, strength, strengthBy });
    },
  };
}

function entryWrites(
  writing: Writing,
): Pick<Writes, "startEntry" | "keepAnswer" | "finishEntry" | "addTag" | "setModelField"> {
  const { shelf } = writing;
  const known = (id: string) => {
    if (writing.isDeleted(id)) throw notNow("This entry was deleted or taken back meanwhile.");
    return mustBe(shelf.entries.find((entry) => entry.id === id));
  };
  const change = (id: string, parts: Partial<Entry>) => {
    shelf.entries = mend(writing, shelf.entries, { ...known(id), ...parts });
  };
  return {
    startEntry: (entry) => {
      mustKnowSession(shelf, entry.session?.id);
      shelf.entries = put(writing, shelf.entries, { ...entry, answers: [], tags: [], fields: {} });
    },
    keepAnswer: (id, answer) => change(id, { answers: withAnswer(known(id).answers, answer) }),
    finishEntry: (id) => change(id, { state: "done" }),
    addTag: (id, tag) => change(id, { tags: [...new Set([...known(id).tags, tag])] }),
    setModelField: (id, field, text) => {
      if (!MODEL_FIELDS.some((name) => name === field)) throw new Error("No such model field");
      change(id, { fields: { ...known(id).fields, [field]: text } });
    },
  };
}

function heldWrites(writing: Writing): Pick<Writes, "addHeld" | "markHeldShown" | "endHeld"> {
  const { shelf, at } = writing;
  const change = (id: string, parts: Partial<Held>) => {
    const known = mustBe(shelf.held.find((held) => held.id === id));
    if (parts.ended !== undefined && known.ended !== undefined)
      throw notNow("This is no longer with the scarf.");
    shelf.held = mend(writing, shelf.held, { ...known, ...parts });
  };
  return {
    addHeld: (held) => {
      mustKnowSession(shelf, held.session);
      if (held.entry !== undefined) mustBe(shelf.entries.find(({ id }) => id === held.entry));
      shelf.held = put(writing, shelf.held, held);
    },
    markHeldShown: (id) => change(id, { shown: at }),
    endHeld: (id, how) => change(id, { ended: { at, how } }),
  };
}

function followUpWrites(
  writing: Writing,
): Pick<Writes, "addFollowUp" | "markFollowUpShown" | "answerFollowUp"> {
  const { shelf, at } = writing;
  const known = (id: string) => mustBe(shelf.followUps.find((followUp) => followUp.id === id));
  const change = (id: string, parts: Partial<FollowUp>) => {
    shelf.followUps = mend(writing, shelf.followUps, { ...known(id), ...parts });
  };
  return {
    addFollowUp: (followUp) => {
      mustBe(shelf.entries.find(({ id }) => id === followUp.entry));
      if (shelf.followUps.some(({ entry }) => entry === followUp.entry))
        throw new Error("A second follow-up of an entry");
      shelf.followUps = put(writing, shelf.followUps, followUp);
    },
    markFollowUpShown: (id) => change(id, { shown: at }),
    answerFollowUp: (id, answer) => {
      if (known(id).ended !== undefined) throw notNow("This follow-up has ended already.");
      change(id, { answer, ended: at });
    },
  };
}

function quoteWrites(writing: Writing): Pick<Writes, "markQuote" | "unmarkQuote"> {
  const { shelf } = writing;
  return {
    markQuote: (quote) => {
      const entry = mustBe(shelf.entries.find(({ id }) => id === quote.entry));
      mustBe(entry.answers.find(({ prompt }) => prompt === quote.prompt));
      shelf.quotes = put(writing, shelf.quotes, quote);
    },
    unmarkQuote: (id) => {
      const known = mustBe(shelf.quotes.find((quote) => quote.id === id));
      shelf.quotes = mend(writing, shelf.quotes, known).filter((quote) => quote !== known);
    },
  };
}

function accountWrites(writing: Writing): Pick<Writes, "keepAccount"> {
  const { shelf } = writing;
  return {
    keepAccount: (account) => {
      const known = shelf.accounts.find(({ id }) => id === account.id);
      if (account.entry !== undefined && !shelf.entries.some(({ id }) => id === account.entry))
        throw new Error("No such entry");
      shelf.accounts =
        known === undefined
          ? put(writing, shelf.accounts, account)
          : mend(writing, shelf.accounts, { ...account, made: known.made });
    },
  };
}

function holdWrites(writing: Writing): Pick<Writes, "setHold" | "endHold"> {
  const { shelf } = writing;
  return {
    setHold: (hold) => {
      if (shelf.holds.length > 0) throw new Error("A second hold");
      shelf.holds = put(writing, shelf.holds, hold);
    },
    endHold: (id) => {
      const known = mustBe(shelf.holds.find((hold) => hold.id === id));
      shelf.holds = shelf.holds.filter((hold) => hold !== known);
    },
  };
}

function ownWordWrites(writing: Writing): Pick<Writes, "addOwnWord" | "removeOwnWord"> {
  const { shelf } = writing;
  return {
    addOwnWord: (word) => {
      shelf.ownWords = put(writing, shelf.ownWords, word);
    },
    removeOwnWord: (id) => {
      const known = mustBe(shelf.ownWords.find((word) => word.id === id));
      shelf.ownWords = shelf.ownWords.filter((word) => word !== known);
    },
  };
}

function withAnswer(answers: readonly Answer[], answer: Answer): readonly Answer[] {
  const isThere = answers.some(({ prompt }) => prompt === answer.prompt);
  if (!isThere) return [...answers, answer];
  return answers.map((other) => (other.prompt === answer.prompt ? answer : other));
}
