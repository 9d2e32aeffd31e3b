#!/bin/sh
# Runs remove.cli on the WildFly in $JBOSS_HOME; called like install.sh.
SCRIPT=remove.cli exec "$(dirname "$0")/install.sh" "$@"
