#!/bin/sh
# Runs datasource-postgresql-remove.asadmin on a running Payara 6 and restarts its domain; called like install.sh, before
# remove.sh.
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
here=$(cd "$(dirname "$0")" && pwd)
. "$here/run.sh"
# shellcheck disable=SC2086 # ASADMIN carries options
before() { $ASADMIN --terse list-system-properties server-config | sed -n "s|^callboard-server\.before-postgresql\.$1=||p"; }

pool=$(before pool)
driver=$(before driver)
[ -n "$pool" ] || { echo "datasource-postgresql.sh has not been run on this domain: there is nothing to take back."; exit 1; }

commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
{
    sed -e '/^#/d' -e "s|CallboardPool|$pool|" -e "s|DRIVER|$driver|" "$here/datasource-postgresql-remove.asadmin"
    echo "delete-system-property --target server-config callboard-server.before-postgresql.pool"
    echo "delete-system-property --target server-config callboard-server.before-postgresql.driver"
} > "$commands"
run "$commands"
