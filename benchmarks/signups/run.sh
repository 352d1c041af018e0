#!/bin/sh
# 20,000 people sign up over HTTP on the loopback for 500 places: is any sold twice, how many sign up a second, how long does one wait,
# beside the bare insert of the same rows over HTTP and without, in the same run. The ratio is what to quote, as machines differ.
# Use: benchmarks/signups/run.sh [PEOPLE [PLACES [CONNECTIONS [ROUNDS]]]]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Without a file name this only builds, and then says how to use it.
KEPU_HOME=$work/build "$root/kepu" backup >/dev/null 2>&1 || true
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
for jdk in /usr/lib/jvm/*; do
  if grep -Eqs '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$jdk/release"; then java=$jdk/bin/java; fi
done
KEPU_HOME=$work/home "$java" -Xmx2g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -Dserver.port=0 -Dlogging.level.root=error -Duser.timezone=Asia/Shanghai \
  -cp "${KEPU_CLASSES:-$root/app/target/run/kepu.jar:$root/app/target/run/lib/*}" \
  "$here/SignUpRace.java" "${1:-20000}" "${2:-500}" "${3:-256}" "${4:-3}"
