-- +goose Up
-- A post that was here and is gone, because it was pruned or forgotten. It is
-- not taken in again though its feed still lists it.
CREATE TABLE tombstone (
    key          INTEGER PRIMARY KEY, -- keyed hash of source and id: store/tombstone.go
    seq          INTEGER NOT NULL,    -- of the last version, which its signals still name
    published_at INTEGER NOT NULL,
    forgotten    INTEGER NOT NULL     -- for good: it stays however old it is
) STRICT;
