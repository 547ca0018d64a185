INSERT INTO record (id, kind, document, body, written_at, deleted, conflicts)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET
    document = excluded.document,
    body = excluded.body,
    written_at = excluded.written_at,
    deleted = excluded.deleted,
    conflicts = excluded.conflicts
RETURNING number
