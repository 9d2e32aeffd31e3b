#!/bin/sh
# Runs logging-json.cli, which says what it changes, on the WildFly in $JBOSS_HOME; called like install.sh.
SCRIPT=logging-json.cli exec "$(dirname "$0")/install.sh" "$@"
