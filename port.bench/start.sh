#!/usr/bin/env bash
# Time from process start to first sound: the first block of samples at the reader of a pipe, JVM and
# Felix included. Median of N calls, after one that may build and fill caches.
# usage: port.bench/start.sh SONG [N]
set -euo pipefail
[ $# -ge 1 ] || { sed -n '4s/^# //p' "$0" >&2; exit 2; }
song=$1 calls=${2:-10}
dmus=${DMUS:-$(dirname "$0")/../dmus}
header_bytes=44

call() { # milliseconds until a byte behind the WAV header arrives; the reader then goes away
  local start end
  start=$(date +%s%N)
  end=$({ "$dmus" render --quiet -o - "$song" 2>/dev/null || true; } |
    { [ "$(head -c $((header_bytes + 1)) | wc -c)" -gt $header_bytes ] && date +%s%N; })
  [ -n "$end" ] || { echo "$song: no sound; try: $dmus render $song" >&2; exit 1; }
  echo $(((end - start) / 1000000))
}

"$dmus" render --quiet -o /dev/null "$song"
for _ in $(seq "$calls"); do call; done | sort -n | awk '
  { ms[NR] = $1 }
  END { printf "first sound after %d ms (median of %d; %d..%d)\n", ms[int((NR + 1) / 2)], NR, ms[1], ms[NR] }'
