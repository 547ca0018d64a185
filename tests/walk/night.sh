#!/usr/bin/env bash
# A night: crisis support takes over from socialjouren, calls six people in and writes a log in the window; the plug is pulled;
# in the morning the day unit returns the responsibility once and then takes it. Who was responsible when, and that the log is
# as it was written, is answered afterwards; the words go to the rescue service.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

export PASSPHRASE='fyra vita svanar flyger hem'

begin night
KRISPARM_PASSPHRASE=$PASSPHRASE command_line init --content all --board 'Norra innerstadens stadsdelsnämnd' \
  --name 'Maja Lind' --role Krisstödssamordnare >"$WALK_DIR/code"
for nth in {10..18}; do
  on_file people add "Person $nth" --role Krisstödjare --phone "070-17406$nth" >"$WALK_DIR/added"
done
on_file baton found 'Leda krisstödet' --holder 'Saga Granfjäll/Socialjouren/08-465 004 01' >"$WALK_DIR/baton"
OFFER=$(field id handover start 'Från socialjouren till krisstödet' --to 'Maja Lind/Krisstödssamordnare/070-1740606')
on_file handover fill "$OFFER" 'Hur stort är det?' 'Medel: flera lag behövs' >"$WALK_DIR/out"
on_file handover fill "$OFFER" 'Läget, bekräftat' 'Brand i flerbostadshus. Alla är ute.' >"$WALK_DIR/out"
on_file handover fill "$OFFER" 'Plats och mötesplats' 'Skolan mitt emot, ingång B' >"$WALK_DIR/out"
on_file handover fill "$OFFER" 'Nästa kontakt' 'Klockan 00.30 på jourens nummer' >"$WALK_DIR/out"
on_file handover task add 'Ring hotellet' --owner 'Maja Lind' >"$WALK_DIR/out"
on_file handover offer "$OFFER" >"$WALK_DIR/out"
on_file handover read-back "$OFFER" 'Brand, alla ute, skolan ingång B. Jag ringer hotellet.' >"$WALK_DIR/out"
on_file handover accept "$OFFER" >"$WALK_DIR/out" 2>&1 && fail 'taken over before the giver had confirmed'
on_file handover confirm "$OFFER" >"$WALK_DIR/out"
on_file handover accept "$OFFER" >"$WALK_DIR/out"
says 'Maja Lind' baton list || fail 'the responsibility did not move'

# The log, in the window: a line is an Enter, a time before it is when it happened.
on_file log open 'Natten i Ekhammar' --baton 'Leda krisstödet' >"$WALK_DIR/out"
unlock
shot taken-over
changes key ctrl+9
changes click 500 120
wait_still
type_text '23.40 Tog over fran socialjouren'
changes key Return
eventually '23:40' log show
wait_still
type_text '!Stodcentrum oppnas i skolan'
changes key Return
wait_still
shot log
eventually 'Beslut' log show

# Six are called in.
changes key ctrl+8
changes key n
wait_still 400x200+300+300
key Tab
key ctrl+a
type_text 6
changes key Return
wait_still
ringing
for nth in {1..5}; do comes; done
asked_when
key Return
eventually '"missing": 0' callout show --json
shot called-in
crash

# A slip from paper, and a word that was understood in two ways.
on_file log paper 2 'Hotellet tar emot' --at "$(TZ=Europe/Stockholm date -d '10 minutes ago' '+%H:%M')" --writer 'Sten Ekhammar' >"$WALK_DIR/out"
on_file log add 'Vi menade krisledning, de menade ledningsplats' --kind misunderstanding --word 'stabsplatsen' --who räddningsledaren >"$WALK_DIR/out"
on_file log misunderstanding 4 >"$WALK_DIR/out"
says stabsplatsen term candidates || fail 'the misunderstood word is nowhere to be sorted out'

# The morning: the day unit returns it once, with a reason, and then takes it; the log is sealed by that.
DAY='Eva Dagberg/Enhetschef/08-465 004 09'
offered_to_day() {
  local id
  id=$(field id handover start 'Från krisstödet till dagenheten' --to "$DAY")
  {
    on_file handover fill "$id" 'Vad är kvar?' 'Krisstödet fortsätter, dagenheten leder'
    on_file handover fill "$id" 'Läget, bekräftat' 'Sex krisstödjare på plats, stödcentrum i skolan.'
    on_file handover fill "$id" 'Lovat till drabbade' 'Samtal i morgon klockan 10'
    on_file handover fill "$id" 'Nästa kontakt' 'Klockan 09 på krisstödets nummer'
    on_file handover offer "$id"
  } >"$WALK_DIR/out"
  echo "$id"
}
FIRST=$(offered_to_day)
unlock
wait_still
shot not-handed-over
crash
on_file handover return "$FIRST" --reason 'Vem har nyckeln till skolan?' >"$WALK_DIR/out"
says 'Maja Lind' baton list || fail 'what was returned has moved'
SECOND=$(offered_to_day)
on_file handover read-back "$SECOND" 'Sex på plats i skolan, nyckeln hos vaktmästaren.' >"$WALK_DIR/out"
on_file handover confirm "$SECOND" >"$WALK_DIR/out"
on_file handover accept "$SECOND" >"$WALK_DIR/out"
says 'Eva Dagberg' baton list || fail 'the day unit has not taken over'
says 'Förseglad vid överlämning' log show || fail 'the log was not sealed as the responsibility passed'
on_file log verify >"$WALK_DIR/out"
on_file log missing --first 1 >"$WALK_DIR/out" && fail "slip 1 is not typed in, and nobody says so"
says 'Ring hotellet' handover task list || fail 'the task did not go along'

# Afterwards: who was responsible when, and the words sent to the rescue service.
for name in 'Saga Granfjäll' 'Maja Lind' 'Eva Dagberg'; do
  says "$name" baton show 'Leda krisstödet' || fail "that $name was responsible is forgotten"
done
on_file term glossary --partner rescue --to "$WALK_DIR/ordlista.docx" >"$WALK_DIR/out"
on_file term consult new 'Ord vid räddningsinsats' --partner rescue --area krisstöd \
  --answer-by "$(date -d '30 days' '+%Y-%m-%d')" >"$WALK_DIR/out"
on_file term consult file 'Ord vid räddningsinsats' "$WALK_DIR/remiss.xlsx" >"$WALK_DIR/out"
on_file term consult file 'Ord vid räddningsinsats' "$WALK_DIR/remiss.docx" >"$WALK_DIR/out"
unlock
wait_still
shot morning
changes key ctrl+9
changes click 500 120
wait_still
shot log-afterwards
stop
