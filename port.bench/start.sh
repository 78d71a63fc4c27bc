#!/usr/bin/env bash
# Time from process start to first sound: the first block of samples at the reader of a pipe, JVM and
# Felix included; and the CPU time of that call. Medians of N calls, after one that may build and fill caches.
# usage: port.bench/start.sh SONG [N]
set -euo pipefail
[ $# -ge 1 ] || { sed -n 's/^# \(usage.*\)/\1/p' "$0" >&2; exit 2; }
song=$1 calls=${2:-10}
dmus=${DMUS:-$(dirname "$0")/../dmus}
header_bytes=44
TIMEFORMAT='%U %S'

first_sound() { # prints when a byte behind the WAV header has arrived; the reader then goes away
  { "$dmus" render --quiet -o - "$song" 2>/dev/null || true; } |
    { [ "$(head -c $((header_bytes + 1)) | wc -c)" -gt $header_bytes ] && date +%s%N; }
}

call() { # prints milliseconds to first sound, CPU seconds of user and system
  local start cpu
  start=$(date +%s%N)
  exec 3>&1
  cpu=$({ time first_sound >"$work/end" 2>&3; } 2>&1)
  [ -s "$work/end" ] || { echo "$song: no sound; try: $dmus render $song" >&2; exit 1; }
  echo "$((($(cat "$work/end") - start) / 1000000)) $cpu"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$dmus" render --quiet -o /dev/null "$song"
for _ in $(seq "$calls"); do call; done >"$work/calls"
sort -n "$work/calls" | awk '
  { ms[NR] = $1 }
  END { printf "first sound after %d ms (median of %d; %d..%d)", ms[int((NR + 1) / 2)], NR, ms[1], ms[NR] }'
awk '{ print $2 + $3 }' "$work/calls" | sort -n |
  awk '{ s[NR] = $1 } END { printf ", %.2f s CPU\n", s[int((NR + 1) / 2)] }'
