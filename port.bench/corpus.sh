#!/usr/bin/env bash
# Renders every .mid below a folder with dmus and with FluidSynth, in turns, and compares CPU time.
set -euo pipefail

usage() {
  cat >&2 <<'END'
usage: port.bench/corpus.sh [options] MUSIC_DIR BANK [PEER_BANK]
  BANK        DLS bank for dmus
  PEER_BANK   bank for FluidSynth (default: BANK); must hold the same sounds
  -m MODES    each = a process per file; batch = one dmus process for all files;
              default: each,batch
  -n N        take every Nth file only
  -t SECONDS  longest time for a file before it counts as hung (default 120)
  -o FILE     also write the table of files (Markdown)
DMUS and FLUIDSYNTH name the programs. Both render 44.1 kHz, 16 bits, stereo, 256 voices, 4-point
interpolation (the default of both), no reverb or chorus, to a file.
END
  exit 2
}

modes=each,batch every=1 timeout=120 table=/dev/null
while getopts m:n:t:o: option; do
  case $option in
    m) modes=$OPTARG ;;
    n) every=$OPTARG ;;
    t) timeout=$OPTARG ;;
    o) table=$OPTARG ;;
    *) usage ;;
  esac
done
shift $((OPTIND - 1))
[ $# -ge 2 ] || usage
music=$1 bank=$2 peer_bank=${3:-$2}
dmus=${DMUS:-$(dirname "$0")/../dmus}
fluidsynth=${FLUIDSYNTH:-fluidsynth}
dmus_options=(--quiet --sample-rate 44100 --polyphony 256 --no-effects)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S %R'

run_dmus() { # renders $1 to $2
  timeout "$timeout" "$dmus" render "${dmus_options[@]}" -b "$bank" -o "$2" "$1"
}

run_fluidsynth() { # renders $1 to $2
  timeout "$timeout" "$fluidsynth" -q -n -i -R 0 -C 0 -r 44100 -O s16 -T wav \
    -o synth.polyphony=256 -F "$2" "$peer_bank" "$1"
}

timed() { # runs $1 on song $2 into $3; prints: user system wall status
  local status=0 times
  times=$({ time "$1" "$2" "$3" >>"$work/$1.log" 2>&1; } 2>&1) || status=$?
  echo "$times $status"
}

loudness() { # prints none, silent (no sample beyond the dither) or sounds
  if [ ! -s "$1" ]; then
    echo none
  elif [ "$(tail -c +81 "$1" | tr -d '\000\001\377' | head -c 1 | wc -c)" = 0 ]; then
    echo silent
  else
    echo sounds
  fi
}

each() { # every file in a process of its own, first one program, then the other
  printf '| file | dmus CPU s | FluidSynth CPU s | dmus wall s | FluidSynth wall s | dmus | FluidSynth |\n' >"$table"
  printf '| --- | ---: | ---: | ---: | ---: | --- | --- |\n' >>"$table"
  while IFS= read -r song; do
    rm -f "$work"/ours.wav "$work"/peer.wav
    ours=$(timed run_dmus "$song" "$work/ours.wav")
    peer=$(timed run_fluidsynth "$song" "$work/peer.wav")
    echo "$ours $(loudness "$work/ours.wav") $peer $(loudness "$work/peer.wav") ${song#"$music"/}"
  done <"$work/songs" | tee "$work/each" | table_rows >>"$table"
  summary_each <"$work/each"
}

table_rows() {
  awk '{
    name = $11; for (i = 12; i <= NF; i++) name = name " " $i
    printf "| %s | %.2f | %.2f | %.2f | %.2f | %s | %s |\n",
      name, $1 + $2, $6 + $7, $3, $8, $5 ($4 ? " exit " $4 : ""), $10 ($9 ? " exit " $9 : "")
  }'
}

summary_each() {
  awk '{
    files++; ours += $1 + $2; peer += $6 + $7; ours_wall += $3; peer_wall += $8
    ours_failed += $4 != 0; peer_failed += $9 != 0; ours_hung += $4 == 124; peer_hung += $9 == 124
    ours_silent += $5 != "sounds"; peer_silent += $10 != "sounds"
    only_ours_silent += $5 != "sounds" && $10 == "sounds"
  } END {
    printf "a process per file, %d files\n", files
    printf "  %-12s %10s %10s %8s %6s %8s\n", "", "CPU s", "wall s", "failed", "hung", "silent"
    printf "  %-12s %10.1f %10.1f %8d %6d %8d\n", "dmus", ours, ours_wall, ours_failed, ours_hung, ours_silent
    printf "  %-12s %10.1f %10.1f %8d %6d %8d\n", "FluidSynth", peer, peer_wall, peer_failed, peer_hung, peer_silent
    printf "  CPU ratio dmus / FluidSynth: %.2f; silent in dmus alone: %d\n", ours / peer, only_ours_silent
  }'
}

run_dmus_on_all() { # renders every file in one process into folder $2
  local songs
  mapfile -t songs <"$work/songs"
  timeout $((timeout * ${#songs[@]})) "$dmus" render "${dmus_options[@]}" -b "$bank" -o "$2" "${songs[@]}"
}

run_fluidsynth_on_all() { # FluidSynth joins several files into one output: a process each
  local song name failed=0
  while IFS= read -r song; do
    name=$(basename "$song")
    run_fluidsynth "$song" "$2/${name%.*}.wav" </dev/null || failed=1
  done <"$work/songs"
  return $failed
}

sounding() { # the names of the outputs in folder $1 that sound
  local output
  for output in "$1"/*.wav; do
    [ "$(loudness "$output")" != sounds ] || basename "$output"
  done | sort
}

batch() {
  mkdir -p "$work/ours" "$work/peer"
  ours=$(timed run_dmus_on_all - "$work/ours")
  ours_files=$(find "$work/ours" -name '*.wav' | wc -l)
  sounding "$work/ours" >"$work/ours.sounding"
  rm -rf "$work/ours"
  peer=$(timed run_fluidsynth_on_all - "$work/peer")
  peer_files=$(find "$work/peer" -name '*.wav' | wc -l)
  sounding "$work/peer" >"$work/peer.sounding"
  echo "$ours $ours_files $(wc -l <"$work/ours.sounding") $peer $peer_files $(wc -l <"$work/peer.sounding")" | awk -v files="$(wc -l <"$work/songs")" '{
    printf "all %d files, one dmus process, a FluidSynth process per file\n", files
    printf "  %-12s %10s %10s %8s %9s %6s\n", "", "CPU s", "wall s", "outputs", "sounding", "exit"
    printf "  %-12s %10.1f %10.1f %8d %9d %6d\n", "dmus", $1 + $2, $3, $5, $6, $4
    printf "  %-12s %10.1f %10.1f %8d %9d %6d\n", "FluidSynth", $7 + $8, $9, $11, $12, $10
    printf "  CPU ratio dmus / FluidSynth: %.2f\n", ($1 + $2) / ($7 + $8)
  }' 
  echo "silent in dmus alone: $(comm -13 "$work/ours.sounding" "$work/peer.sounding" | tr '\n' ' ')"
}

find "$music" -iname '*.mid' | sort | awk -v n="$every" 'NR % n == 0' >"$work/songs"
[ -s "$work/songs" ] || { echo "$music: no .mid files" >&2; exit 1; }
echo "dmus with $(basename "$bank"), FluidSynth with $(basename "$peer_bank")"
case $modes in *each*) each ;; esac
case $modes in *batch*) batch ;; esac
cat "$work"/run_dmus*.log | { grep '^dmus: ' || true; } | sort | uniq -c | sort -rn | head -n 10
