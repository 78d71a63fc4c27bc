#!/usr/bin/env bash
# Start of bin/dmus shell in a terminal - tmux, with the line editor of JLine: wall time and CPU time from the call to
# the prompt, and what `status` says then. A cold start has neither data nor class data archive; N - 1 warm ones follow
# on what it left. JAVA_HOME=... says which JDK. On a machine that others use the CPU time tells more than the wall time.
# usage: port.bench/terminal.sh [N [COLD]]
set -euo pipefail
cd "$(dirname "$0")/.."
warm=$((${1:-11} - 1)) cold=${2:-3} patience_s=60
zip=$PWD/dist/target/dmus.zip
[ -f "$zip" ] || mvn -q -B -ntp -Dmaven.test.skip -pl dist -am package
work=$(mktemp -d)
mux() { tmux -L "dmus-start-$$" -f /dev/null "$@"; }
trap 'mux kill-server 2>/dev/null || true; rm -rf "$work"' EXIT
export XDG_CACHE_HOME=$work/cache JDK_JAVA_OPTIONS=-Xmx64m

await() { # a condition that comes true soon
  local end=$((SECONDS + patience_s))
  until "$@"; do
    [ $SECONDS -lt $end ] || { echo "waited in vain: $*" >&2; mux capture-pane -p >&2; exit 1; }
    sleep 0.1
  done
}
answered() { mux capture-pane -p | sed -n '/^start:/,$p' | grep -q '^dmus>'; }
archived() { compgen -G "$XDG_CACHE_HOME/dmus/*.jsa" >/dev/null; }
is_gone() { ! kill -0 "$1" 2>/dev/null; }

# Reads the terminal, and notes when the prompt is there, and the ticks of CPU that the process and the programs it
# called had used by then; fields 14 to 17 of proc(5), counted behind the name.
cat >"$work/watch" <<'END'
while IFS= read -r -d '>' part; do
  case $part in *dmus)
    now=$(date +%s%N)
    read -r _ _ _ _ _ _ _ _ _ _ _ u s cu cs _ < <(sed 's/.*) //' "/proc/$(cat "$1/pid")/stat")
    echo "$(((now - $(cat "$1/begin")) / 1000000)) $(((u + s + cu + cs) * 10))" >"$1/new" && mv "$1/new" "$1/prompt"
    exec cat >/dev/null ;;
  esac
done
END

number() { sed -n "s/^$1: *\([0-9]*\).*/\1/p" "$work/status"; }

start() { # one start: wall ms, CPU ms, KB of heap, threads
  rm -f "$work/prompt"
  mux new-session -d -x 500 -y 60 \
    "read -r go; sh -c 'echo \$\$ >$work/pid; date +%s%N >$work/begin; exec \"$work/dmus/bin/dmus\" shell'"
  mux pipe-pane "bash $work/watch $work"
  mux send-keys Enter
  await test -f "$work/prompt"
  mux send-keys status Enter
  await answered
  mux capture-pane -p >"$work/status"
  mux send-keys exit Enter
  await is_gone "$(cat "$work/pid")"
  echo "$(cat "$work/prompt") $(($(number 'used heap bytes') / 1024)) $(number threads)"
}

unpack() {
  await is_gone "$(cat "$work/pid" 2>/dev/null || echo x)"
  rm -rf "$work/dmus" "$XDG_CACHE_HOME"
  unzip -q "$zip" -d "$work"
}

at() { # file, field, percentile
  sort -n -k"$2,$2" "$1" | awk -v field="$2" -v p="$3" '{ v[NR] = $field } END { print v[int((NR - 1) * p / 100 + 0.5) + 1] }'
}

report() { # a file of lines of start
  echo "$(basename "$1"), $(wc -l <"$1") starts: prompt p50 $(at "$1" 1 50) ms, p95 $(at "$1" 1 95) ms;" \
    "CPU p50 $(at "$1" 2 50) ms, p95 $(at "$1" 2 95) ms; heap <= $(at "$1" 3 100) KB, threads <= $(at "$1" 4 100)"
}

uptime
for _ in $(seq "$cold"); do
  unpack
  start >>"$work/cold"
  await archived
done
report "$work/cold"
for _ in $(seq "$warm"); do start >>"$work/warm"; done
report "$work/warm"
uptime
sed -n '/^start:/,/^dmus>/p' "$work/status" | grep -v '^dmus>'
