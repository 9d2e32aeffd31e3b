#!/bin/sh
# Runs datasource-postgresql-remove.cli on the WildFly in $JBOSS_HOME; called like install.sh, before remove.sh.
SCRIPT=datasource-postgresql-remove.cli exec "$(dirname "$0")/install.sh" "$@"
