#!/usr/bin/env bash
# Somebody alone at night calls in twenty people without the mouse; in the middle the plug is pulled and the call comes
# back; every call is in the file.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

export PASSPHRASE='fyra vita svanar flyger hem'

begin call_out
KRISPARM_PASSPHRASE=$PASSPHRASE command_line init --content roles --board 'Norra innerstadens stadsdelsnämnd' \
  --name 'Anna Ek' --role Krissamordnare
for nth in {10..35}; do
  on_file people add "Person $nth" --role Krisstödjare --phone "070-17406$nth" >"$WALK_DIR/added" ||
    { cat "$WALK_DIR/added"; fail "nobody was added"; }
done

unlock
changes key ctrl+8
changes key n
wait_still 400x200+300+300
shot new
# The title is marked; the next field is how many.
key Tab
key ctrl+a
type_text 20
began=$SECONDS
changes key Return
wait_still
shot first
ringing
for nth in {1..12}; do comes; done
shot middle
eventually '"missing": 8' callout show --json
crash
unlock
changes key ctrl+8
wait_still
shot again
ringing
for nth in {13..18}; do comes; done
rung 2
rung 3
rung BackSpace
rung 4
comes
# The last is wanted no more: nobody else is rung.
asked_when
key Return
wait_still
shot met
echo "twenty came in $((SECONDS - began)) s, with one restart"
eventually '"missing": 0' callout show --json
changes key a
wait_still 600x200+340+20
changes key Return
wait_still
shot closed
eventually 'Avslutad' callout list
stop
