#!/bin/sh
# First and second start of the demo to the first page, then the plan page on one core beside a bare handler that returns the same
# bytes. All server processes run on CPU 0, the load on CPU 1; the ratio is what to quote, as machines differ.
# Needs wrk, curl, taskset. Use: benchmarks/server/run.sh [SECONDS]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
seconds=${1:-10}
. "$here/../common.sh"
need wrk curl taskset

# timed LABEL CPUS: starts the demo and prints how long the first page took.
timed() {
  began=$(date +%s%3N)
  start "$2"
  echo "$1: $(($(date +%s%3N) - began)) ms"
}
memory() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status"; }

build
timed "first start, all cores (initdb, migrations, sample city)" 0,1
stop
timed "second start, all cores" 0,1
stop
timed "second start, one core" 0
: >"$work/jar"
echo "resident memory $(memory) MB before load"
measure 'plan page' "$(grep -o 'href="/plans/[0-9a-f-]*"' "$work/home.html" | head -n 1 | cut -d'"' -f2)" 'id="units"'
echo "resident memory $(memory) MB after load"
