SELECT concat_ws('|', hex(id), kind, body, deleted, conflicts, merged, names)
FROM record LEFT JOIN name USING (number)
ORDER BY id
