#!/usr/bin/env bash
# How long until the window can be read: Krispärm's unlock prompt beside LibreOffice Calc opening a roster, in the same
# run, on the same display, taken in turns. The clock runs from exec to the first frame that holds drawing (more than
# a flat colour), and to the last frame after which the picture stands still. Calc's first frame is its empty toolbars:
# what compares with our prompt is when its picture stands still, with the roster in it.
#
#   benches/start.sh [--program PATH] [--file BINDER] [--sheet ROSTER.xlsx] [--runs N]
#
#   --program  the release build (target/release/krisparm unless given; CARGO_TARGET_DIR is honoured)
#   --file     a binder, so that the program opens with its unlock prompt; without it, with its first start
#   --sheet    what Calc opens (cargo run --example municipal_sheet -- FOLDER makes one); without it, or without LibreOffice, Calc is left out
#   KEEP_SCREEN=FILE.xwd keeps the last screen measured, to see that it shows what it should
#   --runs     how many counted runs (10); one more goes first and is not counted, so that both start from warm disks
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${CARGO_TARGET_DIR:-$root/target}/release/krisparm
binder='' sheet='' runs=10
while (($# > 0)); do
  case $1 in
    --program) program=$2 ;;
    --file) binder=$2 ;;
    --sheet) sheet=$2 ;;
    --runs) runs=$2 ;;
    *) sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
  shift 2
done
for tool in Xvfb perl; do
  command -v "$tool" >/dev/null || { echo "$tool is missing (Debian: apt-get install xvfb perl)." >&2; exit 1; }
done
[[ -x $program ]] || { echo "$program is missing: cargo build --release first." >&2; exit 1; }
program=$(realpath "$program")

work=$(mktemp -d)
display_pid=''
finish() {
  [[ -z $display_pid ]] || kill "$display_pid" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
# The screen is a file that can be read while it is drawn, so that looking takes well under a millisecond.
mkdir "$work/screen" "$work/home"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -nocursor -fbdir "$work/screen" \
  3>"$work/display" 2>"$work/xvfb.log" &
display_pid=$!
for ((i = 0; i < 200; i++)); do
  [[ -s $work/display ]] && break
  sleep 0.05
done
[[ -s $work/display ]] || { cat "$work/xvfb.log" >&2; exit 1; }
export DISPLAY=:$(<"$work/display") LC_ALL=C.UTF-8 HOME=$work/home
export XDG_CONFIG_HOME=$HOME/config XDG_DATA_HOME=$HOME/data XDG_CACHE_HOME=$HOME/cache XDG_STATE_HOME=$HOME/state
unset WAYLAND_DISPLAY LC_CTYPE LC_MESSAGES LANGUAGE

cat >"$work/watch.pl" <<'PERL'
# Starts a command, watches the screen's file, prints "first last" in milliseconds, and ends what it started.
use strict; use warnings; use Time::HiRes qw(time sleep);
my ($screen, @command) = @ARGV;
open my $file, '<:raw', $screen or die "$screen: $!";
sub look { seek $file, 0, 0; read $file, my $all, -s $file; return $all }
my $empty = look();
# Readable: at least 16 colours, as drawn letters have them at their edges.
sub readable {
  my ($picture) = @_;
  my ($start, $line) = (length($picture) - 800 * 1280 * 4, 1280 * 4);
  my %colours;
  for (my $row = 0; $row < 800; $row += 4) {
    $colours{$_} = 1 for unpack 'V*', substr $picture, $start + $row * $line, $line;
    return 1 if keys %colours > 16;
  }
  return 0;
}
my $start = time;
my $child = fork // die "fork: $!";
if ($child == 0) {
  setpgrp;
  delete $ENV{LC_ALL}; $ENV{LANG} = 'sv_SE.UTF-8';
  open STDOUT, '>', '/dev/null'; open STDERR, '>', '/dev/null';
  exec @command or exit 127;
}
my ($before, $first, $last) = ($empty);
while (1) {
  my $now = time;
  my $picture = look();
  if ($picture ne $before) {
    $before = $picture;
    if ($picture ne $empty) { $last = $now; $first //= $now if readable($picture) }
  }
  last if $first && $now - $last > 1.5;   # stands still
  last if $first && $now - $first > 10;   # something blinks
  if ($now - $start > 60) { kill 'KILL', -$child; die "nothing to read within 60 s: @command\n" }
  sleep 0.001;
}
if (my $keep = $ENV{KEEP_SCREEN}) { open my $out, '>:raw', $keep or die "$keep: $!"; print $out $before }
kill 'TERM', -$child;
for (1 .. 100) { last unless kill 0, -$child; waitpid $child, 1; sleep 0.05 }
kill 'KILL', -$child; waitpid $child, 0;
for (1 .. 100) { last if look() eq $empty; sleep 0.05 }   # an empty screen for the next one
printf "%.0f %.0f\n", ($first - $start) * 1000, ($last - $start) * 1000;
PERL

watch() { perl "$work/watch.pl" "$work/screen/Xvfb_screen0" "$@"; }
ours() { watch "$program" --file "${binder:-$work/home/none.krisparm}"; }
office=$(command -v soffice || command -v libreoffice || true)
calc() {
  # A copy of its own each time: one that was ended while it had the file open leaves a lock, and a question, behind.
  local copy
  copy=$(mktemp -d "$work/sheet.XXXXXX")/${sheet##*/}
  cp "$sheet" "$copy"
  watch "$office" --calc --norestore --nologo --nolockcheck --nofirststartwizard \
    "-env:UserInstallation=file://$work/home/office" "$copy"
}
peer=no
if [[ -z $sheet ]]; then
  echo "LibreOffice Calc is left out: name a spreadsheet with --sheet."
elif [[ -z $office ]]; then
  echo "LibreOffice Calc is left out: it is not installed (Debian: apt-get install libreoffice-calc)."
else
  sheet=$(realpath "$sheet") peer=yes
fi

# summary NAME FILE: median, least and most of both columns.
summary() {
  local column sorted
  printf '%-22s' "$1"
  for column in 1 2; do
    mapfile -t sorted < <(cut -d' ' -f"$column" "$2" | sort -n)
    printf '  %6d ms (%d–%d)' "${sorted[${#sorted[@]} / 2]}" "${sorted[0]}" "${sorted[-1]}"
  done
  echo
}

ours >/dev/null
[[ $peer == no ]] || calc >/dev/null
for ((run = 0; run < runs; run++)); do
  ours >>"$work/ours"
  [[ $peer == no ]] || calc >>"$work/calc"
done
echo "From exec, median (least–most) of $runs runs, $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg):"
printf '%-22s  %-20s  %s\n' '' 'first readable frame' 'picture stands still'
summary 'Krispärm' "$work/ours"
[[ $peer == no ]] || summary 'LibreOffice Calc' "$work/calc"
