#!/bin/sh
# Puts back what install.sh changed on a running Payara 6 and restarts its domain; called like install.sh.
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
here=$(cd "$(dirname "$0")" && pwd)
. "$here/run.sh"
before() { $ASADMIN --terse list-system-properties server-config | sed -n "s|^callboard-server\.before\.$1=||p"; }

threads=$(before max-threads)
[ -n "$threads" ] || { echo "install.sh has not been run on this domain: there is nothing to put back."; exit 1; }
# 5 is the server's own default
threads=$(echo "$threads" | sed 's|^5$||')
# 30000 likewise
timeout=$(before read-timeout | sed 's|^30000$||')

commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
{
    sed -e "s|size=$|size=$threads|" -e "s|millis=$|millis=$timeout|" "$here/remove.asadmin"
    echo "delete-system-property --target server-config callboard-server.before.max-threads"
    echo "delete-system-property --target server-config callboard-server.before.read-timeout"
} > "$commands"
if ! $ASADMIN --terse list-jdbc-connection-pools | grep -qx CallboardPool; then
    sed -i -e '/delete-jdbc-connection-pool/d' -e '/data-dir/d' "$commands"
fi
run "$commands"
