#!/bin/sh
# Runs tracing.asadmin, which says what it changes and which variables the domain reads, on a running Payara 6 and
# restarts its domain. ASADMIN, DOMAIN and RESTART are as for install.sh.
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
here=$(cd "$(dirname "$0")" && pwd)
. "$here/run.sh"
# shellcheck disable=SC2086 # ASADMIN carries options
if $ASADMIN --terse list-system-properties server-config | grep -q '^otel\.'; then
    echo "This domain has settings of OpenTelemetry already: nothing is changed."
    exit 0
fi
commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
cat "$here/tracing.asadmin" > "$commands"
run "$commands"
