#!/bin/sh
# Runs datasource-postgresql.cli, which says what it changes and which variables the server reads, on the WildFly in
# $JBOSS_HOME. After install.sh, and called like it:
#
#   JBOSS_HOME=/opt/wildfly DRIVER=/opt/postgresql-42.7.13.jar ./datasource-postgresql.sh                  running; it is reloaded
#   JBOSS_HOME=/opt/wildfly DRIVER=/opt/postgresql-42.7.13.jar ./datasource-postgresql.sh --offline [standalone.xml]
#
# DRIVER is PostgreSQL's JDBC driver, https://jdbc.postgresql.org/download/; WildFly takes a copy of it.
set -eu
: "${JBOSS_HOME:?must name the folder of WildFly}"
: "${DRIVER:?must name the jar of the JDBC driver of PostgreSQL}"
[ -r "$DRIVER" ] || { echo "There is no driver that can be read at $DRIVER"; exit 1; }
here=$(cd "$(dirname "$0")" && pwd)

commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
{
    echo "set driver=$(cd "$(dirname "$DRIVER")" && pwd)/$(basename "$DRIVER")"
    # two servers of one installation share its modules
    if [ -d "$JBOSS_HOME/modules/io/callboard/postgresql" ]; then
        sed '/^module add/d' "$here/datasource-postgresql.cli"
    else
        cat "$here/datasource-postgresql.cli"
    fi
} > "$commands"
SCRIPT=$commands sh "$here/install.sh" "$@"
