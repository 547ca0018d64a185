# What the walks share: a display of their own, the program in it with a binder in a fresh folder, and hands and eyes.
# A walk sources this file, calls `begin NAME`, and goes on line by line; the first thing that isn't so ends it.
# Needs Xvfb, setxkbmap, xdotool and ImageMagick. Pictures land in $WALK_SHOTS/NAME (target/walk/NAME unless set).
#
#   KRISPARM        the program (target/release/krisparm unless set)
#   WALK_PATIENCE   seconds a wait may take (20 unless set)

set -euo pipefail
export LC_ALL=C.UTF-8 # so that å is one letter here and to xdotool

WALK_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
KRISPARM=${KRISPARM:-${CARGO_TARGET_DIR:-$WALK_ROOT/target}/release/krisparm}
WALK_PATIENCE=${WALK_PATIENCE:-20}

# begin NAME [WIDTHxHEIGHT]: a display of that size and an empty folder; both are gone when the walk ends, however it ends.
begin() {
  WALK_NAME=$1
  local size=${2:-1280x800}
  [[ -x $KRISPARM ]] || { echo "$KRISPARM is missing: cargo build --release, or name it in KRISPARM." >&2; exit 1; }
  KRISPARM=$(realpath "$KRISPARM")
  SHOTS=${WALK_SHOTS:-$WALK_ROOT/target/walk}/$WALK_NAME
  mkdir -p "$SHOTS"
  WALK_DIR=$(mktemp -d)
  BINDER=$WALK_DIR/parm.krisparm
  PROGRAM_PID='' WINDOW='' DISPLAY_PID=''
  trap walk_end EXIT
  # Xvfb takes a display that is free and writes its number when it is ready.
  Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3>"$WALK_DIR/display" 2>"$WALK_DIR/xvfb.log" &
  DISPLAY_PID=$!
  patiently "Xvfb to start" test -s "$WALK_DIR/display"
  DISPLAY=:$(<"$WALK_DIR/display")
  export DISPLAY
  unset WAYLAND_DISPLAY WAYLAND_SOCKET
  setxkbmap se
}

# Ends only what this walk started.
walk_end() {
  local code=$?
  trap - EXIT
  set +e
  if ((code != 0)); then
    [[ -n $WINDOW ]] && shot failed && echo "$WALK_NAME: the last picture is $SHOTS/failed.png" >&2
    [[ -s $WALK_DIR/program.log ]] && sed 's/^/  program: /' "$WALK_DIR/program.log" >&2
  fi
  [[ -n $PROGRAM_PID ]] && end_pid "$PROGRAM_PID"
  [[ -n $DISPLAY_PID ]] && end_pid "$DISPLAY_PID"
  rm -rf "$WALK_DIR"
  ((code == 0)) && echo "$WALK_NAME: walked to the end" || echo "$WALK_NAME: failed" >&2
  exit "$code"
}

# end_pid PID: asks, waits five seconds, insists.
end_pid() {
  local tries
  kill -TERM "$1" 2>/dev/null
  for ((tries = 0; tries < 50; tries++)); do
    kill -0 "$1" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL "$1" 2>/dev/null
  wait "$1" 2>/dev/null
}

fail() {
  echo "$WALK_NAME: $*" >&2
  exit 1
}

# patiently WHAT COMMAND…: until the command succeeds, at most $WALK_PATIENCE seconds.
patiently() {
  local what=$1 deadline=$((SECONDS + WALK_PATIENCE))
  shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < deadline)) || fail "waited $WALK_PATIENCE s in vain for $what"
    sleep 0.05
  done
}

# The program's surroundings: Swedish, and nothing of the person's own settings, binders or desktop.
# WALK_EXEC=exec lets the program take the shell's place, so that its process is the one that is ended.
walk_env() {
  ${WALK_EXEC:-} env -u LC_ALL -u LC_CTYPE -u LC_MESSAGES -u LANGUAGE LANG=sv_SE.UTF-8 HOME="$WALK_DIR" XDG_CONFIG_HOME="$WALK_DIR/config" \
    XDG_DATA_HOME="$WALK_DIR/data" XDG_CACHE_HOME="$WALK_DIR/cache" XDG_STATE_HOME="$WALK_DIR/state" "$@"
}

# start [ARGUMENT…]: the program on $BINDER; returns when its window is there, focused and painted.
start() {
  WALK_EXEC=exec walk_env "$KRISPARM" --file "$BINDER" "$@" >"$WALK_DIR/program.log" 2>&1 &
  PROGRAM_PID=$!
  patiently "the window" window_or_end
  [[ -n $WINDOW ]] || fail "the program ended before its window opened"
  focus
  wait_painted
}

