SELECT document, body, conflicts FROM record WHERE id = ?1 AND kind = ?2
