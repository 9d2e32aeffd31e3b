#!/bin/sh
# Runs install.cli, which says what it changes, on the WildFly in $JBOSS_HOME.
#
#   JBOSS_HOME=/opt/wildfly ./install.sh                             the running server; it is reloaded
#   JBOSS_HOME=/opt/wildfly ./install.sh --offline [standalone.xml]  the stopped server
#
# CONTROLLER, localhost:9990 when it is not set, is the running server's management address.
set -eu
: "${JBOSS_HOME:?must name the folder of WildFly}"
case ${SCRIPT:=install.cli} in
    /*) script=$SCRIPT ;;
    *) script=$(cd "$(dirname "$0")" && pwd)/$SCRIPT ;;
esac
cli=$JBOSS_HOME/bin/jboss-cli.sh

commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
if [ "${1:-}" != --offline ]; then
    {
        cat "$script"
        echo reload
    } > "$commands"
    # A reload with applications may take longer than the five seconds that it waits by itself
    "$cli" --connect --timeout=180000 --controller="${CONTROLLER:-localhost:9990}" --file="$commands"
else
    {
        echo "embed-server --server-config=${2:-standalone.xml} --std-out=discard"
        cat "$script"
        echo stop-embedded-server
    } > "$commands"
    "$cli" --file="$commands"
fi
