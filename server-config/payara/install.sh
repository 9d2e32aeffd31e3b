#!/bin/sh
# Runs install.asadmin, which says what it changes, on a running Payara 6 and restarts its domain.
#
#   ASADMIN="/opt/payara6/bin/asadmin" ./install.sh           the default domain, on port 4848
#   ASADMIN="/opt/payara6/bin/asadmin --port 5848 --user admin --passwordfile /root/pass" ./install.sh
#
# DATA_DIR  where the database lies; when it is not set, lib/databases in the domain
# POOL      an existing connection pool to use instead of the embedded database
# DOMAIN    the domain to restart; when it is not set, the only one there is
# RESTART   no leaves the restart to you, where other scripts follow
#
# What it replaces is kept as system properties callboard-server.before.* of the domain, from which remove.sh puts it back.
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
here=$(cd "$(dirname "$0")" && pwd)
. "$here/run.sh"
# shellcheck disable=SC2086 # ASADMIN carries options
get() { $ASADMIN --terse get "$1" | sed -n "s|^.*$2=||p"; }

if $ASADMIN --terse list-system-properties server-config | grep -q '^callboard\.data-source='; then
    echo "This domain is ready for Callboard already. Run remove.sh first to set it up anew."
    exit 0
fi

commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
{
    echo "create-system-properties --target server-config callboard-server.before.max-threads=$(
        get configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size size)"
    echo "create-system-properties --target server-config callboard-server.before.read-timeout=$(
        get configs.config.server-config.network-config.transports.transport.tcp.read-timeout-millis millis)"
    if [ -n "${POOL:-}" ]; then
        grep -v -e data-dir -e '-connection-pool' "$here/install.asadmin" | sed "s|CallboardPool|$POOL|"
    else
        sed "s|^\(create-system-properties.*callboard-server.data-dir=\).*|\1${DATA_DIR:-\${com.sun.aas.instanceRoot\}/lib/databases}|" \
            "$here/install.asadmin"
    fi
} > "$commands"
run "$commands"
