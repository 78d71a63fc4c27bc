#!/bin/sh
# Delivers the same notes as fast as it goes, by the port to a stream and by javax.sound.midi's sequencer to a receiver, in turns.
# usage: port.bench/throughput.sh [EVENTS]     (1000000)
set -eu
cd "$(dirname "$0")/.."
mvn -q -ntp -pl port.bench -am package -DskipTests
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "port.bench/target/classes:port.bench/target/lib/*" \
  org.dmus.port.bench.Throughput "$@"
