#!/usr/bin/env bash
# How many deliveries a second does Callboard acknowledge, beside an empty JAX-RS POST on the same server, and beside
# pgbench inserting the same rows into the same table?
#
#   src/test/benchmark/run.sh [SECONDS [ROUNDS]]        5 seconds and 3 rounds when not given
#
# SERVERS="payara wildfly"  DATABASES="h2 postgresql"  BYTES="4096 61440": all of them when not given
#
# Needs JDK 17, Maven, wrk and PostgreSQL with pgbench (Debian: apt-get install wrk postgresql). wrk, because it is
# written in C and takes the smallest share of the processors that it measures; it sends deliveries that were signed
# beforehand, each another call. For each server and database: prepares a new server with the scripts of server-config,
# deploys the built WAR and one with an empty resource, warms both up, then measures them by turns. Between two rounds
# it waits until all that was acknowledged is projected. At 64 connections it measures once more, at 80 % of the rate.
set -euo pipefail
seconds=${1:-5}
rounds=${2:-3}
servers=${SERVERS:-payara wildfly}
databases=${DATABASES:-h2 postgresql}
sizes=${BYTES:-4096 61440}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$root/target/benchmark
key=key_for_the_benchmark_only

command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 2; }
source "$here/postgresql.sh"
rm -rf "$work"
mkdir -p "$work/classes/empty" "$work/war/WEB-INF/classes"
(cd "$root" && mvn -q -B -ntp pre-integration-test -DskipTests)
(cd "$root" && mvn -q -B -ntp dependency:copy-dependencies -DincludeArtifactIds=postgresql -DoutputDirectory="$work/driver")
(cd "$root" && mvn -q -B -ntp dependency:build-classpath -Dmdep.outputFile="$work/classpath" >/dev/null)
javac -d "$work/war/WEB-INF/classes" -cp "$(cat "$work/classpath")" "$here/empty/Empty.java"
jar --create --file "$work/empty.war" -C "$work/war" .

export CALLBOARD_SOURCES=bench CALLBOARD_SOURCE_BENCH_KEYS=$key CALLBOARD_ADDRESS_MODE=off
stop_server() { :; }
trap 'stop_server; stop_postgresql' EXIT

start_wildfly() {
    cp -r "$root"/target/servers/wildfly-* "$work/wildfly"
    local config=$root/server-config/wildfly
    JBOSS_HOME=$work/wildfly "$config/install.sh" --offline standalone.xml >"$work/wildfly-install.log"
    [ "$1" = h2 ] || DRIVER=$driver JBOSS_HOME=$work/wildfly "$config/datasource-postgresql.sh" --offline standalone.xml \
        >>"$work/wildfly-install.log"
    cp "$root/target/callboard.war" "$work/empty.war" "$work/wildfly/standalone/deployments/"
    "$work/wildfly/bin/standalone.sh" -Djboss.socket.binding.port-offset=21000 >"$work/wildfly.log" 2>&1 &
    server=$!
    stop_server() {
        pkill -TERM -P "$server" || true
        wait "$server" 2>/dev/null || true
        rm -rf "$work/wildfly"
        stop_server() { :; }
    }
    base=http://localhost:29080
    log=$work/wildfly/standalone/log/server.log
}

start_payara() {
    cp -r "$root"/target/servers/payara6 "$work/payara"
    local asadmin="$work/payara/bin/asadmin"
    "$asadmin" --user admin create-domain --nopassword --portbase 28000 bench >"$work/payara-install.log"
    "$asadmin" start-domain bench >>"$work/payara-install.log"
    local config=$root/server-config/payara
    ASADMIN="$asadmin --port 28048" DOMAIN=bench "$config/install.sh" >>"$work/payara-install.log"
    [ "$1" = h2 ] || DRIVER=$driver ASADMIN="$asadmin --port 28048" DOMAIN=bench "$config/datasource-postgresql.sh" \
        >>"$work/payara-install.log"
    cp "$root/target/callboard.war" "$work/empty.war" "$work/payara/glassfish/domains/bench/autodeploy/"
    stop_server() {
        "$work/payara/bin/asadmin" stop-domain bench >/dev/null || true
        rm -rf "$work/payara"
        stop_server() { :; }
    }
    base=http://localhost:28080
    log=$work/payara/glassfish/domains/bench/logs/server.log
}

wait_for() { # URL STATUS
    for _ in $(seq 120); do
        [ "$(curl -s -o /dev/null -w '%{http_code}' "$1")" = "$2" ] && return
        sleep 1
    done
    echo "$1 did not answer $2 within two minutes; see $log" >&2
    exit 1
}

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

wait_until_projected() {
    for _ in $(seq 300); do
        curl -s -u "admin:$password" "$base/callboard/api/deliveries?status=received&limit=1" | grep -q '"items":\[\]' &&
            return
        sleep 1
    done
    echo "Deliveries were left unprojected after five minutes" >&2
    exit 1
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
    local of=$work/$1.$2.$3.64
    local rate
    rate=$(awk -v most="$(cut -d' ' -f1 "$of.deliveries" | median)" 'BEGIN { print int(0.8 * most) }')
    for _ in $(seq "$rounds"); do
        measure_deliveries 64 "$3" "$rate" >>"$of.steady"
    done
    row "$of.steady" "$1" "$2" "$3" 64 "at 80 %"
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
        for connections in 1 16 64; do
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
