-- +goose Up
-- Times are milliseconds since 1970-01-01 UTC.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE service (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE region  (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE ruleset (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE source (
    id           INTEGER PRIMARY KEY,
    name         TEXT NOT NULL UNIQUE,
    kind         TEXT NOT NULL DEFAULT '',
    state        BLOB,                       -- what the collector remembers
    next_at      INTEGER NOT NULL DEFAULT 0,
    last_good_at INTEGER NOT NULL DEFAULT 0,
    failures     INTEGER NOT NULL DEFAULT 0, -- in a row
    posts        INTEGER NOT NULL DEFAULT 0  -- stored, edits not counted
) STRICT;

-- A post as it stood when it was seen. The first sight is version 0; an edit
-- or a deletion is a further version with a seq of its own, so that every
-- stage that reads by seq comes across it.
CREATE TABLE post (
    seq            INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id      INTEGER NOT NULL REFERENCES source (id),
    id             TEXT    NOT NULL,
    version        INTEGER NOT NULL,
    digest         INTEGER NOT NULL, -- of what an edit can change
    published_at   INTEGER NOT NULL, -- of version 0
    seen_at        INTEGER NOT NULL, -- of this version
    claimed        TEXT    NOT NULL,
    author         TEXT    NOT NULL, -- a hash for people
    url            TEXT    NOT NULL,
    thread         TEXT    NOT NULL,
    reply_to       TEXT    NOT NULL,
    thread_seq     INTEGER NOT NULL,
    title          TEXT    NOT NULL,
    text           TEXT    NOT NULL,
    quote          TEXT    NOT NULL,
    links          TEXT    NOT NULL, -- one a line
    lang           TEXT    NOT NULL,
    service        TEXT    NOT NULL,
    region         TEXT    NOT NULL,
    voice          TEXT    NOT NULL,
    status         TEXT    NOT NULL,
    source_service TEXT    NOT NULL,
    source_region  TEXT    NOT NULL,
    source_voice   TEXT    NOT NULL,
    deleted        INTEGER NOT NULL,
    UNIQUE (source_id, id, version)
) STRICT;
CREATE INDEX post_thread ON post (source_id, thread, seq) WHERE thread <> '';

-- A claim. It counts from seen_at until gone_at. It outlives its post.
CREATE TABLE signal (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    post_seq     INTEGER NOT NULL,
    source_id    INTEGER NOT NULL REFERENCES source (id),
    service_id   INTEGER NOT NULL REFERENCES service (id),
    region_id    INTEGER NOT NULL REFERENCES region (id),
    published_at INTEGER NOT NULL,
    seen_at      INTEGER NOT NULL,
    gone_at      INTEGER NOT NULL, -- the largest integer while it stands
    kind         INTEGER NOT NULL, -- stance, query, voice, echo, symptom, basis, kind of text: store/kind.go
    author_key   INTEGER NOT NULL, -- 0 where unknown
    text_key     INTEGER NOT NULL,
    weight       REAL    NOT NULL,
    ruleset_id   INTEGER NOT NULL REFERENCES ruleset (id),
    code         TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    cause        TEXT    NOT NULL,
    post_id      TEXT    NOT NULL,
    url          TEXT    NOT NULL,
    author       TEXT    NOT NULL,
    evidence     TEXT    NOT NULL  -- JSON
) STRICT;
-- Covers what counting reads, so that a cell of a day is one short range.
CREATE INDEX signal_cell ON signal (service_id, published_at, region_id, kind, author_key, text_key, source_id, post_seq, seen_at, gone_at);
CREATE INDEX signal_post ON signal (post_seq);

-- How many posts of a source spoke of a service, by when they were seen: by
-- the day, and by five minutes for the course of a day.
CREATE TABLE spoke (
    service_id INTEGER NOT NULL,
    length     INTEGER NOT NULL, -- of the slot
    start_at   INTEGER NOT NULL, -- of the slot
    source_id  INTEGER NOT NULL,
    posts      INTEGER NOT NULL,
    first_at   INTEGER NOT NULL,
    PRIMARY KEY (service_id, length, start_at, source_id)
) STRICT, WITHOUT ROWID;

-- Every attempt to read a source.
CREATE TABLE visit (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL REFERENCES source (id),
    at        INTEGER NOT NULL,
    took      INTEGER NOT NULL, -- milliseconds
    outcome   TEXT    NOT NULL,
    status    INTEGER NOT NULL,
    posts     INTEGER NOT NULL,
    new       INTEGER NOT NULL,
    skipped   INTEGER NOT NULL,
    gap       INTEGER NOT NULL,
    reason    TEXT    NOT NULL,
    next_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX visit_source ON visit (source_id, at);

-- When a source was really being read: disjoint spans. Those of imports stand
-- apart, since visits say how far the others were known at a time.
CREATE TABLE covered (
    source_id INTEGER NOT NULL REFERENCES source (id),
    imported  INTEGER NOT NULL,
    start_at  INTEGER NOT NULL,
    end_at    INTEGER NOT NULL,
    PRIMARY KEY (source_id, imported, start_at)
) STRICT, WITHOUT ROWID;

-- How far each stage of the pipeline has read, by seq of the post.
CREATE TABLE stage (
    name TEXT PRIMARY KEY,
    seq  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO stage VALUES ('classify', 0);
