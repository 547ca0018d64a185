#!/usr/bin/env bash
# The window opens on a machine that has never seen the program, is named, and is drawn with the program's own typeface.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

begin opens
start
wait_title 'Krispärm'
wait_still
(($(colours) > 16)) || fail "the first picture holds no text"
shot first-start
changes resize 900 600
wait_still
shot small
