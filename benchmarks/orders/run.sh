#!/bin/sh
# The list of orders and the demand map with 300,000 orders on one core, beside a bare handler that returns the same bytes; then 200
# units that claim 5,000 orders, beside the bare update. All server processes of the first part run on CPU 0, the load on CPU 1; the
# ratios are what to quote, as machines differ. Needs wrk, curl, taskset. Use: benchmarks/orders/run.sh [SECONDS [ORDERS]]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
seconds=${1:-10} orders=${2:-300000}
for tool in wrk curl taskset; do
  command -v "$tool" >/dev/null || { echo "This needs '$tool', for example: sudo apt-get install $tool" >&2; exit 2; }
done
work=$(mktemp -d)
port=8937 bare=8938
server='' other=''
stop() {
  for pid in $server $other; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done
  server='' other=''
}
trap 'stop; rm -rf "$work"' EXIT

# start CPUS: starts the demo and signs in as the office.
start() {
  KEPU_HOME=$work/home KEPU_PORT=$port taskset -c "$1" "$root/kepu" demo >"$work/demo.log" 2>&1 &
  server=$!
  until grep -q '领导组办公室.*http' "$work/demo.log"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/demo.log" >&2; exit 1; }
    sleep 0.2
  done
  link=$(grep '领导组办公室' "$work/demo.log" | grep -o 'http.*' | head -n 1)
  # The link signs in once.
  curl -sf -o /dev/null -c "$work/jar" "$link"
  cookie=$(awk '!/^# / && NF > 6 { printf "%s=%s; ", $6, $7 }' "$work/jar")
}

# load URL: requests per second and p99 after a warm-up.
load() {
  taskset -c 1 wrk -t1 -c8 -d"${seconds}s" -H "Cookie: $cookie" "$1" >/dev/null
  taskset -c 1 wrk -t1 -c8 -d"${seconds}s" -H "Cookie: $cookie" --latency "$1" | awk '
    /Requests\/sec/ { rate = $2 } /99%/ { p99 = $2 } /Non-2xx/ { print "failed: " $0 > "/dev/stderr" }
    END { printf "%s %s\n", rate, p99 }'
}

# measure LABEL PATH MARK: the page beside a bare handler of the same bytes.
measure() {
  curl -sf -b "$work/jar" "http://127.0.0.1:$port$2" -o "$work/page.html"
  grep -q "$3" "$work/page.html" || { echo "$2 is not the page of $1" >&2; exit 1; }
  taskset -c 0 "$java" -cp "$root/app/target/run/lib/*" "$root/benchmarks/server/Bare.java" $bare "$work/page.html" >"$work/bare.log" 2>&1 &
  other=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$bare/"; do
    kill -0 "$other" 2>/dev/null || { cat "$work/bare.log" >&2; exit 1; }
    sleep 0.1
  done
  for round in 1 2 3; do
    ours=$(load "http://127.0.0.1:$port$2")
    theirs=$(load "http://127.0.0.1:$bare/")
    echo "$ours $theirs" | awk -v what="$1" -v round=$round '{ printf "%s, round %d: %s/s p99 %s; bare %s/s p99 %s; ratio %.4f\n", what, round, $1, $2, $3, $4, $1 / $3 }'
  done
  kill "$other" && wait "$other" 2>/dev/null || true
  other=''
}

start 0,1
home=${JAVA_HOME:-}
[ -x "$home/bin/java" ] || home=$(dirname "$(dirname "$(tr '\0' '\n' <"/proc/$server/cmdline" | head -n 1)")")
java=$home/bin/java
"$java" -cp "$root/app/target/run/lib/*" "$here/Fill.java" "$work/home" "$orders"
stop
start 0
measure 'list, running' /orders 'class="table'
measure 'list, everything' '/orders?show=all' 'class="table'
measure 'demand map' /orders/demand 'id="areas"'
stop

KEPU_HOME=$work/race "$java" -Xmx2g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -Dserver.port=0 -Dspring.datasource.hikari.maximum-pool-size=30 -Dlogging.level.root=error -Duser.timezone=Asia/Shanghai \
  -cp "$root/app/target/run/kepu.jar:$root/app/target/run/lib/*" "$here/ClaimRace.java" "$work/race" 5000 200