# unlock: the program on the binder of the board Norra, opened with $PASSPHRASE.
unlock() {
  start
  wait_still 600x200+340+20
  type_text "$PASSPHRASE"
  key Return
  wait_title '^Norra'
  wait_still
}

# The display is this walk's alone: the one visible window with a title is the program's.
window_or_end() {
  WINDOW=$(xdotool search --onlyvisible --name . 2>/dev/null | tail -n 1)
  [[ -n $WINDOW ]] || ended
}

# stop: ends the program as a closed session would (SIGTERM). crash: as a pulled plug would (SIGKILL).
stop() {
  end_pid "$PROGRAM_PID" || true
  PROGRAM_PID='' WINDOW=''
}
crash() {
  kill -KILL "$PROGRAM_PID"
  wait "$PROGRAM_PID" 2>/dev/null || true
  PROGRAM_PID='' WINDOW=''
}

# wait_end: until the program has ended by itself; its exit code is then in $EXIT_CODE.
wait_end() {
  patiently "the program to end" ended
  EXIT_CODE=0
  wait "$PROGRAM_PID" || EXIT_CODE=$?
  PROGRAM_PID='' WINDOW=''
}
ended() { ! kill -0 "$PROGRAM_PID" 2>/dev/null; }

# command_line ARGUMENT…: the same program on the same binder, from the command line. (The passphrase: see README.)
command_line() { walk_env "$KRISPARM" --file "$BINDER" "$@"; }

# on_file ARGUMENT…: the command line with the binder's passphrase, which the walk keeps in $PASSPHRASE.
on_file() { KRISPARM_PASSPHRASE=$PASSPHRASE command_line "$@"; }

# says WORDS ARGUMENT…: whether what the command says holds the words. eventually: until it does.
says() {
  local words=$1 said
  shift
  said=$(on_file "$@" 2>&1 || true)
  [[ $said == *"$words"* ]]
}
eventually() {
  local words=$1
  shift
  patiently "«$words» from: $*" says "$words" "$@"
}

# field NAME ARGUMENT…: what the command's JSON holds under a name.
field() {
  local name=$1
  shift
  on_file "$@" --json | sed -n "s/^ *\"$name\": \"\([^\"]*\)\".*/\1/p" | head -n 1
}

# ---- Hands ----

# No window manager runs here, so that keys go to the window only once it has been told that it has them.
focus() { xdotool windowfocus --sync "$WINDOW"; }

# type_text TEXT: as somebody types it, å, ä and ö included. xdotool presses no shift for Å, Ä and Ö, so we do.
type_text() {
  local rest=$1 plain
  while [[ -n $rest ]]; do
    plain=${rest%%[ÅÄÖ]*}
    [[ -z $plain ]] || xdotool type --delay 15 -- "$plain"
    rest=${rest#"$plain"}
    case $rest in
      Å*) xdotool key shift+aring ;;
      Ä*) xdotool key shift+adiaeresis ;;
      Ö*) xdotool key shift+odiaeresis ;;
    esac
    rest=${rest#[ÅÄÖ]}
  done
}

# key NAME…: one key or chord after the other, by X's names: key Tab ctrl+k Return
key() { xdotool key --delay 30 -- "$@"; }

# click X Y [BUTTON]: in the window's own pixels.
click() { xdotool mousemove --window "$WINDOW" "$1" "$2" click "${3:-1}"; }

# wheel X Y STEPS: down when positive, up when negative.
wheel() {
  local button=5 steps=$3
  ((steps < 0)) && button=4 steps=$((-steps))
  xdotool mousemove --window "$WINDOW" "$1" "$2" click --repeat "$steps" --delay 20 "$button"
}

# resize WIDTH HEIGHT
resize() { xdotool windowsize --sync "$WINDOW" "$1" "$2"; }

# ---- Eyes ----

# shot NAME: a picture for people.
shot() { import -silent -window "$WINDOW" "$SHOTS/$1.png"; }

# seen [WxH+X+Y]: a fingerprint of what the window, or a part of it, shows.
seen() { import -silent -window "$WINDOW" ${1:+-crop "$1"} -depth 8 rgb:- | cksum; }

# colours [WxH+X+Y]: how many colours are in it: 1 where nothing is drawn.
colours() { import -silent -window "$WINDOW" ${1:+-crop "$1"} +repage -format '%k' info:-; }

