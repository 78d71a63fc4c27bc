#!/bin/sh
# How late events come in real time, beside javax.sound.midi's sequencer in the same run; then with one core busy.
# Takes about 13 ms an event. usage: port.bench/lateness.sh [EVENTS [SEED]]     (10000 1)
set -eu
cd "$(dirname "$0")/.."
mvn -q -ntp -pl port.bench -am package -DskipTests
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "port.bench/target/classes:port.bench/target/lib/*" \
  org.dmus.port.bench.Lateness "$@"
