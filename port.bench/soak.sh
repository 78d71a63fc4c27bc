#!/bin/sh
# Very many events from 1 to 8 threads through one pin in real time: nothing lost, every short write counted, 0 bytes.
# usage: port.bench/soak.sh [EVENTS [SEED]]     (1000000000 1)
set -eu
cd "$(dirname "$0")/.."
mvn -q -ntp -pl port.bench -am package -DskipTests
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "port.bench/target/classes:port.bench/target/lib/*" \
  org.dmus.port.bench.Soak "$@"