# wait_painted [WxH+X+Y]: until something is drawn there.
wait_painted() { patiently "something to be drawn" painted "$@"; }
painted() { (($(colours "$@") > 2)); }

# wait_still [WxH+X+Y]: until the picture stops changing. A blinking cursor never stops: name a part without one.
wait_still() {
  STILL='' STILL_PICTURES=0
  patiently "the picture to stand still" still "$@"
}
# Some pictures alike, over a while: a program that a busy machine lets wait shows the same for a moment.
still() {
  local now clock=${EPOCHREALTIME/./}
  now=$(seen "$@")
  if [[ $now == "$STILL" ]]; then
    STILL_PICTURES=$((STILL_PICTURES + 1))
  else
    STILL=$now STILL_PICTURES=0 STILL_SINCE=$clock
  fi
  ((STILL_PICTURES >= 3 && clock - STILL_SINCE >= 400000))
}

# changes COMMAND…: does it, and waits until the window shows something else than before. For what must be seen to answer.
changes() {
  local before
  before=$(seen)
  "$@"
  patiently "the window to answer: $*" differs "$before"
}
# changes_in REGION COMMAND…: the same of a part of it, WxH+X+Y: where a change elsewhere would pass for the answer.
changes_in() {
  local part=$1 before
  shift
  before=$(seen "$part")
  "$@"
  patiently "the window to answer in $part: $*" differs "$before" "$part"
}
differs() { [[ $(seen "${@:2}") != "$1" ]]; }

# In a call list one call is written and then the next, and a key between the two means nothing. `rings` tells whether
# somebody is being rung: whether the first answer's button is where it was when `ringing` was called.
ringing() { RINGING=$(seen 260x40+270+394); }
rings() { [[ $(seen 260x40+270+394) == "$RINGING" ]]; }
rings_not() { ! rings; }
another_rings() { rings && [[ $(seen 500x150+260+180) != "$1" ]]; }

# comes: whoever is rung comes; returns when the next is rung. rung KEY: the same for an answer of one key.
comes() {
  local before
  wait_still 500x150+260+180
  before=$STILL
  asked_when
  key Return
  patiently "the next to be rung" another_rings "$before"
}
# asked_when: says that whoever is rung comes; returns when the question in how many minutes stands there, whole.
asked_when() {
  key 1
  patiently "the question when" rings_not
  wait_still 540x50+264+495
}
rung() {
  local before
  wait_still 500x150+260+180
  before=$STILL
  key "$1"
  patiently "another to be rung: $1" another_rings "$before"
}

# wait_page: until a page lies in the preview of a print, with something on it.
wait_page() {
  patiently "a page in the preview" page_lies
  wait_painted 500x300+640+300
}
page_lies() { [[ $(import -silent -window "$WINDOW" -crop 1x1+1220+185 +repage -depth 8 -format '%[hex:p{0,0}]' info:-) == FFFFFF* ]]; }

# wait_title PATTERN: until the window's title matches (extended regular expression).
wait_title() { patiently "the title to match $1" title_matches "$1"; }
title_matches() { [[ $(xdotool getwindowname "$WINDOW") =~ $1 ]]; }

# wholly_painted: painting the whole window anew changes nothing that can be seen, so nothing was left half painted. Not beside
# a cursor. The line at the bottom is left out: the clock in it goes on. Where a minute passes meanwhile, words may change with
# it, and it is tried again. (Edges that are painted in two goes come out a shade or two different.)
wholly_painted() {
  local size part minute tries
  read -r -a size < <(xdotool getwindowgeometry "$WINDOW" | sed -n 's/.*Geometry: \([0-9]*\)x\([0-9]*\)/\1 \2/p')
  part=${size[0]}x$((size[1] - 30))+0+0
  wait_still "$part"
  minute=$(date +%M)
  import -silent -window "$WINDOW" -crop "$part" "$SHOTS/unresized.png"
  resize "$((size[0] - 40))" "${size[1]}"
  resize "${size[0]}" "${size[1]}"
  for ((tries = 0; tries < 50; tries++)); do
    alike "$part" "$SHOTS/unresized.png" && return
    sleep 0.1
  done
  [[ $(date +%M) != "$minute" ]] || fail "the page was not painted whole"
  wholly_painted
}
# alike WxH+X+Y PICTURE: whether that part of the window shows to the eye what the picture shows.
alike() {
  local differing
  differing=$(import -silent -window "$WINDOW" -crop "$1" +repage png:- | compare -metric AE -fuzz 3% - "$2" null: 2>&1 || true)
  [[ $differing =~ ^0( |$) ]]
}
