-- A record's document is the truth; every other column and table can be rebuilt from it.
CREATE TABLE record (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    document BLOB NOT NULL,
    body TEXT NOT NULL,
    written_at INTEGER NOT NULL, -- milliseconds since 1970
    deleted INTEGER NOT NULL,
    conflicts INTEGER NOT NULL
) STRICT;
CREATE INDEX record_in_conflict ON record (number) WHERE conflicts > 0;
-- Folded text (small letters, no diacritics) in pieces of three, so that a part of a compound is found.
CREATE VIRTUAL TABLE search USING fts5 (names, texts, content = '', contentless_delete = 1, tokenize = 'trigram');
-- What belongs to this binder on this laptop only.
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
