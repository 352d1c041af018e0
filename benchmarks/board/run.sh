#!/bin/sh
# The office's board with 33 clauses, 21 units, 16 areas, 5 years and 200,000 ledger entries on one core, beside a bare handler that
# returns the same bytes. All server processes run on CPU 0, the load on CPU 1; the ratio is what to quote, as machines differ.
# Needs wrk, curl, taskset. Use: benchmarks/board/run.sh [SECONDS] [ENTRIES]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
seconds=${1:-10} entries=${2:-200000}
. "$here/../common.sh"
need wrk curl taskset

build
start 0,1
ready
"$bin/java" -cp "$classes" "$here/Fill.java" "$work/home" "$entries"
stop
start 0
sign_in 领导组办公室
board=$(curl -sf -o /dev/null -b "$work/jar" -w '%{redirect_url}' "http://127.0.0.1:$port/board")
case $board in
  */board/areas/*) ;;
  *) echo "signing in does not work: /board leads to '$board'" >&2; exit 1 ;;
esac
measure board "${board#http://127.0.0.1:$port}" 'aria-labelledby="clauses"'
