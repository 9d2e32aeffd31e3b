#!/bin/sh
# Puts back what install.sh changed on a running Payara 6 and restarts its domain; called like install.sh.
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
here=$(cd "$(dirname "$0")" && pwd)
before() { $ASADMIN --terse list-system-properties server-config | sed -n "s|^callboard-server\.before\.$1=||p"; }

pool=$(before pool)
[ -n "$pool" ] || { echo "install.sh has not been run on this domain: there is nothing to put back."; exit 1; }
# 5 is the server's own default
threads=$(before max-threads | sed 's|^5$||')
# 30000 likewise
timeout=$(before read-timeout | sed 's|^30000$||')

commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
{
    sed -e "s|H2Pool|$pool|" -e "s|size=$|size=$threads|" -e "s|millis=$|millis=$timeout|" "$here/remove.asadmin"
    echo "delete-system-property --target server-config callboard-server.before.pool"
    echo "delete-system-property --target server-config callboard-server.before.max-threads"
    echo "delete-system-property --target server-config callboard-server.before.read-timeout"
} > "$commands"
if ! $ASADMIN --terse list-jdbc-connection-pools | grep -qx CallboardPool; then
    sed -i -e '/delete-jdbc-connection-pool/d' -e '/data-dir/d' "$commands"
fi
$ASADMIN multimode --file "$commands"
$ASADMIN restart-domain ${DOMAIN:-}
