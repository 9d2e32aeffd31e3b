#!/bin/sh
# Runs messaging.cli and then broker-artemis.cli, which say what they change and which variables the server reads, on the
# WildFly in $JBOSS_HOME; called like install.sh, and after it.
set -eu
SCRIPT=messaging.cli "$(dirname "$0")/install.sh" "$@"
SCRIPT=broker-artemis.cli exec "$(dirname "$0")/install.sh" "$@"
