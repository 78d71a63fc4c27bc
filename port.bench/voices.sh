#!/usr/bin/env bash
# CPU time of a voice, ns a frame, 44.1 kHz stereo, dry, on one core, side by side and in turns: DMus and the JDK's Gervill on
# each JDK, FluidSynth. Prints a table in Markdown: medians, and DMus beside the best peer.
# usage: [JDKS="/path/of/17 /path/of/25"] port.bench/voices.sh [ROUNDS] [VOICES...]     (3 rounds; 32 256 2048 voices)
# About four minutes a round. The bank, one looped sine with and without a low-pass that an LFO moves, is the same for all.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
shift || true
[ $# -gt 0 ] || set -- 32 256 2048
seconds=20
default=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
jdks=${JDKS:-$default $(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1 || true)}
core=${CORE:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S'

mvn -q -B -ntp -o -pl port.bench -am package -DskipTests
path="port.bench/target/classes:port.bench/target/lib/*"
java -cp "$path" org.dmus.port.bench.HeldNotes "$work" "$seconds" "$@"
printf 'interp 1\n' >"$work/linear"
printf 'interp 4\n' >"$work/4-point"

java_cost() { # engine $2 on JDK $1
  taskset -c "$core" "$1/bin/java" -Xmx1g --add-exports java.desktop/com.sun.media.sound=ALL-UNNAMED \
    -cp "$path" org.dmus.port.bench.VoiceCost "$2" linear 4-point / "${@:3}"
}

render() { # FluidSynth's CPU seconds for song $2 at interpolation $1
  { time taskset -c "$core" fluidsynth -q -n -i -R 0 -C 0 -r 44100 -O s16 -T raw -o synth.polyphony=4096 -o synth.cpu-cores=1 \
    -f "$work/$1" -F "$work/out.raw" "$work/bank.dls" "$work/$2.mid" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'
}

fluidsynth_cost() {
  local interpolation kind voices
  for interpolation in linear 4-point; do
    for kind in plain filtered; do
      for voices in "$@"; do
        echo "fluidsynth $interpolation $kind $voices $(render "$interpolation" "$kind-$voices") $(render "$interpolation" silent)"
      done
    done
  done | awk -v s="$seconds" '{ printf "%s %s %s %s %.3f\n", $1, $2, $3, $4, ($5 - $6) * 1e9 / (s * 44100 * $4) }'
}

for _ in $(seq "$rounds"); do
  for jdk in $jdks; do
    java_cost "$jdk" dmus "$@"
    java_cost "$jdk" gervill "$@"
  done
  if command -v fluidsynth >/dev/null; then fluidsynth_cost "$@"; fi
done | tee "$work/all" >&2

sort -k1,4 -k5,5n "$work/all" | awk '
  function close_case() { if (n) { median[key] = value[int((n + 1) / 2)]; n = 0 } }
  { k = $2 " " $3 " " $4 " " $1; if (k != key) { close_case(); key = k } value[++n] = $5
    if (!($1 in seen)) { seen[$1] = 1; engines[++count] = $1 }
    c = $2 " " $3 " " $4; if (!(c in known)) { known[c] = 1; cases[++many] = c } }
  END {
    close_case()
    printf "| ns a voice and frame |"; for (e = 1; e <= count; e++) printf " %s |", engines[e]
    print " DMus / best peer |"; printf "| --- |"; for (e = 0; e <= count; e++) printf " ---: |"; print ""
    for (i = 1; i <= many; i++) {
      printf "| %s voices |", cases[i]; ours = 0; best = 0
      for (e = 1; e <= count; e++) {
        v = median[cases[i] " " engines[e]]; printf " %.2f |", v
        if (engines[e] ~ /^dmus/) { if (v > ours) ours = v } else if (v && (!best || v < best)) best = v
      }
      printf " %s |\n", best ? sprintf("%.2f", ours / best) : "-"
    }
  }'
