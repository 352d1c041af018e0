#!/bin/sh
# Survey statistics beside R on this machine: the survey package, base R by hand, and ours. Prints a Markdown table.
# Usage: benchmarks/survey/run.sh [PSUS] [REPLICATES]     default 50000 (a million persons) and 1000
# The package's bootstrap stores a weight for every row and replicate; it is tried within MEMORY_GB (12) and MINUTES (20).
# Needs Rscript; with the survey package (Debian: apt-get install r-base-core r-cran-survey) that column is filled too.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
psus=${1:-50000}
replicates=${2:-1000}
work=${TMPDIR:-/tmp}/kepu-survey-bench
mkdir -p "$work"

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

echo "Generating $psus units of 20 persons …" >&2
Rscript "$here/generate.R" "$psus" "$work/data.csv"

package=-
said=
if Rscript -e 'library(survey)' >/dev/null 2>&1; then
  package="survey $(Rscript -e 'cat(as.character(packageVersion("survey")))')"
  echo "R package survey …" >&2
  Rscript "$here/package.R" "$work/data.csv" >"$work/package.txt" 2>/dev/null || true
  if [ "$replicates" -gt 0 ]; then
    echo "R package survey, bootstrap …" >&2
    memory=${MEMORY_GB:-12}
    (ulimit -v $((memory * 1048576)) && timeout $((${MINUTES:-20} * 60)) Rscript "$here/replicates.R" \
      "$work/data.csv" "$replicates") >>"$work/package.txt" 2>"$work/replicates.err" ||
      said="The package's bootstrap did not end within $memory GB and ${MINUTES:-20} minutes: $(grep -m 1 -i error "$work/replicates.err" || echo 'time was up')."
  fi
else
  echo "The R package survey is not installed (Debian: apt-get install r-cran-survey); its column stays empty." >&2
  : >"$work/package.txt"
fi
echo "Base R by hand …" >&2
Rscript "$here/handwritten.R" "$work/data.csv" "$replicates" >"$work/handwritten.txt"
echo "Kepu …" >&2
# The first run as ./kepu survey runs: with the quick compiler, which costs a single analysis less than the thorough one.
"$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx900m -cp "$classpath" "$here/Bench.java" "$work/data.csv" "$replicates" 0 >"$work/cold.txt"
"$java" -XX:+UseSerialGC -Xmx900m -cp "$classpath" "$here/Bench.java" "$work/data.csv" "$replicates" 3 >"$work/warm.txt"

cell() { awk -F'|' -v s="$2" '$1 == s { printf "%s; %s", $3, $2 }' "$work/$1.txt"; }
peak() { awk -F'|' '$4 > m { m = $4 } END { printf "%d MB", m }' "$work/$1.txt"; }
echo "$((psus * 20)) persons, $psus primary units, 32 strata, 80 domains, $replicates Rao–Wu replicates; CPU seconds; wall seconds."
echo
echo "| step | R $package | base R by hand | Kepu, first run | Kepu, warm |"
echo "|---|---|---|---|---|"
for step in design mean domains rake "raked domains" bootstrap "bootstrap domains" "bootstrap raked domains"; do
  row="| $step"
  for column in package handwritten cold warm; do
    value=$(cell $column "$step"); row="$row | ${value:-–}"
  done
  echo "$row |"
done
echo "| peak memory | $(peak package) | $(peak handwritten) | $(peak cold) | $(peak warm) |"
[ -z "$said" ] || { echo; echo "$said"; }
echo
echo "Standard errors of the mean and of the first domain, and of the first raked domain:"
for column in package handwritten warm; do
  awk -F'|' -v c="$column" '$1 ~ /^check/ { print "- " c ": " $2 " " $3 }' "$work/$column.txt"
done
