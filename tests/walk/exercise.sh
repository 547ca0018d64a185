#!/usr/bin/env bash
# A plan is tried: a binder for the exercise is made from the live one, opened, and an exercise led in it by a shipped script,
# through a pulled plug, to its end; its result becomes the live plan's latest test, and nothing else crosses over.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

PASSPHRASE='fyra vita svanar flyger hem'
PLAYED_PASSPHRASE='sju gula kajor dansar fel'

begin exercise
on_file init --board 'Norra' --name 'Anna Ek' --role 'Krissamordnare' --content all
on_file plan adapt Elavbrott
says 'ingen övningspärm' plan activate Elavbrott --exercise || fail "an exercise was started in the live binder"
start
wait_still 600x200+340+20
type_text "$PASSPHRASE"
key Return
wait_title '^Norra'
changes key ctrl+2
wait_still

# A binder of its own, beside the live one.
changes click 570 151
wait_still 600x60+330+100
shot new
click 640 498
type_text "$PLAYED_PASSPHRASE"
click 640 600
type_text "$PLAYED_PASSPHRASE"
wait_still 600x100+330+100
changes key Return
PLAYED=
# The label is the last that is written.
made() { PLAYED=$(compgen -G "$WALK_DIR/ovning-*.krisparm.key") && grep -q '"label"' "$PLAYED"; }
patiently "the exercise binder" made
PLAYED=${PLAYED%.key}
wait_still
shot made
changes click 797 572

# It says what it is before it is opened, and on every page.
wait_title '^ÖVNING'
LIVE=$BINDER BINDER=$PLAYED
PASSPHRASE=$PLAYED_PASSPHRASE
wait_still 600x150+340+40
shot locked
type_text "$PASSPHRASE"
key Return
wait_title '^ÖVNING – Övning'
changes key ctrl+2
wait_still
wholly_painted
shot opened

# The exercise: started, an inject given, and a goal judged, all of it on the disk.
changes click 440 242
wait_still 600x200+440+200
shot start
changes click 955 661
eventually 'Prövar: Elavbrott' exercise status
wait_still 500x500+850+120
shot playing
changes click 733 271
eventually '[x] 1.' exercise status
changes click 901 323
eventually '1 av 7 mål klarade' exercise status
crash
says '1 av 7 mål klarade, 6 ej bedömda' exercise status || fail "a judged goal was lost"
start
wait_still 600x150+340+40
type_text "$PASSPHRASE"
key Return
wait_title '^ÖVNING – Övning'
changes key ctrl+2
wait_still
changes click 440 242
wait_still 500x500+850+120
shot again

# It ends, and its result is all that leaves it.
changes click 1150 84
wait_still 600x60+440+190
shot ending
changes click 950 583
eventually 'Avslutad efter' exercise status
wait_still
shot ended
says 'ÖVNING' plan list || fail "the command line does not say that it is an exercise"
on_file exercise result "$WALK_DIR/resultat.json"
on_file changes export "$WALK_DIR/allt"
stop
BINDER=$LIVE
PASSPHRASE='fyra vita svanar flyger hem'
says 'blandas aldrig' changes import "$WALK_DIR/allt" || fail "the live binder took in an exercise"
on_file plan tested Elavbrott --from "$WALK_DIR/resultat.json"
start
wait_still 600x150+340+20
type_text "$PASSPHRASE"
key Return
wait_title '^Norra'
changes key ctrl+2
wait_still
changes click 400 450
wait_still
shot tested
