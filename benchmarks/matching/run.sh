#!/bin/sh
# Plans of weeks on one core: score against time for 400 orders x 120 teams, fifty generated weeks beside the greedy plan of the same
# run (fails if one is not feasible or is worse), and routing alone beside lower bounds. Costs are minutes on the road as the rules
# weigh them; "broken/unplanned/cost". Use: benchmarks/matching/run.sh [SECONDS_LARGE [SECONDS_EACH [WEEKS [SECONDS_ROUTING]]]]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Without a file name this only builds, and then says how to use it.
KEPU_HOME=$work/build "$root/kepu" backup >/dev/null 2>&1 || true
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
for jdk in /usr/lib/jvm/*; do
  if grep -Eqs '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$jdk/release"; then bin=$jdk/bin/; fi
done
path="$root/app/target/run/kepu.jar:$root/app/target/run/lib/*"
mkdir "$work/classes"
cat >"$work/logback.xml" <<'END'
<configuration><root level="off"/></configuration>
END
"${bin}javac" -nowarn -proc:none -parameters -d "$work/classes" -cp "$path" \
  "$root/app/src/test/java/org/kepu/matching/core/GeneratedWeek.java" "$here"/*.java
java="${bin}java -Xmx1g -XX:+UseSerialGC -Duser.timezone=Asia/Shanghai -Dlogback.configurationFile=$work/logback.xml"
one=''
command -v taskset >/dev/null 2>&1 && one='taskset -c 0'
$one $java -cp "$work/classes:$path" org.kepu.matching.core.WeekBench "${1:-60}" "${2:-5}" "${3:-50}"
$one $java -cp "$work/classes:$path" org.kepu.matching.core.RoutingBench "${4:-10}"
