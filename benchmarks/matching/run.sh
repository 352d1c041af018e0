#!/bin/sh
# Plans of weeks on one core: score against time for 400 orders x 120 teams, fifty generated weeks beside the greedy plan of the same
# run (fails if one is not feasible or is worse), and routing alone beside lower bounds. Costs are minutes on the road as the rules
# weigh them; "broken/unplanned/cost". Use: benchmarks/matching/run.sh [SECONDS_LARGE [SECONDS_EACH [WEEKS [SECONDS_ROUTING]]]]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
. "$here/../common.sh"
need taskset

build
mkdir "$work/classes"
cat >"$work/logback.xml" <<'END'
<configuration><root level="off"/></configuration>
END
"$bin/javac" -nowarn -proc:none -parameters -d "$work/classes" -cp "$classes" \
  "$root/app/src/test/java/org/kepu/matching/core/GeneratedWeek.java" "$here"/*.java
# plan CLASS ARGUMENT…
plan() {
  taskset -c 0 "$bin/java" -Xmx1g -XX:+UseSerialGC -Duser.timezone=Asia/Shanghai -Dlogback.configurationFile="$work/logback.xml" \
    -cp "$work/classes:$classes" "$@"
}
plan org.kepu.matching.core.WeekBench "${1:-60}" "${2:-5}" "${3:-50}"
plan org.kepu.matching.core.RoutingBench "${4:-10}"
