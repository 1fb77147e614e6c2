-- What is watched. A source that is removed stays as a row, so that its reports keep their way in.
CREATE TABLE sources (
    number        INTEGER PRIMARY KEY,
    address       TEXT    NOT NULL UNIQUE,        -- where it is asked for; another one once it moved for good
    title         TEXT,
    outlet        TEXT,                           -- who its reports are by, as a person named it; null: as the feed says
    folder        TEXT,                           -- outlines above it in an OPML file, by "/"
    priority      INTEGER NOT NULL DEFAULT 0 CHECK (priority IN (-1, 0, 1)),
    paused        INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
    added_at      TEXT    NOT NULL,
    removed_at    TEXT,                           -- null while it is watched
    etag          TEXT,
    last_modified TEXT,
    interval_s    INTEGER NOT NULL,               -- between two visits, as learned
    next_at       TEXT    NOT NULL,
    failures      INTEGER NOT NULL DEFAULT 0      -- visits in a row that failed
) STRICT;
CREATE INDEX sources_by_next ON sources (next_at) WHERE removed_at IS NULL AND paused = 0;

-- One row a visit; only the latest of each source are kept.
CREATE TABLE source_visits (
    number   INTEGER PRIMARY KEY,
    source   INTEGER NOT NULL REFERENCES sources (number),
    at       TEXT    NOT NULL,
    outcome  TEXT    NOT NULL CHECK (outcome IN ('new', 'nothing_new', 'unchanged', 'failed')),
    problem  TEXT,                                -- code of what failed
    detail   TEXT,
    items    INTEGER NOT NULL DEFAULT 0,
    fresh    INTEGER NOT NULL DEFAULT 0           -- items not seen before
) STRICT;
CREATE INDEX source_visits_by_source ON source_visits (source, number);

-- Every item a source ever showed, so that none is recorded twice and none is lost between the feed and its page.
CREATE TABLE source_items (
    number     INTEGER PRIMARY KEY,
    source     INTEGER NOT NULL REFERENCES sources (number),
    item       TEXT    NOT NULL,                  -- the id it gives itself, else its address
    hash       TEXT    NOT NULL,                  -- SHA-256 of the item as last shown, lower-case hex
    state      TEXT    NOT NULL CHECK (state IN ('waiting', 'recorded', 'given_up')),
    shown      TEXT,                              -- the report the feed itself makes
    page       TEXT,                              -- address of its page; null when the feed holds the whole text
    report     TEXT,                              -- id in the record
    seen_at    TEXT    NOT NULL,
    tries      INTEGER NOT NULL DEFAULT 0,
    visits     INTEGER NOT NULL DEFAULT 0,        -- times the page was looked at again after it was recorded
    due_at     TEXT,                              -- when its page is to be got, or got again; null: no more
    etag       TEXT,
    last_modified TEXT,
    problem    TEXT,
    is_dated   INTEGER NOT NULL DEFAULT 0 CHECK (is_dated IN (0, 1)),
    is_ahead   INTEGER NOT NULL DEFAULT 0 CHECK (is_ahead IN (0, 1)), -- dated later than it was seen
    length     INTEGER,                           -- characters of the text that was recorded
    UNIQUE (source, item)
) STRICT;
CREATE INDEX source_items_by_page ON source_items (page) WHERE page IS NOT NULL;
CREATE INDEX source_items_by_due ON source_items (due_at) WHERE due_at IS NOT NULL;

-- What a server sent for a revision of a report, byte for byte, so that every citation can be shown again.
CREATE TABLE captures (
    number          INTEGER PRIMARY KEY,
    report_revision INTEGER NOT NULL REFERENCES report_revisions (number),
    address         TEXT    NOT NULL,
    at              TEXT    NOT NULL,
    content_type    TEXT,
    sha256          TEXT    NOT NULL,             -- of the content, lower-case hex
    content         BLOB    NOT NULL              -- Brotli
) STRICT;
CREATE INDEX captures_by_revision ON captures (report_revision);
