#!/usr/bin/env bash
# Somebody woken at night takes the call in three questions, counts in the window while another counts by command, and the
# plug is pulled: everything said is in the file.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

export PASSPHRASE='fyra vita svanar flyger hem'

begin crisis_support
KRISPARM_PASSPHRASE=$PASSPHRASE command_line init --content roles --board 'Norra innerstadens stadsdelsnämnd' \
  --name 'Anna Ek' --role Krissamordnare

unlock
changes key ctrl+0
wait_still
shot empty
# The one primary action stands top right: the last control of the head.
began=$SECONDS
changes click 1150 45
wait_still
shot who
eventually '"title"' support list --json
crash
unlock
changes key ctrl+0
wait_still
shot again
eventually 'Inte kontrollerat' support show
# The other one counts by command, while no window has the binder open.
crash
on_file support level small --call --decided-by Socialchef
on_file support count children 3
eventually '"children": 3' support show --json
unlock
changes key ctrl+k
type_text 'Krisstöd'
wait_still
shot palette
echo "the call was in the file after $((SECONDS - began)) s, with one restart"
stop
