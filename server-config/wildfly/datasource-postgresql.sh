#!/bin/sh
# Runs datasource-postgresql.cli, which says what it changes and which variables the server reads, on the WildFly in
# $JBOSS_HOME. After install.sh, and called like it:
#
#   JBOSS_HOME=/opt/wildfly DRIVER=/opt/postgresql-42.7.13.jar ./datasource-postgresql.sh                  running; it is reloaded
#   JBOSS_HOME=/opt/wildfly DRIVER=/opt/postgresql-42.7.13.jar ./datasource-postgresql.sh --offline [standalone.xml]
#
# DRIVER  PostgreSQL's JDBC driver, https://jdbc.postgresql.org/download/; WildFly takes a copy of it
# XA      yes runs datasource-postgresql-xa.cli instead: for companies whose data sources all are of that kind. Callboard
#         has no transaction that would need it
set -eu
: "${JBOSS_HOME:?must name the folder of WildFly}"
: "${DRIVER:?must name the jar of the JDBC driver of PostgreSQL}"
[ -r "$DRIVER" ] || { echo "There is no driver that can be read at $DRIVER"; exit 1; }
here=$(cd "$(dirname "$0")" && pwd)
cli=datasource-postgresql.cli
[ "${XA:-}" != yes ] || cli=datasource-postgresql-xa.cli

commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
{
    echo "set driver=$(cd "$(dirname "$DRIVER")" && pwd)/$(basename "$DRIVER")"
    # two servers of one installation share its modules
    if [ -d "$JBOSS_HOME/modules/io/callboard/postgresql" ]; then
        sed '/^module add/d' "$here/$cli"
    else
        cat "$here/$cli"
    fi
} > "$commands"
SCRIPT=$commands sh "$here/install.sh" "$@"
