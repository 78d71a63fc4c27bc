#!/usr/bin/env bash
# What a whole render costs, JVM and Felix included: memory by the length of a song, and a song beside FluidSynth's
# fast render from the same bank, dry and with reverb and chorus. Wants an idle machine.
# usage: port.bench/render.sh SONG [BANK]
#   BANK     one that FluidSynth reads, too: SF2; without it the built-in bank, and no FluidSynth
# DMUS and FLUIDSYNTH name the programs.
set -euo pipefail
[ $# -ge 1 ] || { sed -n 's/^# \(usage.*\)/\1/p' "$0" >&2; exit 2; }
song=$1 bank=${2:-}
dmus=${DMUS:-$(dirname "$0")/../dmus}
fluidsynth=${FLUIDSYNTH:-fluidsynth}
options=(--quiet --sample-rate 44100 --polyphony 256)
[ -z "$bank" ] || options+=(--bank "$bank")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%R %U %S'

timed() { # runs a command; prints: wall, user and system seconds
  { time "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; } 2>&1
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

beside_fluidsynth() { # effects of both 0 or 1; medians of five, in turns
  local effects=$1 ours=("${options[@]}")
  [ "$effects" = 1 ] || ours+=(--no-effects)
  for _ in 1 2 3 4 5; do
    timed "$dmus" render "${ours[@]}" -o "$work/a.wav" "$song" >>"$work/ours.$effects"
    timed "$fluidsynth" -q -n -i -R "$effects" -C "$effects" -r 44100 -O s16 -T wav -o synth.polyphony=256 \
      -F "$work/b.wav" "$bank" "$song" >>"$work/peer.$effects"
  done
  for who in ours peer; do
    echo "$who $(median 1 "$work/$who.$effects") $(awk '{ print $2 + $3 }' "$work/$who.$effects" | median 1 -)"
  done | awk -v effects="$effects" '
    { wall[$1] = $2; cpu[$1] = $3 }
    END {
      printf "%s: dmus %.2f s wall, %.2f s CPU; FluidSynth %.2f s wall, %.2f s CPU; wall dmus / FluidSynth %.2f\n",
        effects ? "reverb and chorus" : "dry", wall["ours"], cpu["ours"], wall["peer"], cpu["peer"], wall["ours"] / wall["peer"]
    }'
}

median() { # of field $1 of five lines of $2
  sort -n -k"$1,$1" "$2" | awk -v field="$1" 'NR == 3 { print $field }'
}

"$dmus" render "${options[@]}" -o /dev/null "$song" # builds, and makes archives
memory
if [ -n "$bank" ]; then
  beside_fluidsynth 0
  beside_fluidsynth 1
fi
