#!/usr/bin/env bash
# Time to read banks, each in a JVM that has done nothing before; the file is in the memory of the operating system.
# Medians of N JVMs: wall time, and CPU time of the thread that reads.
# usage: port.bench/bank.sh [-n N] BANK...     (9 JVMs)
set -euo pipefail
jvms=9
[ "${1:-}" != -n ] || { jvms=$2; shift 2; }
[ $# -gt 0 ] || { sed -n 's/^# \(usage.*\)/\1/p' "$0" >&2; exit 2; }
banks=$(realpath "$@")
cd "$(dirname "$0")/.."
mvn -q -B -ntp -o -pl port.bench -am package -DskipTests
work=$(mktemp)
trap 'rm -f "$work"' EXIT

read_cold() { # prints wall ms, CPU ms, instruments
  java -XX:+UseSerialGC -cp "port.bench/target/classes:port.bench/target/lib/*" org.dmus.port.bench.BankRead "$1"
}

column() { # prints the values of column $1, sorted
  awk -v column="$1" '{ print $column }' "$work" | sort -n
}

while read -r bank; do
  read_cold "$bank" >/dev/null # brings the file into memory
  for _ in $(seq "$jvms"); do read_cold "$bank"; done >"$work"
  middle=$(((jvms + 1) / 2))
  printf '%s: %d instruments, %.0f ms (%.0f..%.0f), CPU %.0f ms\n' "$(basename "$bank")" "$(column 3 | head -n 1)" \
    "$(column 1 | sed -n "${middle}p")" "$(column 1 | head -n 1)" "$(column 1 | tail -n 1)" "$(column 2 | sed -n "${middle}p")"
done <<<"$banks"
