#!/usr/bin/env bash
# A plan is seen page by page, printed with a copy for the reception, and changed; the copy is listed to be replaced, printed
# anew and signed off, and the code on the old page says that it has changed.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

PASSPHRASE='fyra vita svanar flyger hem'

begin paper
# A printer that keeps what it is handed.
mkdir "$WALK_DIR/bin"
cat >"$WALK_DIR/bin/lp" <<'LP'
#!/bin/sh
n=$(ls "$PRINTED" | wc -l)
echo "$@" >"$PRINTED/asked.$n"
cat >"$PRINTED/part.$n" && mv "$PRINTED/part.$n" "$PRINTED/$n.pdf"
LP
chmod +x "$WALK_DIR/bin/lp"
export PATH="$WALK_DIR/bin:$PATH" PRINTED="$WALK_DIR/printed"
mkdir "$PRINTED"

on_file init --board 'Norra' --name 'Anna Ek' --role 'Krissamordnare' --content all
on_file plan adapt Elavbrott
unlock

# The plan is found by a word, and its pages are there.
changes click 110 564
wait_still
shot empty
changes key n
type_text 'egen elavbrott'
wait_still 400x300+240+240
shot chosen
changes key Return
wait_page
shot pages
changes_in 500x300+640+300 key Right
wait_page

# Nothing is printed before the copy has a place.
changes_in 300x100+240+400 click 339 507
wait_still 300x60+240+400
changes click 400 148
[[ -z $(ls "$PRINTED") ]] || fail "printed without a place"
type_text 'Receptionen'
click 400 148
eventually 'nr 1: Receptionen' copies list
grep -q -- '-n 1' "$PRINTED/asked.0" || fail "the printer was not told how many"
head -c 5 "$PRINTED/0.pdf" | grep -q '%PDF-' || fail "the printer was not handed a PDF"
wait_still 640x500+590+220
shot printed
CODE=$(field code copies list)
on_file checkcode "$CODE" | grep -q 'Aktuell' || fail "a fresh page is not current"

# The plan changes: the copy is to be replaced.
stop
on_file plan approve Elavbrott --decision 'SDN 2026/14 § 7'
says 'Ändrad' checkcode "$CODE" || fail "the old page passes for current"
unlock
changes click 110 564
wait_still
shot stale

# It is signed off, and the old page is asked about.
changes click 1058 418
wait_still 500x60+390+300
type_text 'bytt mot nummer 2'
changes key Return
eventually 'bytt mot nummer 2' copies list --all
changes click 594 170
type_text "$CODE"
changes key Return
wait_still 600x100+240+260
shot answered
