#!/bin/sh
# Makes a running, stock GlassFish 8 ready for Callboard and restarts its domain: gives it H2, which it has not, and does
# what ../payara/install.asadmin says.
#
#   ASADMIN="/opt/glassfish8/bin/asadmin" DRIVER=/opt/h2-2.2.224.jar ./install.sh
#
# ASADMIN, DOMAIN, DATA_DIR  as for ../payara/install.sh
# DRIVER                     H2, https://repo1.maven.org/maven2/com/h2database/h2/; the domain takes a copy of it
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
: "${DRIVER:?must name the jar of H2}"
[ -r "$DRIVER" ] || { echo "There is no driver that can be read at $DRIVER"; exit 1; }

# shellcheck disable=SC2086 # ASADMIN carries options
{
    if $ASADMIN --terse list-system-properties server-config | grep -q '^callboard-server\.before\.driver='; then
        echo "This domain is ready for Callboard already. Run remove.sh first to set it up anew."
        exit 0
    fi
    $ASADMIN add-library "$DRIVER"
    $ASADMIN create-system-properties --target server-config "callboard-server.before.driver=$(basename "$DRIVER")"
    POOL="" "$(dirname "$0")/../payara/install.sh"
}
