#!/usr/bin/env bash
# From an empty folder to a handover: a binder is made and the plug pulled before anybody went in; it opens all the same, a
# person is written in by hand, is on call, stands first in Läget nu, and what the window wrote the command line reads.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

PASSPHRASE='fyra vita svanar flyger hem'

begin first_night
start
wait_still
shot welcome
changes click 640 260
type_text 'Norra innerstadens stadsdelsnämnd'
key Tab
type_text 'Anna Ek'
key Tab
type_text 'Krissamordnare'
changes key Return
wait_still 600x60+200+80
type_text "$PASSPHRASE"
key Tab
type_text "$PASSPHRASE"
changes key Return
patiently "the key file" test -s "$BINDER.key"
wait_still
shot recovery-code
crash

# The plug was pulled while the recovery code was shown: the binder is whole and named.
on_file verify
on_file content install all
on_file roster add 'Krisjour'
on_file people add 'Berit Nattsson' --role Krisstödjare --phone 070-1740611
start
wait_still 600x200+340+20
type_text 'fel lösenfras'
# The answer stands where the page was empty.
empty=$(seen 100x10+700+222)
key Return
answered() { [[ $(seen 100x10+700+222) != "$empty" ]]; }
patiently "the answer to a wrong passphrase" answered
shot wrong-passphrase
type_text "$PASSPHRASE"
key Return
wait_title 'Norra innerstadens'
wait_still
shot nobody-on-call

# A person written in by hand, stored without any button.
changes key ctrl+6
changes click 1192 46
type_text 'Åke Örnsköld'
eventually 'Åke Örnsköld' people list
shot person

# Found as one types, in the window.
changes key ctrl+k
type_text 'ornskold'
wait_still 560x300+360+260
shot found
key Escape

# A shift written in by hand, from midnight to the next but one: on call whatever the hour is.
changes key ctrl+3
wait_still
changes key n
type_text 'Berit'
changes key Return
# The list of people, then the role by its first letters, the form, and when it begins and ends.
key Tab Tab
type_text 'krisstödja'
key Tab Tab ctrl+a
type_text "$(TZ=Europe/Stockholm date '+%Y-%m-%d')"
key Tab Tab ctrl+a
type_text '00:00'
key Tab ctrl+a
type_text "$(TZ=Europe/Stockholm date -d '2 days' '+%Y-%m-%d')"
key Tab Tab ctrl+a
type_text '00:00'
shot shift
changes click 965 687
eventually 'Berit Nattsson' now
changes key ctrl+1
wait_still
wholly_painted
shot on-call

# A responsibility, held by who writes, then handed over: filled in where it says that something is missing, offered …
changes key ctrl+4
wait_still
changes click 748 318
type_text 'Krisstöd i Norra innerstaden'
changes key Tab Return
key shift+Tab
changes key Return
wait_title 'Norra innerstadens'
changes click 1173 45
wait_still 400x500+840+90
# The holder's role fits no routine alone, so one is chosen.
changes click 900 290
changes wheel 900 600 60
changes click 930 597
type_text 'Berit Nattsson'
wait_still
wheel 900 600 60
wait_still
changes click 695 731
wait_still 400x60+240+20
for ((field = 0; field < 14; field++)); do
  wheel 900 600 100
  wait_still 320x300+240+100
  click 700 731
  says 'Erbjuden' handover list && break
  key Return Down Return
  type_text '3'
done
wait_still
shot offered

# … read back in the receiver's own words, and only then accepted.
wheel 900 400 -100
wait_still
changes click 818 164
wait_still
changes click 420 731
type_text 'Brand i flerbostadshus. Jag tar stödet.'
changes click 570 731
wait_still
shot confirm
# The giver says that it is right, and then the receiver takes over.
changes click 555 731
wait_still
shot take-over
changes click 555 731
wait_still
wholly_painted
shot handed-over
crash
says 'Berit Nattsson' baton list || fail "the responsibility did not move when it was accepted"
says 'Berit Nattsson' now || fail "who was written in by hand is not on call"
