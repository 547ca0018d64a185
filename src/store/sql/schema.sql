-- A record's document is the truth; every other column and table can be rebuilt from it, but for when this copy wrote it.
CREATE TABLE record (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    document BLOB NOT NULL,
    body TEXT NOT NULL,
    written_at INTEGER NOT NULL, -- milliseconds since 1970
    deleted INTEGER NOT NULL,
    conflicts INTEGER NOT NULL,
    merged INTEGER NOT NULL -- whether two people ever wrote in it without knowing of each other
) STRICT;
CREATE INDEX record_in_conflict ON record (number) WHERE conflicts > 0;
-- Small letters without diacritics, one space around each word, in pieces of three: a part of a compound is found, and so
-- is the beginning of a word, by the space before it.
CREATE VIRTUAL TABLE search USING fts5 (names, texts, content = '', contentless_delete = 1, tokenize = 'trigram');
-- The same names once more, small enough to be held in memory.
CREATE TABLE name (number INTEGER PRIMARY KEY, names TEXT NOT NULL) STRICT;
-- What belongs to this binder on this laptop only.
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
