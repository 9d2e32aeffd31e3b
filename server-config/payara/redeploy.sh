#!/bin/sh
# Deploys the WAR on a running Payara 6 in place of the one that is there, with the listeners for requests closed
# meanwhile. A request that comes while Payara takes an application away may be answered by Payara itself, with an empty
# 200: the sender takes it for an acknowledgement, and the delivery is lost. What finds a listener closed goes to another
# node or comes again.
#
#   ASADMIN="/opt/payara6/bin/asadmin" WAR=/opt/callboard.war ./redeploy.sh
#
# ASADMIN    as for install.sh
# WAR        the new version
# LISTENERS  the listeners that Callboard answers at; when it is not set, "http-listener-1 http-listener-2". All that is
#            behind them is away for as long
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
: "${WAR:?must name the WAR}"
[ -r "$WAR" ] || { echo "There is no WAR that can be read at $WAR"; exit 1; }
. "$(dirname "$0")/run.sh"
RESTART=no
listeners=configs.config.server-config.network-config.network-listeners.network-listener
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for listener in ${LISTENERS:-http-listener-1 http-listener-2}; do
    # shellcheck disable=SC2086 # ASADMIN carries options
    if $ASADMIN get "$listeners.$listener.enabled" | grep -q '=true$'; then
        echo "set $listeners.$listener.enabled=false" >> "$work/close"
        echo "set $listeners.$listener.enabled=true" >> "$work/open"
    fi
done
[ -e "$work/close" ] || { echo "None of the listeners is open: name them in LISTENERS"; exit 1; }

trap 'run "$work/open"; rm -rf "$work"' EXIT
run "$work/close"
echo "deploy --force --contextroot callboard --name callboard $WAR" > "$work/deploy"
run "$work/deploy"
