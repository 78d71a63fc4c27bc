#!/usr/bin/env bash
# What a whole render costs, JVM and Felix included: two jobs beside one, memory by the length of a song, and
# a song beside FluidSynth's fast render from the same bank. Wants an idle machine.
# usage: port.bench/render.sh SONG [BANK [COPIES]]
#   BANK     one that FluidSynth reads, too: SF2; without it the built-in bank, and no FluidSynth
#   COPIES   of the song for the two jobs (default 8)
# DMUS and FLUIDSYNTH name the programs.
set -euo pipefail
[ $# -ge 1 ] || { sed -n 's/^# \(usage.*\)/\1/p' "$0" >&2; exit 2; }
song=$1 bank=${2:-} copies=${3:-8}
dmus=${DMUS:-$(dirname "$0")/../dmus}
fluidsynth=${FLUIDSYNTH:-fluidsynth}
options=(--quiet --no-effects --polyphony 256)
[ -z "$bank" ] || options+=(--bank "$bank")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%R %U %S'

timed() { # runs a command; prints: wall, user and system seconds
  { time "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; } 2>&1
}

jobs() { # one job beside two, which make the same files
  local one two
  mkdir "$work/songs"
  for n in $(seq "$copies"); do cp "$song" "$work/songs/$n.mid"; done
  one=$(timed "$dmus" render "${options[@]}" -o "$work/one" --jobs 1 "$work/songs")
  two=$(timed "$dmus" render "${options[@]}" -o "$work/two" --jobs 2 "$work/songs")
  for n in $(seq "$copies"); do cmp "$work/one/$n.wav" "$work/two/$n.wav"; done
  echo "$one $two" | awk -v n="$copies" '{
    printf "%d songs, same bytes: 1 job %.1f s wall, %.1f s CPU; 2 jobs %.1f s wall, %.1f s CPU; ratio %.2f\n",
      n, $1, $2 + $3, $4, $5 + $6, $1 / $4 }'
  rm -rf "$work/one" "$work/two"
}

long_song() { # writes a song of $1 seconds to $2: a note every half second
  local notes=$(($1 * 2)) bytes
  bytes=$((notes * 8 + 4))
  {
    printf 'MThd\000\000\000\006\000\000\000\001\000\140MTrk'
    # shellcheck disable=SC2059
    printf "$(printf '\\%03o\\%03o\\%03o\\%03o' $((bytes >> 24)) $((bytes >> 16 & 255)) $((bytes >> 8 & 255)) $((bytes & 255)))"
    # shellcheck disable=SC2046
    printf '\000\220\074\100\140\200\074\100%.0s' $(seq "$notes")
    printf '\000\377\057\000'
  } >"$2"
}

peak_kib() { # runs a command; prints the most memory it held
  local peak=0 now process
  "$@" >"$work/log" 2>&1 &
  process=$!
  while now=$(awk '/^VmHWM/ { print $2 }' "/proc/$process/status" 2>/dev/null) && [ -n "$now" ]; do
    peak=$now
    sleep 0.05
  done
  wait "$process" || { cat "$work/log" >&2; exit 1; }
  echo "$peak"
}

memory() { # in a heap of 48 MB a song of three hours takes what one of three minutes takes
  local short long
  long_song 180 "$work/short.mid"
  long_song 10800 "$work/long.mid"
  export JDK_JAVA_OPTIONS='-Xms48m -Xmx48m -XX:+AlwaysPreTouch'
  short=$(peak_kib "$dmus" render --quiet -r 8000 -o "$work/short.wav" "$work/short.mid")
  long=$(peak_kib "$dmus" render --quiet -r 8000 -o "$work/long.wav" "$work/long.mid")
  unset JDK_JAVA_OPTIONS
  echo "heap of 48 MB, no more: 3 minutes peak at $((short / 1024)) MiB resident, 3 hours at $((long / 1024)) MiB"
}

beside_fluidsynth() { # medians of five, in turns
  for _ in 1 2 3 4 5; do
    timed "$dmus" render "${options[@]}" -o "$work/a.wav" "$song" >>"$work/ours"
    timed "$fluidsynth" -q -n -i -R 0 -C 0 -r 44100 -O s16 -T wav -o synth.polyphony=256 \
      -F "$work/b.wav" "$bank" "$song" >>"$work/peer"
  done
  for who in ours peer; do
    sort -n "$work/$who" | awk -v who="$who" 'NR == 3 {
      printf "%s: %.2f s wall, %.2f s CPU\n", who == "ours" ? "dmus" : "FluidSynth", $1, $2 + $3 }'
  done
}

"$dmus" render "${options[@]}" -o /dev/null "$song" # builds, and makes archives
jobs
memory
[ -z "$bank" ] || beside_fluidsynth
