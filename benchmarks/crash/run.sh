#!/bin/sh
# Kills application, database and both (kill -9) in turn at random moments while 50 writers append to ledger and audit trail, and
# checks after every kill that nothing acknowledged is lost, nothing is doubled and the audit chain is unbroken.
# Use: benchmarks/crash/run.sh [KILLS [SEED]]   (a kill takes 6 to 15 seconds on two cores, so 100 take 10 to 25 minutes)
#
# The report, app/target/crash-report.md, has a line for each kill that was survived:
#   after ms                        how long the writers had been at work
#   acknowledged since the last     entries whose commit was told to a writer; all of them were found
#   committed unacknowledged        found although the kill came between commit and answer; at most one for each writer
#   entries                         in the ledger by now; the audit trail and the roll-up have as many
#   chain                           links that were computed anew and fit, and entries that still waited for theirs
#   back after ms                   until the application had started and checked all that; where the database was killed, until the
#                                   living application had started it again and entered something
# A run that fails ends with a report too: it says after which kill, why, and what the application's log said last.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
set -- "-Dkepu.crash.kills=${1:-100}" ${2:+"-Dkepu.crash.seed=$2"}
report=$root/app/target/crash-report.md
rm -f "$report"
"$root/kepu" test -q -pl app -am -Dtest=AppendCrashTests -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip -Dlicense.skip \
  -Dspotless.check.skip=true "$@" || status=$?
[ ! -f "$report" ] || cat "$report"
exit "${status:-0}"
