#!/usr/bin/env bash
# Does Callboard keep up, for minutes, and with a flat heap?
#
#   src/test/benchmark/soak.sh [SECONDS [RATE]]        600 seconds of 1,000 deliveries a second when not given
#
# SERVERS="payara wildfly": both when not given
#
# Needs what run.sh needs. Sends signed deliveries of 4 kB, each another call, to the built WAR on a PostgreSQL of its own,
# and asks that one afterwards how long each took from its receipt until its call was on the board. The heap is what is
# left of it after a full collection: a minute after the start, and at the end.
set -euo pipefail
seconds=${1:-600}
rate=${2:-1000}
servers=${SERVERS:-payara wildfly}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$root/target/soak
key=key_for_the_benchmark_only
source "$here/servers.sh"

send() { # SECONDS RATE -> rate p50 p99 errors
    rm -f "$work/deliveries"
    mkfifo "$work/deliveries"
    java "$here/SignedDeliveries.java" "$key" $(($1 * $2 * 2)) 4096 "$work/deliveries" 2>/dev/null &
    RATE=$2 wrk -t1 -c64 -d"$1"s --latency -s "$here/deliveries.lua" "$base/callboard/webhook/bench" -- "$work/deliveries" |
        sed -n 's/^RESULT //p'
    wait $! || true
}

# MB of the heap that are still used after a full collection
heap() {
    jcmd "$jvm" GC.run >/dev/null
    jcmd "$jvm" GC.heap_info | sed -n 's/.* used \([0-9]*\)K.*/\1/p' | head -1 | awk '{ print int($1 / 1024) }'
}

cpu() { awk -v ticks="$(getconf CLK_TCK)" '{ print int(($14 + $15) * 1000 / ticks) }' "/proc/$jvm/stat"; }

query() { "$bin/psql" -qAt -F' ' -h 127.0.0.1 -p "$postgresql_port" -U callboard -c "$1" callboard; }

soak() { # SERVER
    start_postgresql
    "start_$1" postgresql
    wait_for "$base/callboard/webhook" 405
    password=$(sed -n 's/.*First start.*with the password \([^ ]*\).*/\1/p' "$log" | tail -1)
    send 60 "$rate" >/dev/null
    wait_until_projected
    local before since spent
    before=$(heap)
    since=$(query "select max(received_at) from delivery")
    spent=$(cpu)
    read -r accepted p50 p99 errors _ < <(send "$seconds" "$rate")
    spent=$(($(cpu) - spent))
    wait_until_projected
    read -r count board50 board99 longest open < <(query "select count(*),
        percentile_cont(0.5) within group (order by processed_at - received_at),
        percentile_cont(0.99) within group (order by processed_at - received_at),
        max(processed_at - received_at), count(*) filter (where processed_at is null)
        from delivery where received_at > $since")
    echo "| $1 | $accepted | $errors | $p50 | $p99 | $count | $open | $board50 | $board99 | $longest |" \
        "$(awk -v ms="$spent" -v n="$count" 'BEGIN { printf "%.2f", ms / n }') | $before, $(heap) |"
    stop_server
    stop_postgresql
}

echo "| server | a second | not 204 | p50 ms | p99 ms | stored | not projected | on the board p50 ms | p99 ms | longest ms |" \
    "CPU ms each | heap MB |"
echo "|---|---|---|---|---|---|---|---|---|---|---|---|"
for server_name in $servers; do
    soak "$server_name"
done
echo
echo "$(nproc) cores shared by server, database and load; $seconds s at $rate a second."
