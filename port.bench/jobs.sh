#!/usr/bin/env bash
# Two jobs on two cores beside one job - on one core, which is what a core gives, and on two, where the compilers of the
# JVM have the second for themselves -: the songs of a folder, then twice as many, the same again; "steady" is what the
# second half took. Wall seconds, least of the rounds, and CPU seconds; the files must be the same. Wants an idle machine.
# usage: port.bench/jobs.sh [-n EVERY] [-r ROUNDS] SONG_FOLDER [BANK]
#   -n EVERY    take every Nth song only (default 1); every tenth of 250 takes five minutes a round
#   -r ROUNDS   (default 1)
# Without BANK the built-in one. DMUS names the program.
set -euo pipefail
usage() { sed -n 's/^# \(usage.*\)/\1/p' "$0" >&2; exit 2; }
every=1 rounds=1
while getopts n:r: option; do
  case $option in
    n) every=$OPTARG ;;
    r) rounds=$OPTARG ;;
    *) usage ;;
  esac
done
shift $((OPTIND - 1))
[ $# -ge 1 ] || usage
dmus=${DMUS:-$(dirname "$0")/../dmus}
options=(--quiet --no-effects --polyphony 256)
[ $# = 1 ] || options+=(--bank "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%R %U %S'

mkdir -p "$work/songs" "$work/more"
number=0
while IFS= read -r song; do
  cp "$song" "$work/songs/$((number += 1)).mid"
done < <(find "$1" -iname '*.mid' | sort | awk -v n="$every" 'NR % n == 0')
[ $number -gt 0 ] || { echo "$1: no .mid files" >&2; exit 1; }
cp -R "$work/songs" "$work/more/first"
cp -R "$work/songs" "$work/more/again"

measure() { # name, cores, jobs, folder of songs; a song that is none fails in every way
  local outputs=$work/out.$1
  rm -rf "$outputs"
  { time taskset -c "$2" "$dmus" render "${options[@]}" --jobs "$3" -o "$outputs" "$work/$4" \
    >"$work/log" 2>&1 || true; } 2>>"$work/$1"
  [ -n "$(find "$outputs" -name '*.wav' -size +1k)" ] || { cat "$work/log" >&2; exit 1; }
  (cd "$outputs" && find . -name '*.wav' -exec sha256sum {} + | sort -k 2) >"$work/$1.sums"
  rm -rf "$outputs"
  echo "$round: $1 $(tail -n 1 "$work/$1")" >&2
}

"$dmus" render "${options[@]}" -o /dev/null "$work/songs/1.mid" >"$work/log" 2>&1 || true # builds, and makes archives
for round in $(seq "$rounds"); do
  for songs in songs more; do
    measure "core_$songs" 0 1 "$songs"
    measure "one_$songs" 0,1 1 "$songs"
    measure "two_$songs" 0,1 2 "$songs"
    cmp "$work/one_$songs.sums" "$work/two_$songs.sums"
    cmp "$work/one_$songs.sums" "$work/core_$songs.sums"
  done
done

for way in core one two; do
  for songs in songs more; do
    echo "$way $songs $(awk '!n || $1 < wall { wall = $1 } !n++ || $2 + $3 < cpu { cpu = $2 + $3 } END { print wall, cpu }' \
      "$work/${way}_$songs")"
  done
done | awk -v n="$number" '
  { wall[$1, $2] = $3; cpu[$1, $2] = $4 }
  function line(what, core, one, two) {
    printf "%s: one job on one core %.1f s, on two %.1f s; two jobs %.1f s: %.2f x one core, %.2f x one job\n",
      what, core, one, two, core / two, one / two
  }
  function more(way) { return wall[way, "more"] - wall[way, "songs"] }
  END {
    line(n " songs", wall["core", "songs"], wall["one", "songs"], wall["two", "songs"])
    line(2 * n " songs", wall["core", "more"], wall["one", "more"], wall["two", "more"])
    line("steady, " n " songs", more("core"), more("one"), more("two"))
    printf "CPU, %d and %d songs: one core %.1f and %.1f s, one job %.1f and %.1f s, two jobs %.1f and %.1f s\n", n, 2 * n,
      cpu["core", "songs"], cpu["core", "more"], cpu["one", "songs"], cpu["one", "more"], cpu["two", "songs"], cpu["two", "more"]
  }'
