SELECT document, body, conflicts, merged FROM record WHERE id = ?1 AND kind = ?2
