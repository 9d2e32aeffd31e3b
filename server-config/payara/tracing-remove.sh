#!/bin/sh
# Runs tracing-remove.asadmin on a running Payara 6 and restarts its domain; called like tracing.sh.
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
here=$(cd "$(dirname "$0")" && pwd)
. "$here/run.sh"
commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
cat "$here/tracing-remove.asadmin" > "$commands"
run "$commands"
