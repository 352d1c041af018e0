#!/bin/sh
# 20,000 people sign up over HTTP on the loopback for 500 places: is any sold twice, how many sign up a second, how long does one wait,
# beside the bare insert of the same rows over HTTP and without, in the same run. The ratio is what to quote, as machines differ.
# Use: benchmarks/signups/run.sh [PEOPLE [PLACES [CONNECTIONS [ROUNDS]]]]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
. "$here/../common.sh"

build
run "$here/SignUpRace.java" "${1:-20000}" "${2:-500}" "${3:-256}" "${4:-3}"
