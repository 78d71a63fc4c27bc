#!/bin/sh
# Builds and runs the JMH benchmarks; arguments go to JMH: port.bench/jmh.sh Smf -f 1, port.bench/jmh.sh -l
set -eu
cd "$(dirname "$0")/.."
mvn -q -ntp -pl port.bench -am package -DskipTests
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "port.bench/target/classes:port.bench/target/lib/*" \
  org.openjdk.jmh.Main "$@"
