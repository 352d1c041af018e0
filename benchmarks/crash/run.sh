#!/bin/sh
# Kills application and database (kill -9) in turn at random moments while 50 writers append to ledger and audit trail, and checks
# after every kill that nothing acknowledged is lost, nothing is doubled and the audit chain is unbroken.
# Use: benchmarks/crash/run.sh [KILLS [SEED]]   (100 kills take about twenty minutes on two cores)
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
set -- "-Dkepu.crash.kills=${1:-100}" ${2:+"-Dkepu.crash.seed=$2"}
"$root/kepu" test -q -pl app -am -Dtest=AppendCrashTests -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip -Dlicense.skip \
  -Dspotless.check.skip=true "$@"
cat "$root/app/target/crash-report.md"
