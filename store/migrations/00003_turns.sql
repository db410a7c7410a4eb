-- +goose Up
-- 0 where the name of the thread is the same whichever source gives it, else the
-- source.
ALTER TABLE post ADD COLUMN thread_scope INTEGER NOT NULL DEFAULT 0;
UPDATE post SET thread_scope = source_id WHERE thread <> '' AND NOT (thread GLOB 'https://*' OR thread GLOB 'http://*' OR thread GLOB 'tag:*' OR thread GLOB 'urn:*');
DROP INDEX post_thread;
-- A thread in the order in which it is read, and what answers posts of none.
CREATE INDEX post_turn ON post (thread, thread_scope, thread_seq, published_at, octet_length(id), id) WHERE thread <> '';
CREATE INDEX post_reply ON post (source_id, reply_to) WHERE thread = '' AND reply_to <> '';

-- When another reading of the same words took its place, because a post that it
-- answers came to be known; the largest integer if none did. gone_at is that or,
-- if it is earlier, when the post was edited or deleted.
ALTER TABLE signal ADD COLUMN revised_at INTEGER NOT NULL DEFAULT 9223372036854775807;

-- Posts from which on their threads have to be read again.
CREATE TABLE again (post_seq INTEGER PRIMARY KEY) STRICT;

-- Grows whenever what was read out of posts changes, or what they lean on goes.
INSERT INTO meta VALUES ('revision', 0);
