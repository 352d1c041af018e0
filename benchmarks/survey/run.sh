#!/bin/sh
# Survey statistics beside R on this machine: the survey package, base R by hand, and ours. Prints the Markdown table of
# survey-statistics/README.md, whole, in one run; progress goes to standard error.
# Usage: benchmarks/survey/run.sh [PSUS] [REPLICATES]     default 50000 (a million persons) and 1000
# Every program runs within MEMORY_GB (12) of address space and MINUTES (40); one that fails or needs more is written as
# such, with the reason, and the others go on. The default size takes about six minutes on a quiet machine with two cores,
# most of it the package's raked domains.
# Needs Rscript; with the survey package (Debian: apt-get install r-base-core r-cran-survey) that column is filled too.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
psus=${1:-50000}
replicates=${2:-1000}
memory=${MEMORY_GB:-12}
minutes=${MINUTES:-40}
work=$(mktemp -d "${TMPDIR:-/tmp}/kepu-survey-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

command -v Rscript >/dev/null 2>&1 || {
  echo "R is not installed. On Debian: apt-get install r-base-core r-cran-survey" >&2
  exit 2
}
"$root/kepu" survey help >/dev/null
java=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*; do
  if [ -f "$home/release" ] && grep -Eq '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$home/release"; then java=$home/bin/java; break; fi
done
[ -n "$java" ] || { echo "No JDK 25 found; set JAVA_HOME to one." >&2; exit 2; }
classpath="$root/survey-statistics/target/classes:$root/cli/target/lib/*"

# measure NAME COMMAND…: its steps go to NAME.txt; when it does not come to its end, the reason goes to NAME.end.
measure() {
  name=$1; shift
  echo "$(date +%T) $name …" >&2
  status=0
  (ulimit -v $((memory * 1048576)) && exec timeout $((minutes * 60)) "$@") >"$work/$name.txt" 2>"$work/$name.err" || status=$?
  case $status in
    0) ;;
    124) echo "time was up after $minutes minutes" >"$work/$name.end" ;;
    137) echo "killed for want of memory" >"$work/$name.end" ;;
    *)
      reason=$(grep -m 1 -o 'cannot allocate.*' "$work/$name.err" ||
        cat "$work/$name.err" "$work/$name.txt" | tr '\n' ' ' | grep -o 'Error.*\|Exception.*' | cut -c 1-160)
      echo "${reason:-exit status $status}" >"$work/$name.end" ;;
  esac
}

echo "$(date +%T) generating $psus units of 20 persons …" >&2
Rscript "$here/generate.R" "$psus" "$work/data.csv"
version=$(Rscript -e 'if (requireNamespace("survey", quietly = TRUE)) cat(as.character(packageVersion("survey")))' 2>/dev/null || true)
if [ -n "$version" ]; then
  measure package Rscript "$here/package.R" "$work/data.csv"
  if [ "$replicates" -gt 0 ]; then measure replicates Rscript "$here/replicates.R" "$work/data.csv" "$replicates"; fi
else
  echo "The R package survey is not installed (Debian: apt-get install r-cran-survey); its column says so." >&2
  for name in package replicates; do echo "the package is not installed" >"$work/$name.end"; done
fi
measure handwritten Rscript "$here/handwritten.R" "$work/data.csv" "$replicates"
# The first run as ./kepu survey runs: with the quick compiler, which costs a single analysis less than the thorough one.
measure first "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx900m -cp "$classpath" "$here/Bench.java" "$work/data.csv" "$replicates" 0
measure warm "$java" -XX:+UseSerialGC -Xmx900m -cp "$classpath" "$here/Bench.java" "$work/data.csv" "$replicates" 3
for name in package replicates handwritten first warm; do touch "$work/$name.txt"; done

notes=$work/notes
: >"$notes"
# note TEXT: the number of a footnote, the same for the same text.
note() {
  at=$(grep -n -x -F -- "$1" "$notes" | head -n 1 | cut -d: -f1)
  [ -n "$at" ] || { echo "$1" >>"$notes"; at=$(wc -l <"$notes"); }
  echo "$at" | tr -d ' '
}
# cell PROGRAM STEP FIELDS: what was measured; a footnote where the program ended before it.
cell() {
  value=$(awk -F'|' -v s="$2" -v f="$3" '$1 == s { printf f == "peak" ? $4 " MB" : $3 "; " $2; exit }' "$work/$1.txt")
  if [ -n "$value" ]; then echo "$value"
  elif [ -f "$work/$1.end" ]; then echo "fails [$(note "$(cat "$work/$1.end")")]"
  else echo "–"; fi
}
# row LABEL STEP FIELDS PACKAGE HANDWRITTEN: PACKAGE is the program of the package's column; 1 if base R has the step.
row() {
  byhand="–"
  [ "$5" = 0 ] || byhand=$(cell handwritten "$2" "$3")
  echo "| $1 | $(cell "$4" "$2" "$3") | $byhand | $(cell first "$2" "$3") | $(cell warm "$2" "$3") |"
}

cores=$(getconf _NPROCESSORS_ONLN)
echo "$((psus * 20)) persons, $psus primary units, 32 strata, 80 domains. CPU seconds; wall seconds. $cores cores, $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1), load $(cut -d' ' -f1 /proc/loadavg) at the end; $(Rscript -e 'cat(R.version.string)'), $("$java" -version 2>&1 | head -n 1)."
echo
echo "| step | R survey $version | base R by hand | Kepu, first run | Kepu, warm |"
echo "|---|---|---|---|---|"
row design design time package 0
row mean mean time package 0
row "80 domains" domains time package 1
row "peak memory so far" domains peak package 1
row "rake three margins" rake time package 0
row "80 domains, raked" "raked domains" time package 0
row "peak memory so far" "raked domains" peak package 0
if [ "$replicates" -gt 0 ]; then
  echo "| making $replicates replicates | $(cell replicates bootstrap time) | – | – | – |"
  row "80 domains, $replicates replicates" "bootstrap domains" time replicates 1
  row "the same, raked anew in each replicate" "bootstrap raked domains" time replicates 0
  # The last step a program reached holds its highest memory.
  top() { awk -F'|' '$4 > m { m = $4 } END { printf m ? m " MB" : "–" }' "$work/$1.txt"; }
  echo "| peak memory with replicates | $(top replicates) | $(top handwritten) | $(top first) | $(top warm) |"
fi
number=0
while read -r line; do
  number=$((number + 1))
  [ "$number" != 1 ] || echo
  echo "[$number] Within $memory GB of address space and $minutes minutes: $line"
done <"$notes"
echo
echo "Standard errors of the mean and of the first domain; of the first raked domain:"
for name in package handwritten warm; do
  awk -F'|' -v c="$name" '$1 ~ /^check/ { printf "%s%s", n++ ? "; " : "- " c ": ", $3 == 0 ? $2 : $2 ", " $3 } END { if (n) print "" }' "$work/$name.txt"
done
