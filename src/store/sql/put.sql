INSERT INTO record (id, kind, document, body, written_at, deleted, conflicts, merged)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET
    document = excluded.document,
    body = excluded.body,
    written_at = excluded.written_at,
    deleted = excluded.deleted,
    conflicts = excluded.conflicts,
    merged = excluded.merged
RETURNING number
