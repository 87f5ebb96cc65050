import { DAY, FORGOTTEN, ID, KEPT, moment, optionalMoment } from "./columns.ts";
import { HOLD, LOG_AND_INDEX, OWN_WORD } from "./log-and-index.ts";
import type { Migration } from "./migration.ts";

// Frozen once released: a change to the schema is a new migration.

const SEATS = "'up', 'down', 'level'";
const REPAIR_STATES = "'seen', 'planned', 'offered', 'declined', 'made', 'not-safe', 'formal'";
const HELD_ENDINGS = "'let go', 'loose end'";

const SESSION = `
CREATE TABLE session (
  ${ID},
  role TEXT NOT NULL,
  role_title TEXT NOT NULL,
  object TEXT NOT NULL,
  seat TEXT NOT NULL CHECK (seat IN (${SEATS})),
  strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 5),
  strength_by TEXT NOT NULL CHECK (strength_by IN ('role', 'circumstances', 'user')),
  ref TEXT,
  day TEXT NOT NULL CHECK (day = substr(on_local, 1, 10)),
  ${moment("on")},
  ${optionalMoment("off")},
  closed TEXT CHECK (closed IN ('off', 'day', 'switch', 'left on')),
  -- In the role, where only the days of on and off are kept.
  minutes INTEGER CHECK (minutes >= 0),
  ${KEPT},
  CHECK ((closed IS NULL) = (off_utc IS NULL))
) STRICT;
CREATE INDEX session_by_day ON session (day, on_utc) WHERE deleted_utc IS NULL;
CREATE INDEX session_by_time ON session (on_utc) WHERE deleted_utc IS NULL;
CREATE INDEX session_by_role ON session (role, on_utc) WHERE deleted_utc IS NULL;
CREATE INDEX session_worn ON session (on_utc) WHERE off_utc IS NULL AND deleted_utc IS NULL;`;

const ENTRY = `
CREATE TABLE entry (
  ${ID},
  session TEXT REFERENCES session (id),
  ritual TEXT NOT NULL CHECK (ritual IN ('on', 'off', 'day', 'reflect', 'note')),
  set_id TEXT NOT NULL,
  set_version TEXT NOT NULL,
  repair TEXT REFERENCES repair (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state IN ('draft', 'done')),
  day TEXT NOT NULL CHECK (day = substr(at_local, 1, 10)),
  ${moment("at")},
  happened TEXT,
  felt TEXT,
  judged TEXT,
  because TEXT,
  learned TEXT,
  will_do TEXT,
  changed TEXT,
  ${FORGOTTEN},
  ${KEPT}
) STRICT;
CREATE INDEX entry_by_day ON entry (day, at_utc) WHERE deleted_utc IS NULL;
CREATE INDEX entry_by_time ON entry (at_utc) WHERE deleted_utc IS NULL;
CREATE INDEX entry_by_session ON entry (session, at_utc) WHERE deleted_utc IS NULL;
-- Every new repair is looked up in it: the reference is checked at the end of a transaction alone.
CREATE INDEX entry_by_repair ON entry (repair) WHERE repair IS NOT NULL;
CREATE INDEX entry_draft ON entry (at_utc) WHERE state = 'draft' AND deleted_utc IS NULL;

CREATE TABLE entry_tag (
  entry TEXT NOT NULL REFERENCES entry (id),
  tag TEXT NOT NULL CHECK (tag <> ''),
  position INTEGER NOT NULL,
  ${KEPT},
  PRIMARY KEY (entry, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_tag ON entry_tag (tag, entry) WHERE deleted_utc IS NULL;`;

