#!/bin/sh
# Runs tracing.cli, which says what it changes, on the WildFly in $JBOSS_HOME; called like install.sh.
SCRIPT=tracing.cli exec "$(dirname "$0")/install.sh" "$@"
