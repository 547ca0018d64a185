#!/usr/bin/env bash
# An empty roster is filled by the program: asked for, searched, taken, regretted and taken again; the plug is pulled, and
# every hour is covered still.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

PASSPHRASE='fyra vita svanar flyger hem'
COVERED='Alla behov är täckta.'

begin fill_period
on_file init --board 'Norra' --name 'Anna Ek' --role 'Krissamordnare' --content all
on_file roster add 'Krisjour'
on_file roster need Krisjour --role Krisstödjare --hours 17:00-08:00 --form beredskap --count 2
on_file roster need Krisjour --role Krisstödjare --hours 08:00-17:00 --form jour --days free
for name in Asp Berg Dahl Ek Fors Gran Hage Kvist Lind Malm Norén Palm; do
  on_file people add "Kim $name" --role Krisstödjare
done

# The first night can have begun already, and a period is four weeks.
gaps=(roster gaps --from "$(date -d '+2 days' +%F)" --to "$(date -d '+25 days' +%F)")
says 'saknas' "${gaps[@]}" || fail "an empty roster is said to be covered"

start
wait_still 600x200+340+20
type_text "$PASSPHRASE"
key Return
wait_title 'Norra'

# Found by what it is called; the search goes on the key that is ready.
changes key ctrl+k
type_text 'fyll perioden'
wait_still 560x200+360+300
changes key Return
wait_still
shot asked
changes key Return
shot searching
# The rows of figures to choose from stand where the page was empty.
patiently "a proposal" painted 80x30+560+318
wait_still
shot proposed
says 'saknas' "${gaps[@]}" || fail "a proposal that nobody took is in the roster"

changes click 309 277
eventually "$COVERED" "${gaps[@]}"
wait_still
wholly_painted
shot taken

# The whole proposal is one step back, and one step on.
changes key ctrl+z
eventually 'saknas' "${gaps[@]}"
changes key ctrl+y
eventually "$COVERED" "${gaps[@]}"
crash

on_file verify
start
wait_still 600x200+340+20
type_text "$PASSPHRASE"
key Return
wait_title 'Norra'
changes key ctrl+3
wait_still
shot again
says "$COVERED" "${gaps[@]}" || fail "what was taken is gone after the plug was pulled"
