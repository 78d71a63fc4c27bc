#!/usr/bin/env bash
# Fuzzes what reads bytes of strangers, with Jazzer, on one core. Prints a table in Markdown; fails when something is found.
# usage: [JAVA_HOME=...] [MAX_LEN=1024] [CORE=1] [TIMEOUT=2] port.fuzz/fuzz.sh [RUNS [TARGET...]]     (10000000 runs; every target)
# What it learns stays in port.fuzz/target/corpus, what it finds in port.fuzz/target/findings: fix it, and make it a seed.
set -euo pipefail
cd "$(dirname "$0")"
runs=${1:-10000000}
shift || true
[ $# -gt 0 ] || set -- $(ls seeds)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
unseen='org.dmus.fuzz.**:org.dmus.dls.vorbis.OggChecksum:org.dmus.miniport.synth.channel.ChannelTuning' # nothing to learn from
sanitizers=com.code_intelligence.jazzer.sanitizers        # of what no input can reach, at twice the time
unwanted=$sanitizers.FilePathTraversal:$sanitizers.ReflectiveCall:$sanitizers.RegexInjection
TIMEFORMAT='%U %S'

(cd .. && mvn -q -B -ntp -pl port.fuzz -am process-classes dependency:build-classpath \
  -Dmdep.outputFile=target/class-path) >&2
path=$PWD/target/classes:$(cat target/class-path)
mkdir -p target/findings target/tmp

fuzz() { # runs target $1
  mkdir -p "target/corpus/$1"
  taskset -c "${CORE:-1}" "$java" -Xmx512m -XX:+EnableDynamicAgentLoading -cp "$path" \
    com.code_intelligence.jazzer.Jazzer --target_class=org.dmus.fuzz.Fuzz --target_args="$1" \
    --instrumentation_includes="org.dmus.**" --instrumentation_excludes="$unseen" --disabled_hooks="$unwanted" \
    --reproducer_path=target/tmp -runs="$runs" -max_len="$(longest "$1")" -timeout="${TIMEOUT:-2}" -rss_limit_mb=0 \
    -artifact_prefix="target/findings/$1-" "target/corpus/$1" "seeds/$1" >"target/$1.log" 2>&1
}

longest() { # bytes of an input: no seed may be cut
  find "seeds/$1" -type f -printf '%s\n' | awk -v n="${MAX_LEN:-1024}" '$1 > n { n = $1 } END { print n }'
}

found=0
echo '| target | executions | a second of CPU | outcome |'
echo '| --- | ---: | ---: | --- |'
for target in "$@"; do
  outcome=clean
  { time fuzz "$target" || outcome="see port.fuzz/target/$target.log" found=1; } 2>target/cpu
  executions=$(sed -nE 's/^(Done |#)([0-9]+).*/\2/p' "target/$target.log" | tail -n 1)
  awk -v t="$target" -v n="$executions" -v o="$outcome" '{ printf "| %s | %d | %.0f | %s |\n", t, n, n / ($1 + $2), o }' target/cpu
done
exit $found
