#!/bin/sh
# The list of orders and the demand map with 300,000 orders on one core, beside a bare handler that returns the same bytes; then 200
# units that claim 5,000 orders, beside the bare update. All server processes of the first part run on CPU 0, the load on CPU 1; the
# ratios are what to quote, as machines differ. Needs wrk, curl, taskset. Use: benchmarks/orders/run.sh [SECONDS [ORDERS]]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
seconds=${1:-10} orders=${2:-300000} connections=8
. "$here/../common.sh"
need wrk curl taskset

build
start 0,1
ready
"$bin/java" -cp "$classes" "$here/Fill.java" "$work/home" "$orders"
stop
start 0
sign_in 领导组办公室
measure 'list, running' /orders 'class="table'
measure 'list, everything' '/orders?show=all' 'class="table'
measure 'list, page 100 of everything' '/orders?show=all&page=100' 'class="table'
measure 'list, late' '/orders?show=late' 'class="table'
measure 'demand map' /orders/demand 'id="areas"'
stop
rm -rf "$work/home"
run -Dspring.datasource.hikari.maximum-pool-size=30 "$here/ClaimRace.java" "$work/home" 5000 200
