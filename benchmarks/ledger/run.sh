#!/bin/sh
# Appends of 64 concurrent writers to the ledger as a ratio to pgbench doing the same insert on the same database, how far the
# roll-up is behind meanwhile, and how long totals over 200,000 entries take. The ratio is what to quote, as machines differ.
# Needs pgbench of any version (Debian: postgresql-contrib or postgresql-15). Use: benchmarks/ledger/run.sh [SECONDS [ROUNDS [ENTRIES]]]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
pgbench=${PGBENCH:-$(command -v pgbench || ls /usr/lib/postgresql/*/bin/pgbench 2>/dev/null | tail -n 1 || true)}
[ -n "$pgbench" ] || { echo "This needs 'pgbench', for example: sudo apt-get install postgresql-contrib" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Without a file name this only builds, and then says how to use it.
KEPU_HOME=$work/build "$root/kepu" backup >/dev/null 2>&1 || true
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
for jdk in /usr/lib/jvm/*; do
  if grep -Eqs '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$jdk/release"; then java=$jdk/bin/java; fi
done
KEPU_HOME=$work/home "$java" -Xmx2g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -Dserver.port=0 -Dspring.datasource.hikari.maximum-pool-size=30 -Dlogging.level.root=error -Duser.timezone=Asia/Shanghai \
  -cp "$root/app/target/run/kepu.jar:$root/app/target/run/lib/*" \
  "$here/LedgerBench.java" "$pgbench" "${1:-10}" "${2:-3}" "${3:-200000}"
