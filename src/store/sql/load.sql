SELECT kind, body, written_at, conflicts FROM record WHERE deleted = 0 ORDER BY number
