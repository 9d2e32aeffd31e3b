#!/bin/sh
# Puts back what install.sh changed on a running GlassFish 8 and restarts its domain; called like install.sh, DRIVER aside.
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
# shellcheck disable=SC2086 # ASADMIN carries options
driver=$($ASADMIN --terse list-system-properties server-config | sed -n 's|^callboard-server\.before\.driver=||p')
[ -n "$driver" ] || { echo "install.sh has not been run on this domain: there is nothing to put back."; exit 1; }

"$(dirname "$0")/../payara/remove.sh"
# shellcheck disable=SC2086
{
    $ASADMIN remove-library "$driver"
    $ASADMIN delete-system-property --target server-config callboard-server.before.driver
}
