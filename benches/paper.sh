#!/usr/bin/env bash
# What paper costs: Krispärm's own documents beside LibreOffice turning the same text into PDF, in the same run: seconds on the
# clock, seconds of CPU, the largest memory of the process and the size of the file. LibreOffice is handed plain text, without
# tables, boxes, codes or tags, which is less than what we print. Of binders it is also handed the plans as odt, with their
# headings, tables and check boxes, for tagged PDF/A as ours is; all in one start of it. The median of all runs is given.
#
#   benches/paper.sh [--program PATH] [--runs N]
#
#   --program  the release build (target/release/krisparm unless given; CARGO_TARGET_DIR is honoured)
#   --runs     how many counted runs of each (5); one more goes first and is not counted
#
# Needs perl and pdftotext and pdfinfo (Debian: poppler-utils); without soffice (libreoffice-writer) LibreOffice is left out.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${CARGO_TARGET_DIR:-$root/target}/release/krisparm
runs=5
while (($# > 0)); do
  case $1 in
    --program) program=$2 ;;
    --runs) runs=$2 ;;
    *) sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
  shift 2
done
for tool in perl pdftotext pdfinfo; do
  command -v "$tool" >/dev/null || { echo "$tool is missing (Debian: apt-get install perl poppler-utils)." >&2; exit 1; }
done
[[ -x $program ]] || { echo "$program is missing: cargo build --release first." >&2; exit 1; }
program=$(realpath "$program")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME=$work LC_ALL=C.UTF-8 KRISPARM_PASSPHRASE='fyra vita svanar flyger hem'
export KRISPARM_NEW_PASSPHRASE=$KRISPARM_PASSPHRASE
on() { "$program" --file "$work/$1.krisparm" --lang sv "${@:2}" >/dev/null; }

# Binders of one board, of several, and of many: each has every plan once for each of its units.
binder() { # binder NAME UNITS
  on "$1" init --board 'Norra innerstadens stadsdelsnämnd' --name 'Karin Ek' --role Krisledare --content all
  local unit plan
  local plans
  mapfile -t plans < <("$program" --file "$work/$1.krisparm" --json plan list --templates | perl -ne 'print "$1\n" while /"id":\s*"([0-9a-f-]+)"/g')
  for ((unit = 0; unit < $2; unit++)); do
    for plan in "${plans[@]}"; do on "$1" plan adapt "$plan"; done
  done
  for ((person = 10; person < 60; person++)); do
    on "$1" people add "Person $person" --role Krisstödjare --phone "070-17406$person"
  done
}

# Runs a command, and prints clock seconds, CPU seconds and the largest memory in MB.
cat >measure.pl <<'PERL'
use strict; use warnings; use Time::HiRes qw(time);
my $began = time;
my $child = fork // die;
if (!$child) { open STDOUT, '>', '/dev/null'; open STDERR, '>', '/dev/null'; exec @ARGV or exit 127 }
my $peak = 0;
# The peak of the process and of those that it starts, seen as often as it takes to miss nothing large.
while (waitpid($child, 1) == 0) {
  my ($now, %below) = (0, ($child => 1));
  my %parent;
  for my $stat (glob '/proc/[0-9]*/stat') {
    open my $file, '<', $stat or next;
    $parent{$1} = $2 if (<$file> // '') =~ /^(\d+) \(.*\) \S (\d+)/;
  }
  for my $process (sort { $a <=> $b } keys %parent) { $below{$process} = 1 if $below{$parent{$process}} }
  for my $process (keys %below) {
    open my $status, '<', "/proc/$process/status" or next;
    while (<$status>) { $now += $1 if /^VmHWM:\s+(\d+)/ }
  }
  $peak = $now if $now > $peak;
  select undef, undef, undef, 0.01;
}
die "failed: @ARGV" if $?;
my (undef, undef, $user, $system) = times;
printf "%.3f %.3f %.0f\n", time - $began, $user + $system, $peak / 1024;
PERL
median() { # median COMMAND…
  "$@" >/dev/null 2>&1
  for ((run = 0; run < runs; run++)); do perl measure.pl "$@"; done |
    perl -e 'my @rows = map { [split] } <>; for my $at (0 .. 2) { my @all = sort { $a <=> $b } map { $_->[$at] } @rows; printf "%9s", $all[@all / 2] } '
}
row() { # row WHO PAGES FILE TIMES
  printf '%-12s %5s %s %8d\n' "$1" "$2" "$4" "$(($(stat -c %s "$3") / 1024))"
}
compare() { # compare BINDER DOCUMENT…
  local file=$1
  shift
  # Opening the file costs a key derivation that is slow by design: it is measured alone, and what is printed has it too.
  local ours
  ours=$(median "$program" --file "$work/$file.krisparm" --lang sv print "$@" --to "$work/ours.pdf" --replace)
  row Krispärm "$(pdfinfo ours.pdf | perl -ne 'print $1 if /^Pages:\s+(\d+)/')" ours.pdf "$ours"
  command -v soffice >/dev/null || return 0
  pdftotext -layout ours.pdf theirs.txt
  local theirs
  theirs=$(median soffice --headless --convert-to pdf:writer_pdf_Export --outdir "$work/out" "$work/theirs.txt")
  row LibreOffice "$(pdfinfo out/theirs.pdf | perl -ne 'print $1 if /^Pages:\s+(\d+)/')" out/theirs.pdf "$theirs"
}

odt() { # odt BINDER: every plan of it that is no template, as odt in a folder of that name
  local file=$1 plan nth=0
  mkdir -p "$file"
  "$program" --file "$work/$file.krisparm" --json plan list | perl -ne 'print "$1\n" while /"id":\s*"([0-9a-f-]+)"/g' |
    while read -r plan; do on "$file" plan export "$plan" "$work/$file/$((nth += 1)).odt"; done
}
structured() { # structured BINDER: LibreOffice's time for the same plans with what they are made of
  command -v soffice >/dev/null || return 0
  odt "$1"
  local options='{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}'
  local theirs pages=0 size=0 one
  theirs=$(median soffice --headless --convert-to "pdf:writer_pdf_Export:$options" --outdir "$work/out-$1" "$work/$1"/*.odt)
  for one in "$work/out-$1"/*.pdf; do
    pages=$((pages + $(pdfinfo "$one" 2>/dev/null | perl -ne 'print $1 if /^Pages:\s+(\d+)/')))
    size=$((size + $(stat -c %s "$one")))
  done
  printf '%-12s %5s %s %8d\n' '- as odt' "$pages" "$theirs" "$((size / 1024))"
}

binder few 1
binder many 3
printf '%-12s %5s %9s%9s%9s %8s\n' '' pages clock CPU MB kB
echo "-- opening the binder, no print"
printf '%-12s %5s %s\n' Krispärm - "$(median "$program" --file "$work/few.krisparm" plan list)" || true
echo "-- one page: three slips for the log"
compare few slips --first 1 --last 3
echo "-- a board's binder"
compare few binder
structured few
echo "-- three boards' binders in one"
compare many binder
structured many
