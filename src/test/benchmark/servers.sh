# What run.sh and soak.sh share: a new server with the built WAR, made ready by the scripts of server-config. Sourced.

command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 2; }
source "$here/postgresql.sh"
rm -rf "$work"
mkdir -p "$work/classes/empty" "$work/war/WEB-INF/classes"
[ "${BUILT:-no}" = yes ] || (cd "$root" && mvn -q -B -ntp pre-integration-test -DskipTests)
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
    jvm=$(until pgrep -f -- "-D\[Standalone\].*port-offset=21000"; do sleep 0.2; done | head -1)
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
    jvm=$(cat "$work/payara/glassfish/domains/bench/config/pid")
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

wait_until_projected() {
    for _ in $(seq 300); do
        curl -s -u "admin:$password" "$base/callboard/api/deliveries?status=received&limit=1" | grep -q '"items":\[\]' &&
            return
        sleep 1
    done
    echo "Deliveries were left unprojected after five minutes" >&2
    exit 1
}
