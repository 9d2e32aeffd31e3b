#!/bin/sh
# Runs broker-artemis-remove.cli on the WildFly in $JBOSS_HOME;
# called like install.sh, before remove.sh.
SCRIPT=broker-artemis-remove.cli exec "$(dirname "$0")/install.sh" "$@"
