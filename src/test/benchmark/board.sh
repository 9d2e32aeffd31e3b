#!/usr/bin/env bash
# How long do pages, searches and exports take with many calls?
#
#   src/test/benchmark/board.sh [CALLS]        1,000,000 when not given
#
# SERVERS="wildfly": one of payara and wildfly. EXPORT=no leaves the exports out. Needs what run.sh needs, and some
# gigabytes: 3 GB for a million calls. Prepares a new server on a PostgreSQL of its own, plays `mvn -P demo` into it,
# copies its calls (calls.sh), waits until Insight has counted them, and runs pages.sh, search.sh and export.sh.
set -euo pipefail
calls=${1:-1000000}
server_name=${SERVERS:-wildfly}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$root/target/board
key=key_for_the_benchmark_only
source "$here/servers.sh"

query() { psql "$url" -qAt -c "$1"; }

start_postgresql
"start_$server_name" postgresql
wait_for "$base/callboard/webhook" 405
PASSWORD=$(sed -n 's/.*First start.*with the password \([^ ]*\).*/\1/p' "$log" | tail -1)
password=$PASSWORD
export PASSWORD
url=postgresql://callboard@127.0.0.1:$postgresql_port/callboard
board=$base/callboard

(cd "$root" && mvn -q -B -ntp -P demo -Ddemo.url="$board" -Ddemo.key="$key" -Ddemo.stay=false -Ddemo.recordings=none)
wait_until_projected
"$here/calls.sh" "$url" "$calls"
SECONDS=0
until [ "$(query 'select count(*) from call_hour_touched')" = 0 ]; do sleep 1; done
echo "Insight counted $(query 'select count(*) from voice_call') calls anew in $SECONDS s"

failed=0
"$here/pages.sh" "$board" admin "$url" || failed=1
"$here/search.sh" "$board" admin "$url" || failed=1
[ "${EXPORT:-yes}" = no ] || KEY=$key "$here/export.sh" "$board" admin "$jvm" "$url" || failed=1
exit $failed
