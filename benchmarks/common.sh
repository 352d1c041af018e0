# Sourced by the scripts in the folders here, which set `here` to their own folder and `root` to that of the project. Gives a folder
# `work` that is removed at the end, and:
work=$(mktemp -d)
port=8927 bare=8928 server='' other=''
stop() {
  for pid in $server $other; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done
  server='' other=''
}
trap 'stop; rm -rf "$work"' EXIT

# need TOOL…: says what is missing.
need() {
  for tool; do
    command -v "$tool" >/dev/null || { echo "This needs '$tool', for example: sudo apt-get install $tool" >&2; exit 2; }
  done
}

# build: builds the application and sets `bin` to the programs of a JDK it runs on, `classes` to its class path.
build() {
  # Without a file name this only builds, and then says how to use it.
  KEPU_HOME=$work/build "$root/kepu" backup >/dev/null 2>&1 || true
  bin=''
  for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*; do
    if grep -Eqs '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$jdk/release"; then bin=$jdk/bin; break; fi
  done
  [ -n "$bin" ] || { echo "No JDK 25 found; set JAVA_HOME to one." >&2; exit 2; }
  classes="$root/app/target/run/kepu.jar:$root/app/target/run/lib/*"
}

# run [OPTION…] FILE ARGUMENT…: a program of ours that starts the application within itself.
run() {
  KEPU_HOME=$work/home "$bin/java" -Xmx2g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
    -Dserver.port=0 -Dlogging.level.root=error -Duser.timezone=Asia/Shanghai \
    -cp "${KEPU_CLASSES:-$classes}" "$@"
}

# start CPUS: starts the demo and waits for its first page.
start() {
  KEPU_HOME=$work/home KEPU_PORT=$port taskset -c "$1" "$root/kepu" demo >"$work/demo.log" 2>&1 &
  server=$!
  until curl -sf -o "$work/home.html" "http://127.0.0.1:$port/" && grep -q 'href="/plans/' "$work/home.html"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/demo.log" >&2; exit 1; }
    sleep 0.05
  done
}

# ready: waits for the sample work that the demo adds behind its first page; only then it names its links.
ready() {
  until grep -q '领导组办公室.*http' "$work/demo.log"; do sleep 0.2; done
}

# sign_in NAME: signs in by a link of the demo, each of which works once.
sign_in() {
  ready
  curl -sf -o /dev/null -c "$work/jar" "$(grep "$1" "$work/demo.log" | grep -o 'http.*' | head -n 1)"
  cookie=$(awk '!/^# / && NF > 6 { printf "%s=%s; ", $6, $7 }' "$work/jar")
}

# load URL: requests per second and p99 after a warm-up.
load() {
  taskset -c 1 wrk -t1 -c"${connections:-32}" -d"${seconds}s" -H "Cookie: ${cookie:-}" "$1" >/dev/null
  taskset -c 1 wrk -t1 -c"${connections:-32}" -d"${seconds}s" -H "Cookie: ${cookie:-}" --latency "$1" | awk '
    /Requests\/sec/ { rate = $2 } /99%/ { p99 = $2 } /Non-2xx/ { print "failed: " $0 > "/dev/stderr" }
    END { printf "%s %s\n", rate, p99 }'
}

# measure LABEL PATH MARK: three rounds of a page that has the mark, each beside a bare handler of the same bytes on the same CPU.
measure() {
  curl -sf -b "$work/jar" "http://127.0.0.1:$port$2" -o "$work/page.html"
  grep -q "$3" "$work/page.html" || { echo "$2 is not the page of $1" >&2; exit 1; }
  taskset -c 0 "$bin/java" -cp "$classes" "$root/benchmarks/server/Bare.java" $bare "$work/page.html" >"$work/bare.log" 2>&1 &
  other=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$bare/"; do
    kill -0 "$other" 2>/dev/null || { cat "$work/bare.log" >&2; exit 1; }
    sleep 0.1
  done
  echo "$1: $(wc -c <"$work/page.html") bytes"
  for round in 1 2 3; do
    ours=$(load "http://127.0.0.1:$port$2")
    theirs=$(load "http://127.0.0.1:$bare/")
    echo "$ours $theirs" | awk -v what="$1" -v round=$round '{ printf "%s, round %d: %s/s p99 %s; bare %s/s p99 %s; ratio %.4f\n", what, round, $1, $2, $3, $4, $1 / $3 }'
  done
  kill "$other" && wait "$other" 2>/dev/null || true
  other=''
}
