#!/usr/bin/env bash
# What does an export of all calls take: memory, time, and the time of deliveries that are acknowledged meanwhile?
#
#   src/test/benchmark/export.sh BOARD USER PID URL [FORMAT…]        csv, xlsx and ndjson when not given
#
# BOARD is a running board on PostgreSQL that calls.sh has filled, such as http://localhost:8080/callboard; USER one of its
# administrators, whose password is in the environment as PASSWORD; PID the server's process; URL the database as psql
# takes it. With KEY, a source's signing key, it also sends deliveries, RATE (50) a second, for a while before and during
# each export. Needs curl, psql, jcmd, and wrk for the latter. It fails when the rows in the file, those that the audit
# tells and those in the table are not as many.
set -euo pipefail
board=${1:?"BOARD, see the top of $0"}
user=${2:?"USER, see the top of $0"}
pid=${3:?"PID, see the top of $0"}
url=${4:?"URL, see the top of $0"}
shift 4
formats=${*:-csv xlsx ndjson}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

api() { curl -sS --fail -u "$user:${PASSWORD:?the password of $user}" "$board/api/$1"; }
rss() { awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status"; }
heap() { # MiB in use once all garbage is gone
    jcmd "$pid" GC.run >/dev/null
    jcmd "$pid" GC.class_histogram | awk 'END { printf "%d", $3 / 1048576 }'
}
deliveries() { # SECONDS -> rate p50 p99 errors
    [ -n "${KEY:-}" ] || { echo "- - - -"; return; }
    java "$here/SignedDeliveries.java" "$KEY" $(($1 * ${RATE:-50} * 2)) 4096 "$work/deliveries"
    RATE=${RATE:-50} wrk -t1 -c4 -d"$1"s --latency -s "$here/deliveries.lua" "$board/webhook" -- "$work/deliveries" |
        sed -n 's/^RESULT //p'
}
peak() { # watches until the file named is there
    local most=0 now
    until [ -e "$1" ]; do
        now=$(rss)
        [ "$now" -le "$most" ] || most=$now
        sleep 0.2
    done
    echo "$most" >"$work/peak"
}

failed=0
deliveries 10 >"$work/warm-up"
for format in $formats; do
    echo "idle:      accept (rate p50 p99 errors) $(deliveries 20)"
    in_table=$(psql "$url" -qAt -c 'select count(*) from voice_call')
    before=$(heap)
    resident=$(rss)
    rm -f "$work/end"
    peak "$work/end" &
    watcher=$!
    SECONDS=0
    # A user's disk is another one
    (api "calls.$format?columns=all" | tee >(wc -l >"$work/lines") | wc -c >"$work/bytes"; echo "$SECONDS" >"$work/took") &
    export=$!
    echo "meanwhile: accept (rate p50 p99 errors) $(deliveries 20)"
    wait "$export"
    touch "$work/end"
    wait "$watcher"
    sleep 1
    audited=$(api 'audit?deed=export&outcome=done&limit=1' | sed 's/.*"count":\([0-9]*\).*/\1/')
    in_file=$audited
    [ "$format" != ndjson ] || in_file=$(cat "$work/lines")
    after_table=$(psql "$url" -qAt -c 'select count(*) from voice_call')
    echo "$format: $in_file rows in the file, $audited in the audit, $in_table in the table before and $after_table after," \
        "$(($(cat "$work/bytes") / 1048576)) MiB, $(cat "$work/took") s"
    echo "$format: resident $resident MiB before, $(cat "$work/peak") at most; heap in use $before MiB before, $(heap) after"
    [ "$in_file" = "$audited" ] && [ "$audited" -ge "$in_table" ] && [ "$audited" -le "$after_table" ] || failed=1
done
exit $failed
