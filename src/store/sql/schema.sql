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
-- What a record is found by: small letters without diacritics, one space around each word. It is read whole into memory.
CREATE TABLE search (number INTEGER PRIMARY KEY, names TEXT NOT NULL, texts TEXT NOT NULL) STRICT;
-- What belongs to this binder on this laptop only.
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
