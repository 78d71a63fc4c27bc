#!/usr/bin/env bash
# Time and CPU time from bin/dmus to the prompt of the console, heap and threads there: the first start of a fresh
# installation, then N - 1 more, each beside a start of Felix with Gogo alone. Every JDK: JAVA_HOME=... says which.
# usage: port.bench/console.sh [N]
set -euo pipefail
cd "$(dirname "$0")/.."
none='-Dtest=NoSuch -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false'
# shellcheck disable=SC2086
mvn -B -ntp -pl port.itest -am verify $none -Dit.test=StartFiguresIT "-Ddmus.starts=${1:-7}" | grep -E '^start|ERROR'
