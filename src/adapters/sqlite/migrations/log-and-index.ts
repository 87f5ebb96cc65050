import { ID, KEPT, moment } from "./columns.ts";

// Frozen once released, like the migration that is written with it.

export const HOLD = `
-- Why nothing is to be forgotten for now. One at most.
CREATE TABLE hold (
  ${ID},
  reason TEXT NOT NULL CHECK (reason <> ''),
  ${moment("since")},
  ${KEPT}
) STRICT;
CREATE UNIQUE INDEX hold_now ON hold (deleted_utc IS NULL) WHERE deleted_utc IS NULL;`;

export const OWN_WORD = `
-- What the check for names looks for besides its own lists.
CREATE TABLE own_word (
  ${ID},
  word TEXT NOT NULL CHECK (word <> ''),
  ${KEPT}
) STRICT;
CREATE INDEX own_word_now ON own_word (created_utc) WHERE deleted_utc IS NULL;`;

export const LOG_AND_INDEX = `
-- Every create, edit and delete as JSON: of a new row what it holds, of a changed one the columns that differ. What was
-- forgotten has one row without values.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  group_id INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('create', 'edit', 'delete', 'forget')),
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  ${moment("at")}
) STRICT;
CREATE INDEX change_by_group ON change (group_id);
CREATE INDEX change_by_row ON change (table_name, row_id);
CREATE INDEX change_forgotten ON change (group_id) WHERE action = 'forget';

-- Which group of changes took back which other one, and the group that brought that one back.
CREATE TABLE undo (
  group_id INTEGER PRIMARY KEY,
  undoes INTEGER NOT NULL,
  brought_back INTEGER UNIQUE
) STRICT;
CREATE UNIQUE INDEX undo_now ON undo (undoes) WHERE brought_back IS NULL;

-- Everything a person wrote, as text to search. held: search leaves it out.
CREATE TABLE written (
  seq INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  source_id TEXT NOT NULL,
  text TEXT NOT NULL,
  held INTEGER NOT NULL CHECK (held IN (0, 1)),
  UNIQUE (source, source_id)
) STRICT;
CREATE VIRTUAL TABLE written_index USING fts5 (text, content = 'written', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2');
-- Words of a deleted text leave the file, not only the list of results.
INSERT INTO written_index (written_index, rank) VALUES ('secure-delete', 1);`;