const ANSWER = `
CREATE TABLE answer (
  entry TEXT NOT NULL REFERENCES entry (id),
  prompt TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('scale', 'choice', 'choices', 'confirm', 'text', 'lines', 'number')),
  asked TEXT NOT NULL,
  feeds TEXT CHECK (feeds IN ('repair', 'loose_end', 'held', 'tag', 'happened', 'felt', 'judged', 'because', 'learned', 'will_do', 'changed')),
  skipped INTEGER NOT NULL CHECK (skipped IN (0, 1)),
  number REAL,
  text TEXT,
  label TEXT,
  from_value INTEGER,
  from_label TEXT,
  to_value INTEGER,
  to_label TEXT,
  ${KEPT},
  PRIMARY KEY (entry, prompt),
  CHECK (CASE
    WHEN skipped THEN number IS NULL AND text IS NULL
    WHEN kind IN ('scale', 'number') THEN number IS NOT NULL AND text IS NULL
    WHEN kind = 'confirm' THEN number IS NOT NULL AND number IN (0, 1) AND text IS NULL
    WHEN kind IN ('choice', 'text') THEN number IS NULL AND text IS NOT NULL
    ELSE number IS NULL AND text IS NULL END),
  CHECK (label IS NULL OR (kind = 'choice' AND NOT skipped)),
  CHECK ((from_value IS NULL) = (from_label IS NULL)),
  CHECK ((to_value IS NULL) = (to_label IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX answer_by_prompt ON answer (prompt)
  WHERE NOT skipped AND feeds IS NOT 'held' AND deleted_utc IS NULL;

-- The values of choices and lines, in the order given.
CREATE TABLE answer_item (
  entry TEXT NOT NULL,
  prompt TEXT NOT NULL,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  label TEXT,
  PRIMARY KEY (entry, prompt, position),
  FOREIGN KEY (entry, prompt) REFERENCES answer (entry, prompt)
) STRICT, WITHOUT ROWID;`;

