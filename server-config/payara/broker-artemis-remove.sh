#!/bin/sh
# Runs broker-artemis-remove.asadmin on a running Payara 6 and restarts its domain; called like install.sh, before
# remove.sh.
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
here=$(cd "$(dirname "$0")" && pwd)
. "$here/run.sh"
commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
sed "/^#/d" "$here/broker-artemis-remove.asadmin" > "$commands"
run "$commands"
