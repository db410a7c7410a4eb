-- +goose Up
-- Key of the conversation that the post stands in: store/row.go. 0 for none, and
-- for what was read before there were keys.
ALTER TABLE signal ADD COLUMN thread_key INTEGER NOT NULL DEFAULT 0;

-- When the first good visit was over, which brought what had gathered before; 0
-- before there was one, 1 where it brought nothing. Of visits that were pruned
-- the last one of their hour stands in.
ALTER TABLE source ADD COLUMN first_good_at INTEGER NOT NULL DEFAULT 0;
UPDATE source SET first_good_at = ifnull((SELECT CASE WHEN v.posts > 0 THEN v.at + v.took ELSE 1 END FROM visit v
    WHERE v.source_id = source.id AND v.outcome IN ('read', 'unchanged') ORDER BY v.at, v.seq LIMIT 1), 0);

-- Services of which something changed that who reads signals by seq does not
-- come across, and from when on what was known of them is other than it was. A
-- further change gives the row a new seq.
CREATE TABLE stirred (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    service_id INTEGER NOT NULL UNIQUE REFERENCES service (id),
    since      INTEGER NOT NULL
) STRICT;

-- Signals that an operator marked as wrong: they do not count from then on.
CREATE TABLE mark (
    signal_seq INTEGER PRIMARY KEY REFERENCES signal (seq) ON DELETE CASCADE,
    at         INTEGER NOT NULL
) STRICT;

-- When a service was first spoken of in a region: with all that it contains, and
-- in all that contains the region.
CREATE TABLE cell (
    service_id INTEGER NOT NULL REFERENCES service (id),
    region_id  INTEGER NOT NULL REFERENCES region (id),
    first_at   INTEGER NOT NULL,
    PRIMARY KEY (service_id, region_id)
) STRICT, WITHOUT ROWID;

-- By how much what is known of an hour grew at a moment: rows add up.
CREATE TABLE hour_count (
    service_id INTEGER NOT NULL REFERENCES service (id),
    hour_at    INTEGER NOT NULL,
    known_at   INTEGER NOT NULL,
    region_id  INTEGER NOT NULL REFERENCES region (id),
    bad        REAL    NOT NULL,
    up         REAL    NOT NULL,
    PRIMARY KEY (service_id, hour_at, known_at, region_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident (
    id         TEXT PRIMARY KEY,
    service_id INTEGER NOT NULL REFERENCES service (id),
    opened_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_service ON incident (service_id, opened_at);

-- Ids that incidents had before they were found anew, or joined with others. It
-- may name one that is gone, and may come again.
CREATE TABLE incident_alias (
    alias    TEXT PRIMARY KEY,
    incident TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_alias_incident ON incident_alias (incident);

CREATE TABLE transition (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    incident   TEXT    NOT NULL REFERENCES incident (id),
    service_id INTEGER NOT NULL REFERENCES service (id),
    at         INTEGER NOT NULL,
    region_id  INTEGER NOT NULL REFERENCES region (id),
    from_state TEXT    NOT NULL,
    to_state   TEXT    NOT NULL,
    reason     TEXT    NOT NULL -- JSON
) STRICT;
CREATE INDEX transition_at ON transition (at);
CREATE INDEX transition_incident ON transition (incident, at);

-- When the score of an incident was higher than ever.
CREATE TABLE peak (
    incident TEXT    NOT NULL REFERENCES incident (id),
    at       INTEGER NOT NULL,
    score    REAL    NOT NULL,
    PRIMARY KEY (incident, at)
) STRICT, WITHOUT ROWID;

-- What operators said of incidents. It is a fact, which stays though the incident
-- is no longer found.
CREATE TABLE word (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    incident TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    text     TEXT    NOT NULL
) STRICT;
CREATE INDEX word_incident ON word (incident, at);

-- The last signal that detection has dealt with, and its clock.
INSERT INTO stage VALUES ('detect', 0);
INSERT INTO meta VALUES ('detected_at', 0);
