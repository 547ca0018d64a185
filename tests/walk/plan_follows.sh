#!/usr/bin/env bash
# A board's plan follows its template: what came along is confirmed, the centre changes a section, the board keeps its own
# with a reason and adopts it; then something is down, and the plan is started from there, ticked and ended.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

PASSPHRASE='fyra vita svanar flyger hem'

begin plan_follows
on_file init --board 'Norra' --name 'Anna Ek' --role 'Krissamordnare' --content all
on_file plan adapt Nödvatten
says 'Att bekräfta' plan choices Nödvatten || fail "what came along does not wait"
start
wait_still 600x200+340+20
type_text "$PASSPHRASE"
key Return
wait_title 'Norra'
changes key ctrl+2
wait_still

# The board's own plan, what waits in it, and all of it confirmed at once.
changes click 400 450
wait_still
changes_in 560x60+664+70 click 1160 330
wait_still
wholly_painted
shot waiting
changes click 1123 92
eventually 'Inga val kvar mot mallen' plan choices Nödvatten

# The centre adds a sentence to the first section of the template.
changes click 541 206
changes click 440 334
type_text 'nödv'
wait_still 560x200+240+440
changes click 400 450
wait_still
changes click 712 151
wait_still
changes click 826 139
wait_still
changes click 900 400
key ctrl+Home
type_text 'Även sommartid. '
eventually 'Även sommartid.' plan choices Nödvatten
changes click 1210 45

# Nothing was taken in. The board keeps its own, and says why.
changes click 428 206
wait_still 560x200+240+440
changes click 400 450
wait_still
changes_in 560x60+664+70 click 1160 330
wait_still
shot changed
changes click 872 505
type_text 'Vi har egna tankar'
key Return
eventually 'Inga val kvar mot mallen' plan choices Nödvatten
says 'Även sommartid.' plan show Nödvatten && fail "what the board kept was changed all the same"
wait_still
shot kept

# The board adopts it.
changes click 900 45
wait_still
changes click 830 151
wait_still
type_text 'dnr 7'
changes key Return
eventually 'Version 1' plan versions Nödvatten
wait_still

# Water is down: the plan applies, and is started.
changes click 440 98
wait_still
changes click 300 150
changes click 375 431
wait_still
shot down
changes click 1182 730
eventually 'Nödvatten' plan active
wait_still
shot started

# A step is ticked; then it is over: something is written back, the rest waits, and that is said.
changes click 400 340
wait_still
changes click 702 545
eventually '1 av' plan active
changes click 1055 133
wait_still
changes click 984 702
wait_still
changes click 484 321
wait_still
shot returns
changes click 984 698
wait_still
type_text 'Vattnet kom tillbaka'
changes click 985 586
eventually 'Återgång kvar: 3' now
wait_still
wholly_painted
shot ended
