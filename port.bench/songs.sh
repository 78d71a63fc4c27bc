#!/usr/bin/env bash
# Throughput: the songs of a folder, and twice as many - the same again -, rendered by dmus with one job, and by
# FluidSynth, a process each and all in one, from the same SoundFont, in turns (jobs.sh measures two jobs). Prints wall
# and CPU seconds, the least of the rounds, and ratios; "steady" is what the second half of twice as many took: no start,
# no bank to read, few methods left to compile. Wall times want an idle machine.
# usage: port.bench/songs.sh [-n EVERY] [-r ROUNDS] [-e] SONG_FOLDER SF2
#   -n EVERY    take every Nth song only (default 1); every tenth of 250 takes five minutes a round
#   -r ROUNDS   (default 1)
#   -e          with reverb and chorus; without: neither
# Both render 44.1 kHz, 16 bits, stereo, up to 256 voices, 4-point. DMUS and FLUIDSYNTH name the programs.
set -euo pipefail
usage() { sed -n 's/^# \(usage.*\)/\1/p' "$0" >&2; exit 2; }
every=1 rounds=1 effects=0
while getopts n:r:e option; do
  case $option in
    n) every=$OPTARG ;;
    r) rounds=$OPTARG ;;
    e) effects=1 ;;
    *) usage ;;
  esac
done
shift $((OPTIND - 1))
[ $# = 2 ] || usage
bank=$2
dmus=${DMUS:-$(dirname "$0")/../dmus}
fluidsynth=${FLUIDSYNTH:-fluidsynth}
ours=(--quiet --sample-rate 44100 --polyphony 256 --bank "$bank")
[ $effects = 1 ] || ours+=(--no-effects)
peer=(-q -n -i -R $effects -C $effects -r 44100 -O s16 -T wav -o synth.polyphony=256)
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

dmus_1_job() { "$dmus" render "${ours[@]}" -o "$work/out" "$work/songs"; }
dmus_1_job_more() { "$dmus" render "${ours[@]}" -o "$work/out" "$work/more"; }
fluidsynth_each() {
  local song
  for song in "$work/songs"/*; do
    "$fluidsynth" "${peer[@]}" -F "$work/out/$(basename "$song").wav" "$bank" "$song" </dev/null || true
  done
}
fluidsynth_all() { "$fluidsynth" "${peer[@]}" -F "$work/out/all.wav" "$bank" "$work/songs"/* </dev/null; }

measure() { # runs $1; adds its wall, user and system seconds to its list. A song that is none fails, in both
  mkdir -p "$work/out"
  { time "$1" >"$work/log" 2>&1 || true; } 2>>"$work/$1"
  [ -n "$(find "$work/out" -name '*.wav' -size +1k)" ] || { cat "$work/log" >&2; exit 1; }
  rm -rf "$work/out"
}

ways=(dmus_1_job dmus_1_job_more fluidsynth_each fluidsynth_all)
mkdir "$work/out" && "$dmus" render "${ours[@]}" -o "$work/out/first.wav" "$work/songs/1.mid" >"$work/log" 2>&1 || true # builds
for round in $(seq "$rounds"); do
  for way in "${ways[@]}"; do
    measure "$way"
    echo "$round: $way $(tail -n 1 "$work/$way")" >&2
  done
done

least() { # the least of the rounds: wall and CPU seconds of $1
  awk '!n || $1 < wall { wall = $1 } !n++ || $2 + $3 < cpu { cpu = $2 + $3 } END { print wall, cpu }' "$work/$1"
}
for way in "${ways[@]}"; do echo "$way $(least "$way")"; done | awk -v songs="$number" '
  { wall[$1] = $2; cpu[$1] = $3; printf "%-16s %7.1f s wall %7.1f s CPU\n", $1, $2, $3 }
  function beside(peer) {
    printf "%d songs, throughput beside %s: one job %.2f x by wall, %.2f x by CPU; steady %.2f x by CPU\n", songs, peer,
      wall[peer] / wall["dmus_1_job"], cpu[peer] / cpu["dmus_1_job"], cpu[peer] / (cpu["dmus_1_job_more"] - cpu["dmus_1_job"])
  }
  END {
    beside("fluidsynth_each"); beside("fluidsynth_all") # all in one ends at the first file that it cannot read
  }'
