#!/usr/bin/env bash
# How many deliveries a second does Callboard acknowledge, beside an empty JAX-RS POST on the same server?
#
#   src/test/benchmark/run.sh [SECONDS [ROUNDS]]        5 seconds and 3 rounds when not given
#
# Needs JDK 17, Maven and wrk (Debian: apt-get install wrk). wrk, because it is written in C and takes the smallest
# share of the processors that it measures; it sends deliveries that were signed beforehand, each another call.
# For Payara and WildFly one after the other: prepares a new server with the scripts of server-config, deploys the
# built WAR and one with an empty resource, warms both up, then measures them by turns. Prints the medians of the
# rounds. Between two rounds it waits until all that was acknowledged is projected.
set -euo pipefail
seconds=${1:-5}
rounds=${2:-3}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$root/target/benchmark
key=key_for_the_benchmark_only
bytes=4096

command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 2; }
rm -rf "$work"
mkdir -p "$work/classes/empty" "$work/war/WEB-INF/classes"
(cd "$root" && mvn -q -B -ntp pre-integration-test -DskipTests)
(cd "$root" && mvn -q -B -ntp dependency:build-classpath -Dmdep.outputFile="$work/classpath" >/dev/null)
javac -d "$work/war/WEB-INF/classes" -cp "$(cat "$work/classpath")" "$here/empty/Empty.java"
jar --create --file "$work/empty.war" -C "$work/war" .

export CALLBOARD_SOURCES=bench CALLBOARD_SOURCE_BENCH_KEYS=$key CALLBOARD_ADDRESS_MODE=off
stop_server() { :; }
trap 'stop_server' EXIT

start_wildfly() {
    cp -r "$root"/target/servers/wildfly-* "$work/wildfly"
    JBOSS_HOME=$work/wildfly "$root/server-config/wildfly/install.sh" --offline standalone.xml >"$work/wildfly-install.log"
    cp "$root/target/callboard.war" "$work/empty.war" "$work/wildfly/standalone/deployments/"
    "$work/wildfly/bin/standalone.sh" -Djboss.socket.binding.port-offset=21000 >"$work/wildfly.log" 2>&1 &
    server=$!
    stop_server() { pkill -TERM -P "$server" || true; wait "$server" 2>/dev/null || true; stop_server() { :; }; }
    base=http://localhost:29080
    log=$work/wildfly/standalone/log/server.log
}

start_payara() {
    cp -r "$root"/target/servers/payara6 "$work/payara"
    local asadmin="$work/payara/bin/asadmin"
    "$asadmin" --user admin create-domain --nopassword --portbase 28000 bench >"$work/payara-install.log"
    "$asadmin" start-domain bench >>"$work/payara-install.log"
    ASADMIN="$asadmin --port 28048" DOMAIN=bench "$root/server-config/payara/install.sh" >>"$work/payara-install.log"
    cp "$root/target/callboard.war" "$work/empty.war" "$work/payara/glassfish/domains/bench/autodeploy/"
    stop_server() { "$work/payara/bin/asadmin" stop-domain bench >/dev/null || true; stop_server() { :; }; }
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

measure_empty() { # CONNECTIONS SECONDS -> rate p50 p99 errors
    wrk -t1 -c"$1" -d"$2"s --latency -s "$here/empty.lua" "$base/empty/post" | sed -n 's/^RESULT //p'
}

measure_deliveries() { # CONNECTIONS SECONDS -> rate p50 p99 errors
    java "$here/SignedDeliveries.java" "$key" $(($2 * 8000)) "$bytes" "$work/deliveries"
    wrk -t1 -c"$1" -d"$2"s --latency -s "$here/deliveries.lua" "$base/callboard/webhook/bench" -- "$work/deliveries" |
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

measure() { # NAME
    "start_$1"
    wait_for "$base/callboard/webhook" 405
    wait_for "$base/empty/post" 405
    password=$(sed -n 's/.*First start.*with the password \([^ ]*\).*/\1/p' "$log" | tail -1)
    measure_empty 16 5 >/dev/null
    measure_deliveries 16 5 >/dev/null
    for connections in 1 16 64; do
        : >"$work/$1.$connections.empty"
        : >"$work/$1.$connections.deliveries"
        for _ in $(seq "$rounds"); do
            measure_empty "$connections" "$seconds" >>"$work/$1.$connections.empty"
            measure_deliveries "$connections" "$seconds" >>"$work/$1.$connections.deliveries"
        done
        for what in empty deliveries; do
            local file=$work/$1.$connections.$what
            printf '| %s | %s | %s | %s | %s | %s | %s |\n' "$1" "$connections" "$what" \
                "$(cut -d' ' -f1 "$file" | median)" "$(cut -d' ' -f2 "$file" | median)" \
                "$(cut -d' ' -f3 "$file" | median)" "$(awk '{ n += $4 } END { print n }' "$file")" |
                tee -a "$work/table"
        done
    done
    stop_server
}

echo "| server | connections | what | a second | p50 ms | p99 ms | not 204 |"
echo "|---|---|---|---|---|---|---|"
measure payara
measure wildfly
echo
echo "$(nproc) cores shared by server, database and load; $bytes bytes a delivery; medians of $rounds rounds of $seconds s."
