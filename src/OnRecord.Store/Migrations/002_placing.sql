-- Reports get their stories one at a time and for good; stories that share what is said in them are woven together; decisions are logged.

-- What is remembered of each report that has its story; the stream of stories is rebuilt from it without reading texts again.
CREATE TABLE story_marks (
    report  INTEGER PRIMARY KEY REFERENCES reports (number),
    arrival INTEGER NOT NULL UNIQUE,              -- order in which the texts came
    story   TEXT    NOT NULL,
    day     INTEGER,                              -- its day, counted from 0001-01-01; null when undated
    why     TEXT    NOT NULL,                     -- why it is in the story, in plain words
    mark    BLOB    NOT NULL
) STRICT;
CREATE INDEX story_marks_by_story ON story_marks (story, arrival);

-- Stories that are woven together: those of one group share words of what is said in them.
CREATE TABLE weave_groups (
    number  INTEGER PRIMARY KEY,
    changed INTEGER NOT NULL,                     -- counts changes of its stories
    woven   INTEGER NOT NULL                      -- the change up to which they are woven
) STRICT;

CREATE TABLE story_groups (
    story       TEXT PRIMARY KEY,
    weave_group INTEGER NOT NULL REFERENCES weave_groups (number)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_groups_by_group ON story_groups (weave_group);

-- Hashes of four words in a row of what is said in a report, thinned out.
CREATE TABLE statement_runs (
    run    INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES reports (number),
    PRIMARY KEY (run, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_runs_by_report ON statement_runs (report);

-- Never changed and never deleted: a decision is cancelled by another one.
CREATE TABLE decisions (
    number     INTEGER PRIMARY KEY,
    at         TEXT    NOT NULL,
    made_by    TEXT    NOT NULL,
    is_persons INTEGER NOT NULL CHECK (is_persons IN (0, 1)),
    kind       TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    cancels    INTEGER REFERENCES decisions (number),
    value      TEXT    NOT NULL                   -- the decision with the reports or renderings on each side
) STRICT;

ALTER TABLE stories ADD COLUMN gone_at TEXT;      -- when its reports went into another story
ALTER TABLE stories ADD COLUMN gone_why TEXT;     -- and why, in plain words
