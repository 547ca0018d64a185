#!/usr/bin/env bash
# Responsibility handed over by telephone between two laptops: socialjouren reads out the code that its window shows, krisstöd
# types it in on a laptop of its own, reads back and reads out the answer; the giver types that in, and both have moved it.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

PASSPHRASE='fyra vita svanar flyger hem'

# laptop ONE|TWO: from now on that one, with a binder and a home of its own.
laptop() {
  WALK_DIR=$ROOT/$1
  BINDER=$WALK_DIR/parm.krisparm
  mkdir -p "$WALK_DIR"
}

handovers() {
  unlock
  changes key ctrl+4
  wait_still
}

begin hand_over
ROOT=$WALK_DIR
# Both laptops lie under one folder, which goes when the walk ends with the code it ends with.
ended_with() { return "$1"; }
trap 'code=$?; set +e; WALK_DIR=$ROOT; ended_with "$code"; walk_end' EXIT

# Socialjouren has filled in and offered what it hands over; krisstöd's laptop knows the responsibility and no more.
laptop one
on_file init --board 'Norra innerstadens stadsdelsnämnd' --name 'Saga Granfjäll' \
  --role Socialjouren --content all >"$ROOT/code.txt"
on_file baton found 'Leda krisstödet' --holder 'Saga Granfjäll/Socialjouren/08-465 004 01'
mkdir "$ROOT/two"
cp "$BINDER"* "$ROOT/two/"
HANDOVER=$(field id handover start 'Från socialjouren till krisstödet' --to 'Maja Lind/Krisstödssamordnare/070-1740606')
on_file handover fill "$HANDOVER" 'Hur stort är det?' 'Medel: flera lag behövs'
on_file handover fill "$HANDOVER" 'Läget, bekräftat' 'Brand i flerbostadshus. Alla är ute.'
on_file handover fill "$HANDOVER" 'Plats och mötesplats' 'Skolan mitt emot, ingång B'
on_file handover fill "$HANDOVER" 'Nästa kontakt' 'Klockan 00.30 på jourens nummer'
on_file handover task add 'Ring hotellet' --owner 'Bo Ek'
on_file handover offer "$HANDOVER"
CODE=$(field code handover code "$HANDOVER")
handovers
changes click 400 368
wait_still
shot giver-reads-out
crash

# Krisstöd types the code in and reads back.
laptop two
handovers
changes click 848 45
wait_still
shot receiver-begins
changes click 900 418
key ctrl+a
type_text 'Maja Lind'
key Tab ctrl+a
type_text 'Krisstödssamordnare'
changes click 800 580
type_text "$CODE"
changes key Return
wait_still
shot receiver-reads
changes click 420 731
type_text 'Brand i flerbostadshus. Jag leder stödet.'
changes click 570 731
wait_still
shot receiver-reads-out
says 'Saga Granfjäll' baton list || fail 'the responsibility moved before the giver had confirmed'
ANSWER=$(field answer_code handover list)
# The plug is pulled between: it is not handed over, and nothing is lost.
crash

# The giver types the answer in.
laptop one
handovers
changes click 400 385
wait_still
wheel 900 600 3
wait_still
shot giver-types
changes click 780 414
type_text "$ANSWER"
changes key Return
eventually 'Maja Lind' baton list
wait_still
shot giver-has-handed-over
crash

# The receiver goes on where the plug was pulled, and takes over.
laptop two
handovers
changes click 400 385
wait_still
changes click 818 164
wait_still
changes click 420 731
changes click 570 731
wait_still
changes click 555 731
eventually 'Maja Lind' baton list
wait_still
shot receiver-has-taken-over
crash
says 'Maja Lind' baton list --at "$(TZ=Europe/Stockholm date '+%Y-%m-%d %H:%M')" || says 'Maja Lind' baton list || fail 'who is responsible is not answered'
# The laptops meet: one call is one taking-over.
on_file changes export "$ROOT/bundle"
laptop one
on_file changes import "$ROOT/bundle"
says 'OMTVISTAT' baton show 'Leda krisstödet' && fail 'one call became two claims'
says 'Maja Lind' baton list || fail 'the laptops do not agree'