const OPEN_MATTERS = `
CREATE TABLE held (
  ${ID},
  session TEXT NOT NULL REFERENCES session (id),
  entry TEXT REFERENCES entry (id),
  role TEXT NOT NULL,
  ref TEXT,
  text TEXT NOT NULL,
  ${moment("left")},
  ${optionalMoment("shown")},
  ending TEXT CHECK (ending IN (${HELD_ENDINGS})),
  ${optionalMoment("ended")},
  ${FORGOTTEN},
  ${KEPT},
  CHECK ((ending IS NULL) = (ended_utc IS NULL))
) STRICT;
CREATE INDEX held_by_role ON held (role, left_utc) WHERE ended_utc IS NULL AND deleted_utc IS NULL;
CREATE INDEX held_by_entry ON held (entry, left_utc) WHERE entry IS NOT NULL AND deleted_utc IS NULL;
CREATE INDEX held_by_left ON held (left_local) WHERE deleted_utc IS NULL;
CREATE INDEX held_by_shown ON held (shown_local) WHERE shown_local IS NOT NULL AND deleted_utc IS NULL;
CREATE INDEX held_by_ended ON held (ended_local) WHERE ended_local IS NOT NULL AND deleted_utc IS NULL;

CREATE TABLE repair (
  ${ID},
  session TEXT REFERENCES session (id),
  entry TEXT REFERENCES entry (id),
  role TEXT,
  state TEXT NOT NULL CHECK (state IN (${REPAIR_STATES})),
  kind TEXT NOT NULL DEFAULT 'ordinary' CHECK (kind IN ('ordinary', 'harm', 'safety')),
  happened TEXT NOT NULL,
  ${moment("opened")},
  follow_up TEXT CHECK (follow_up ${DAY}),
  ${optionalMoment("ended")},
  ${FORGOTTEN},
  ${KEPT}
) STRICT;
CREATE INDEX repair_by_opened ON repair (opened_local) WHERE deleted_utc IS NULL;
CREATE INDEX repair_by_ended ON repair (ended_local) WHERE ended_local IS NOT NULL AND deleted_utc IS NULL;
CREATE INDEX repair_open ON repair (follow_up) WHERE state IN ('seen', 'planned', 'offered') AND deleted_utc IS NULL;

CREATE TABLE repair_state (
  repair TEXT NOT NULL REFERENCES repair (id),
  position INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN (${REPAIR_STATES})),
  note TEXT CHECK (note <> ''),
  entry TEXT REFERENCES entry (id),
  ${moment("at")},
  ${KEPT},
  PRIMARY KEY (repair, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX repair_state_by_at ON repair_state (at_local) WHERE deleted_utc IS NULL;

CREATE TABLE repair_barrier (
  repair TEXT NOT NULL REFERENCES repair (id),
  barrier TEXT NOT NULL CHECK (barrier <> ''),
  position INTEGER NOT NULL,
  ${KEPT},
  PRIMARY KEY (repair, barrier)
) STRICT, WITHOUT ROWID;

CREATE TABLE loose_end (
  ${ID},
  session TEXT REFERENCES session (id),
  entry TEXT REFERENCES entry (id),
  what TEXT NOT NULL,
  due TEXT CHECK (due ${DAY}),
  due_words TEXT,
  place TEXT,
  ${moment("made")},
  how TEXT CHECK (how IN ('done', 'dropped')),
  ${optionalMoment("ended")},
  ${FORGOTTEN},
  ${KEPT},
  CHECK ((how IS NULL) = (ended_utc IS NULL))
) STRICT;
CREATE INDEX loose_end_by_made ON loose_end (made_local) WHERE deleted_utc IS NULL;
CREATE INDEX loose_end_by_ended ON loose_end (ended_local) WHERE ended_local IS NOT NULL AND deleted_utc IS NULL;
CREATE INDEX loose_end_open ON loose_end (due) WHERE ended_utc IS NULL AND deleted_utc IS NULL;

CREATE TABLE follow_up (
  ${ID},
  entry TEXT NOT NULL REFERENCES entry (id),
  asked TEXT NOT NULL,
  due TEXT NOT NULL CHECK (due ${DAY}),
  ${moment("made")},
  ${optionalMoment("shown")},
  answer TEXT,
  ${optionalMoment("ended")},
  ${FORGOTTEN},
  ${KEPT},
  CHECK (answer IS NULL OR ended_utc IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX follow_up_by_entry ON follow_up (entry) WHERE deleted_utc IS NULL;
CREATE INDEX follow_up_by_made ON follow_up (made_local) WHERE deleted_utc IS NULL;
CREATE INDEX follow_up_by_ended ON follow_up (ended_local) WHERE ended_local IS NOT NULL AND deleted_utc IS NULL;
CREATE INDEX follow_up_open ON follow_up (due) WHERE ended_utc IS NULL AND deleted_utc IS NULL;`;

const QUOTE = `
CREATE TABLE quote (
  ${ID},
  entry TEXT NOT NULL,
  prompt TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  ${moment("marked")},
  ${KEPT},
  FOREIGN KEY (entry, prompt) REFERENCES answer (entry, prompt)
) STRICT;
CREATE INDEX quote_by_entry ON quote (entry) WHERE deleted_utc IS NULL;`;

const ACCOUNT = `
CREATE TABLE account (
  ${ID},
  entry TEXT REFERENCES entry (id),
  day TEXT NOT NULL CHECK (day ${DAY}),
  title TEXT NOT NULL CHECK (title <> ''),
  happened TEXT,
  felt TEXT,
  judged TEXT,
  because TEXT,
  learned TEXT,
  will_do TEXT,
  changed TEXT,
  peer INTEGER NOT NULL CHECK (peer IN (0, 1)),
  ${moment("made")},
  ${KEPT}
) STRICT;
CREATE INDEX account_by_day ON account (day, made_utc) WHERE deleted_utc IS NULL;`;

export const first: Migration = {
  version: 1,
  sql: [SESSION, ENTRY, ANSWER, OPEN_MATTERS, QUOTE, ACCOUNT, HOLD, OWN_WORD, LOG_AND_INDEX].join(
    "\n",
  ),
};
