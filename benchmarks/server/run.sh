#!/bin/sh
# First and second start of the demo to the first page, then the plan page on one core beside a bare handler that returns the same
# bytes. All server processes run on CPU 0, the load on CPU 1; the ratio is what to quote, as machines differ.
# Needs wrk, curl, taskset. Use: benchmarks/server/run.sh [SECONDS]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
seconds=${1:-10}
for tool in wrk curl taskset; do
  command -v "$tool" >/dev/null || { echo "This needs '$tool', for example: sudo apt-get install $tool" >&2; exit 2; }
done
work=$(mktemp -d)
port=8917 bare=8918
server='' other=''
stop() {
  for pid in $server $other; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done
  server='' other=''
}
trap 'stop; rm -rf "$work"' EXIT
now() { date +%s%3N; }

# start LABEL CPUS: starts the demo and prints how long the first page took.
start() {
  began=$(now)
  KEPU_HOME=$work/home KEPU_PORT=$port taskset -c "$2" "$root/kepu" demo >"$work/demo.log" 2>&1 &
  server=$!
  until curl -sf -o "$work/home.html" "http://127.0.0.1:$port/" && grep -q 'href="/plans/' "$work/home.html"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/demo.log" >&2; exit 1; }
    sleep 0.05
  done
  echo "$1: $(($(now) - began)) ms"
}

# load URL: requests per second and p99 after a warm-up.
load() {
  taskset -c 1 wrk -t1 -c32 -d"${seconds}s" "$1" >/dev/null
  taskset -c 1 wrk -t1 -c32 -d"${seconds}s" --latency "$1" | awk -v url="$1" '
    /Requests\/sec/ { rate = $2 } /99%/ { p99 = $2 } /Non-2xx/ { print "failed: " $0 > "/dev/stderr" }
    END { printf "%s %s\n", rate, p99 }'
}

# Without a file name this only builds, and then says how to use it.
KEPU_HOME=$work/build "$root/kepu" backup >/dev/null 2>&1 || true
start "first start, all cores (initdb, migrations, sample city)" 0,1
stop
start "second start, all cores" 0,1
stop
start "second start, one core" 0
plan=$(grep -o 'href="/plans/[0-9a-f-]*"' "$work/home.html" | head -n 1 | cut -d'"' -f2)
curl -sf "http://127.0.0.1:$port$plan" -o "$work/plan.html"
# the JDK that runs the demo, as JAVA_HOME may name an older one
home=$(dirname "$(dirname "$(tr '\0' '\n' <"/proc/$server/cmdline" | head -n 1)")")
taskset -c 0 "$home/bin/java" -cp "$root/app/target/run/lib/*" "$here/Bare.java" $bare "$work/plan.html" >"$work/bare.log" 2>&1 &
other=$!
until curl -sf -o /dev/null "http://127.0.0.1:$bare/"; do
  kill -0 "$other" 2>/dev/null || { cat "$work/bare.log" >&2; exit 1; }
  sleep 0.1
done
echo "plan page: $(wc -c <"$work/plan.html") bytes, resident memory $(awk '/VmRSS/ {print int($2/1024)}' "/proc/$server/status") MB before load"
for round in 1 2 3; do
  ours=$(load "http://127.0.0.1:$port$plan")
  theirs=$(load "http://127.0.0.1:$bare/")
  echo "$ours $theirs" | awk -v round=$round '{ printf "round %d: plan page %s/s p99 %s; bare %s/s p99 %s; ratio %.3f\n", round, $1, $2, $3, $4, $1 / $3 }'
done
echo "resident memory $(awk '/VmRSS/ {print int($2/1024)}' "/proc/$server/status") MB after load"
