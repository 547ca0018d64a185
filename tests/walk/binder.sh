#!/usr/bin/env bash
# A board's whole binder is printed with a copy for the car; a shift and a section of a plan change; the copy and what has changed in
# it are listed, codes of old pages are answered, and only the pages that changed go to the printer. Then a folder is filled that
# stands for the stick: the pack lies there, and the program on it opens the binder beside it.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

PASSPHRASE='fyra vita svanar flyger hem'

begin binder
# A printer that keeps what it is handed.
mkdir "$WALK_DIR/bin"
cat >"$WALK_DIR/bin/lp" <<'LP'
#!/bin/sh
n=$(ls "$PRINTED" | grep -c pdf)
echo "$@" >"$PRINTED/asked.$n"
cat >"$PRINTED/part.$n" && mv "$PRINTED/part.$n" "$PRINTED/$n.pdf"
LP
chmod +x "$WALK_DIR/bin/lp"
export PATH="$WALK_DIR/bin:$PATH" PRINTED="$WALK_DIR/printed"
mkdir "$PRINTED"

on_file init --board 'Norra' --name 'Anna Ek' --role 'Krissamordnare' --content all >"$WALK_DIR/out"
for template in $(on_file plan list --templates --json | sed -n 's/^ *"id": "\([^"]*\)".*/\1/p' | head -n 8); do
  on_file plan adapt "$template" >"$WALK_DIR/out"
done
on_file people add 'Åsa Ek' --role Krisstödjare --phone 070-1740610 >"$WALK_DIR/out"
on_file people add 'Bo Ek' --role Krisstödjare --phone 070-1740611 >"$WALK_DIR/out"
on_file roster add 'Krisstöd jour' >"$WALK_DIR/out"
on_file shifts add --role Krisstödjare --start 17:00 --end 23:00 --form beredskap --person 'Åsa Ek' >"$WALK_DIR/out"
unlock

# The whole binder is chosen by a word, laid out, and printed for the car.
changes click 110 564
wait_still
changes key n
type_text 'pärm'
wait_still 400x300+240+240
shot chosen
changes key Return
wait_page
changes_in 300x100+240+440 click 336 545
wait_still 300x60+240+440
type_text 'Bil 3'
click 400 148
# Somebody who goes on at once has the print noted all the same.
key ctrl+1
eventually 'nr 1: Bil 3' copies list
wait_still
shot printed
stop

# A shift and a section change.
code_of() { # code_of TITLE: the code of a document in the print that was noted
  on_file copies list --json | tr -d '\n' | sed -n "s/.*\"code\": \"\([^\"]*\)\"[^}]*\"title\": \"$1[^}]*}.*/\1/p"
}
SHIFT=$(field shift shifts list)
on_file shifts assign "$SHIFT" 'Bo Ek' >"$WALK_DIR/out"
on_file plan propose Elavbrott Kommunikation --text 'Ring var och en.' --reason 'Telenätet höll' >"$WALK_DIR/out"
on_file plan answer 'Ring var' --take >"$WALK_DIR/out"
unlock
changes click 110 564
wait_still
shot stale

# The codes on pages of the old print: changed where they are, and only there.
CHANGED=$(code_of Elavbrott) UNTOUCHED=$(code_of Telefonlista)
[[ -n $CHANGED && -n $UNTOUCHED ]] || fail "no codes of documents"
changes click 400 175
type_text "$CHANGED"
changes_in 600x60+240+225 key Return
shot answered
says 'Kommunikation' checkcode "$CHANGED" || fail "what was changed is not named"
says 'Aktuell' checkcode "$UNTOUCHED" || fail "a page that nobody changed passes for old"

# Only the pages that changed go to the printer.
changes click 1018 468
wait_page
changes_in 30x30+245+295 click 260 309
click 400 148
eventually '"number": 2' copies list --json
grep -q -- '-P 1,' "$PRINTED/asked.1" || fail "not only the changed pages went to the printer"
wait_still
shot again
stop

# The stick: the pack is a PDF, and the program on it opens the binder that lies beside it, with nothing else there.
STICK=$WALK_DIR/stick
mkdir "$STICK" "$WALK_DIR/elsewhere"
on_file stick --to "$STICK" >"$WALK_DIR/out"
head -c 5 "$STICK"/*.pdf | grep -q '%PDF-' || fail "no pack on the stick"
KRISPARM=$STICK/$(basename "$KRISPARM")
[[ -x $KRISPARM ]] || fail "no program on the stick: $(ls "$STICK")"
(cd "$STICK" && WALK_DIR=$WALK_DIR/elsewhere WALK_EXEC=exec walk_env "$KRISPARM" >"$WALK_DIR/elsewhere/log" 2>&1) &
PROGRAM_PID=$!
patiently "the window of the stick" window_or_end
focus
wait_painted
wait_still 600x200+340+20
shot stick
type_text "$PASSPHRASE"
key Return
wait_title '^Norra'
wait_still
shot opened
