#!/bin/sh
# The office's board with 33 clauses, 21 units, 16 areas, 5 years and 200,000 ledger entries on one core, beside a bare handler that
# returns the same bytes. All server processes run on CPU 0, the load on CPU 1; the ratio is what to quote, as machines differ.
# Needs wrk, curl, taskset. Use: benchmarks/board/run.sh [SECONDS] [ENTRIES]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
seconds=${1:-10} entries=${2:-200000}
for tool in wrk curl taskset; do
  command -v "$tool" >/dev/null || { echo "This needs '$tool', for example: sudo apt-get install $tool" >&2; exit 2; }
done
work=$(mktemp -d)
port=8927 bare=8928
server='' other='' board=''
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
  board=$(curl -sf -o /dev/null -b "$work/jar" -w '%{redirect_url}' "http://127.0.0.1:$port/board")
  case $board in
    */board/areas/*) ;;
    *) echo "signing in does not work: /board leads to '$board'" >&2; exit 1 ;;
  esac
  cookie=$(awk '!/^# / && NF > 6 { printf "%s=%s; ", $6, $7 }' "$work/jar")
}

# load URL: requests per second and p99 after a warm-up.
load() {
  taskset -c 1 wrk -t1 -c32 -d"${seconds}s" -H "Cookie: $cookie" "$1" >/dev/null
  taskset -c 1 wrk -t1 -c32 -d"${seconds}s" -H "Cookie: $cookie" --latency "$1" | awk '
    /Requests\/sec/ { rate = $2 } /99%/ { p99 = $2 } /Non-2xx/ { print "failed: " $0 > "/dev/stderr" }
    END { printf "%s %s\n", rate, p99 }'
}

start 0,1
home=${JAVA_HOME:-}
[ -x "$home/bin/java" ] || home=$(dirname "$(dirname "$(tr '\0' '\n' <"/proc/$server/cmdline" | head -n 1)")")
"$home/bin/java" -cp "$root/app/target/run/lib/*" "$here/Fill.java" "$work/home" "$entries"
stop
start 0
curl -sf -b "$work/jar" "$board" -o "$work/board.html"
grep -q 'aria-labelledby="clauses"' "$work/board.html" || { echo "$board is not the board" >&2; exit 1; }
taskset -c 0 "$home/bin/java" -cp "$root/app/target/run/lib/*" "$root/benchmarks/server/Bare.java" $bare "$work/board.html" >"$work/bare.log" 2>&1 &
other=$!
until curl -sf -o /dev/null "http://127.0.0.1:$bare/"; do
  kill -0 "$other" 2>/dev/null || { cat "$work/bare.log" >&2; exit 1; }
  sleep 0.1
done
echo "board: $(wc -c <"$work/board.html") bytes"
for round in 1 2 3; do
  ours=$(load "$board")
  theirs=$(load "http://127.0.0.1:$bare/")
  echo "$ours $theirs" | awk -v round=$round '{ printf "round %d: board %s/s p99 %s; bare %s/s p99 %s; ratio %.4f\n", round, $1, $2, $3, $4, $1 / $3 }'
done
