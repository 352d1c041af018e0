#!/bin/sh
# Appends of 64 concurrent writers to the ledger as a ratio to pgbench doing the same insert on the same database, how far the
# roll-up is behind meanwhile, and how long totals over 200,000 entries take. The ratio is what to quote, as machines differ.
# Needs pgbench of any version (Debian: postgresql-contrib or postgresql-15). Use: benchmarks/ledger/run.sh [SECONDS [ROUNDS [ENTRIES]]]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
. "$here/../common.sh"
pgbench=${PGBENCH:-$(command -v pgbench || ls /usr/lib/postgresql/*/bin/pgbench 2>/dev/null | tail -n 1 || true)}
[ -n "$pgbench" ] || { echo "This needs 'pgbench', for example: sudo apt-get install postgresql-contrib" >&2; exit 2; }

build
run -Dspring.datasource.hikari.maximum-pool-size=30 "$here/LedgerBench.java" "$pgbench" "${1:-10}" "${2:-3}" "${3:-200000}"
