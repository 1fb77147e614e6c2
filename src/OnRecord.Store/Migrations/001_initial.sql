-- The record, first shape. Migrations only go forward; this file is never edited once released.
-- Moments are ISO 8601 in UTC. Values of the library are JSON ("value") or Brotli-packed JSON ("reading", "snapshot").

CREATE TABLE reports (
    number   INTEGER PRIMARY KEY,                 -- order of recording, which is the order of weaving
    id       TEXT    NOT NULL UNIQUE,
    given_id TEXT    NOT NULL,                    -- the id it came with; differs from id when two reports brought the same one
    url      TEXT    UNIQUE,
    revision INTEGER NOT NULL,                    -- the current one
    FOREIGN KEY (number, revision) REFERENCES report_revisions (report, revision) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX reports_by_given_id ON reports (given_id);

CREATE TABLE report_revisions (
    number      INTEGER PRIMARY KEY,
    report      INTEGER NOT NULL REFERENCES reports (number),
    revision    INTEGER NOT NULL,                 -- 1, 2, ... within the report
    recorded_at TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    hash        TEXT    NOT NULL,                 -- SHA-256 of the text in UTF-8, lower-case hex
    title       TEXT,
    outlet      TEXT,
    language    TEXT    NOT NULL,
    published   TEXT,
    value       TEXT    NOT NULL,                 -- the report, its stored text included
    reader      TEXT    NOT NULL,                 -- build of the library that made the reading
    reading     BLOB    NOT NULL,                 -- the recorded report as that build read it
    UNIQUE (report, revision),
    UNIQUE (report, hash)
) STRICT;

CREATE TABLE speakers (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    type     TEXT NOT NULL,
    wikidata TEXT
) STRICT;

CREATE TABLE speaker_aliases (
    speaker TEXT NOT NULL REFERENCES speakers (id),
    alias   TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (speaker, alias)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_aliases_by_alias ON speaker_aliases (alias);

CREATE TABLE statements (
    number          INTEGER PRIMARY KEY,
    report_revision INTEGER NOT NULL REFERENCES report_revisions (number),
    id              TEXT    NOT NULL,
    position        INTEGER NOT NULL,             -- order of the text
    kind            TEXT    NOT NULL,
    speaker         TEXT    NOT NULL REFERENCES speakers (id),
    said            TEXT,                         -- ISO date as far as it is known
    dated           TEXT,                         -- said, else published: what statements are ordered by
    content         TEXT    NOT NULL,
    value           TEXT    NOT NULL,
    UNIQUE (report_revision, id)
) STRICT;
CREATE INDEX statements_by_speaker ON statements (speaker, dated);

CREATE TABLE stories (
    id         TEXT PRIMARY KEY,
    title      TEXT    NOT NULL,
    first_date TEXT,
    last_date  TEXT,
    revision   INTEGER NOT NULL,
    updated_at TEXT    NOT NULL,
    gone_into  TEXT REFERENCES stories (id),      -- the story that took over its reports; null while it stands
    gone       INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))
) STRICT;

CREATE TABLE story_revisions (
    story    TEXT    NOT NULL REFERENCES stories (id),
    revision INTEGER NOT NULL,
    at       TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    snapshot BLOB    NOT NULL,                    -- this story's part of the assessment
    PRIMARY KEY (story, revision)
) STRICT;

CREATE TABLE story_reports (
    story    TEXT    NOT NULL REFERENCES stories (id),
    report   INTEGER NOT NULL REFERENCES reports (number),
    position INTEGER NOT NULL,
    PRIMARY KEY (story, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_reports_by_report ON story_reports (report);

CREATE TABLE utterances (
    id         TEXT PRIMARY KEY,
    story      TEXT REFERENCES stories (id),
    speaker    TEXT NOT NULL,
    said       TEXT,
    value      BLOB NOT NULL,
    retired_at TEXT                               -- when a weave no longer made it; null while it stands
) STRICT;
CREATE INDEX utterances_by_story ON utterances (story);

CREATE TABLE renderings (
    utterance TEXT    NOT NULL REFERENCES utterances (id),
    report    INTEGER NOT NULL REFERENCES reports (number),
    statement TEXT    NOT NULL,
    position  INTEGER NOT NULL,
    PRIMARY KEY (utterance, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX renderings_by_report ON renderings (report, statement);

-- One row: what the stories were last woven from.
CREATE TABLE weave_state (
    only     INTEGER PRIMARY KEY CHECK (only = 1),
    through  INTEGER NOT NULL,                    -- last number in report_revisions that was woven
    weaver   TEXT    NOT NULL,                    -- build of the library that wove
    woven_at TEXT    NOT NULL
) STRICT;

-- rowid = report_revisions.number; only current revisions. The body has the length of the stored text, with masked chrome as spaces,
-- so that a place in it is a place in the text.
CREATE VIRTUAL TABLE report_search USING fts5 (title, body, tokenize = 'porter unicode61 remove_diacritics 2');

-- rowid = statements.number; only of current revisions.
CREATE VIRTUAL TABLE statement_search USING fts5 (content, speaker, tokenize = 'porter unicode61 remove_diacritics 2');
