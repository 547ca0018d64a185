SELECT concat_ws('|', hex(id), kind, body, deleted, conflicts, merged, names, texts)
FROM record LEFT JOIN search USING (number)
ORDER BY id
