#!/usr/bin/env bash
# From an empty folder to a handover: a binder is made and the plug pulled before anybody went in; it opens all the same, a
# person is written in by hand, is on call, stands first in Läget nu, and what the window wrote the command line reads.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

PASSPHRASE='fyra vita svanar flyger hem'

# on_file COMMAND…: the command line on the same binder.
on_file() { KRISPARM_PASSPHRASE=$PASSPHRASE command_line "$@"; }

# eventually WORDS COMMAND…: until what the command says holds the words.
eventually() {
  local words=$1
  shift
  patiently "«$words» from: $*" says "$words" "$@"
}
says() {
  local words=$1 said
  shift
  said=$(on_file "$@" 2>&1 || true)
  [[ $said == *"$words"* ]]
}

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
empty=$(seen 100x10+700+184)
key Return
answered() { [[ $(seen 100x10+700+184) != "$empty" ]]; }
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
changes key ctrl+1
crash

# On call from an hour ago for two days, by the clock of this machine.
from=$(TZ=Europe/Stockholm date -d '1 hour ago' '+%Y-%m-%d %H:%M')
to=$(TZ=Europe/Stockholm date -d '2 days' '+%Y-%m-%d %H:%M')
on_file shifts add --role Krisstödjare --person 'Berit Nattsson' --form beredskap --start "$from" --end "$to"
start
wait_still 600x200+340+20
type_text "$PASSPHRASE"
key Return
wait_title 'Norra innerstadens'
wait_still
shot on-call
eventually 'Berit Nattsson' now

# The baton moves only when what was offered has been read back and accepted; the window shows who holds it.
crash
on_file baton found 'Krisstöd i Norra innerstaden' --holder 'Sten Ekhammar/Socialjouren'
on_file handover start 'Skift till skift' --to 'Berit Nattsson/Krisstödjare' || on_file handover routines
start
wait_still 600x200+340+20
type_text "$PASSPHRASE"
key Return
wait_title 'Norra innerstadens'
changes key ctrl+4
wait_still
shot handovers
says 'Sten Ekhammar' baton list || fail "an offer that nobody accepted has moved the responsibility"
