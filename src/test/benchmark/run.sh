#!/usr/bin/env bash
# How many deliveries a second does Callboard acknowledge, beside an empty JAX-RS POST on the same server, and beside
# pgbench inserting the same rows into the same table?
#
#   src/test/benchmark/run.sh [SECONDS [ROUNDS]]        5 seconds and 3 rounds when not given
#
# SERVERS="payara wildfly"  DATABASES="h2 postgresql"  BYTES="4096 61440"  CONNECTIONS="1 16 64": all of them when not
# given. BUILT=yes takes the WAR and the servers that are in target/ already.
#
# Needs JDK 17, Maven, wrk and PostgreSQL with pgbench (Debian: apt-get install wrk postgresql). wrk, because it is
# written in C and takes the smallest share of the processors that it measures; it sends deliveries that were signed
# beforehand, each another call. For each server and database: prepares a new server with the scripts of server-config,
# deploys the built WAR and one with an empty resource, warms both up, then measures them by turns. Between two rounds
# it waits until all that was acknowledged is projected. At the most connections it measures once more, at 80 % of the rate.
set -euo pipefail
seconds=${1:-5}
rounds=${2:-3}
servers=${SERVERS:-payara wildfly}
databases=${DATABASES:-h2 postgresql}
sizes=${BYTES:-4096 61440}
counts=${CONNECTIONS:-1 16 64}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$root/target/benchmark
key=key_for_the_benchmark_only

source "$here/servers.sh"

measure_empty() { # CONNECTIONS BYTES -> rate p50 p99 errors
    BYTES=$2 wrk -t1 -c"$1" -d"$seconds"s --latency -s "$here/empty.lua" "$base/empty/post" | sed -n 's/^RESULT //p'
}

measure_deliveries() { # CONNECTIONS BYTES [RATE] -> rate p50 p99 errors
    local enough=$((33000000 / $2 > 2000 ? 33000000 / $2 : 2000))
    java "$here/SignedDeliveries.java" "$key" $((seconds * enough)) "$2" "$work/deliveries"
    RATE=${3:-} wrk -t1 -c"$1" -d"$seconds"s --latency -s "$here/deliveries.lua" "$base/callboard/webhook/bench" -- "$work/deliveries" |
        sed -n 's/^RESULT //p'
    wait_until_projected
}

median() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }

row() { # FILE CELLS...
    local file=$1
    shift
    printf '| %s ' "$@" "$(cut -d' ' -f1 "$file" | median)" "$(cut -d' ' -f2 "$file" | median)" \
        "$(cut -d' ' -f3 "$file" | median)" "$(awk '{ n += $4 } END { print n }' "$file")"
    echo '|'
}

by_turns() { # SERVER DATABASE BYTES CONNECTIONS
    local of=$work/$1.$2.$3.$4
    for _ in $(seq "$rounds"); do
        measure_empty "$4" "$3" >>"$of.empty"
        measure_deliveries "$4" "$3" >>"$of.deliveries"
        [ "$2" = h2 ] || measure_inserts "$4" "$3" >>"$of.pgbench"
    done
    for what in empty deliveries pgbench; do
        [ ! -e "$of.$what" ] || row "$of.$what" "$1" "$2" "$3" "$4" "$what"
    done
}

at_80_percent() { # SERVER DATABASE BYTES
    local most=${counts##* }
    local of=$work/$1.$2.$3.$most
    local rate
    rate=$(awk -v most="$(cut -d' ' -f1 "$of.deliveries" | median)" 'BEGIN { print int(0.8 * most) }')
    for _ in $(seq "$rounds"); do
        measure_deliveries "$most" "$3" "$rate" >>"$of.steady"
    done
    row "$of.steady" "$1" "$2" "$3" "$most" "at 80 %"
}

measure() { # SERVER DATABASE
    [ "$2" = h2 ] || start_postgresql
    "start_$1" "$2"
    wait_for "$base/callboard/webhook" 405
    wait_for "$base/empty/post" 405
    password=$(sed -n 's/.*First start.*with the password \([^ ]*\).*/\1/p' "$log" | tail -1)
    measure_empty 16 4096 >/dev/null
    measure_deliveries 16 4096 >/dev/null
    for bytes in $sizes; do
        for connections in $counts; do
            by_turns "$1" "$2" "$bytes" "$connections"
        done
        at_80_percent "$1" "$2" "$bytes"
    done
    stop_server
    stop_postgresql
}

echo "| server | database | bytes | connections | what | a second | p50 ms | p99 ms | not 204 |"
echo "|---|---|---|---|---|---|---|---|---|"
for server_name in $servers; do
    for database in $databases; do
        measure "$server_name" "$database"
    done
done
echo
echo "$(nproc) cores shared by server, database and load; medians of $rounds rounds of $seconds s."
