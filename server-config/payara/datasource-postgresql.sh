#!/bin/sh
# Runs datasource-postgresql.asadmin, which says what it changes and which variables the domain reads, on a running
# Payara 6 and restarts its domain. After install.sh:
#
#   ASADMIN="/opt/payara6/bin/asadmin" DRIVER=/opt/postgresql-42.7.13.jar ./datasource-postgresql.sh
#
# ASADMIN, DOMAIN, RESTART  as for install.sh
# DRIVER           PostgreSQL's JDBC driver, https://jdbc.postgresql.org/download/; the domain takes a copy of it
# POOL_SIZE        connections at most; 20 when it is not set
# XA               yes makes them take part in distributed transactions: for companies whose data sources all are of that
#                  kind. Callboard has no transaction that would need it
#
# What it replaces is kept as system properties callboard-server.before-postgresql.* of the domain.
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
: "${DRIVER:?must name the jar of the JDBC driver of PostgreSQL}"
[ -r "$DRIVER" ] || { echo "There is no driver that can be read at $DRIVER"; exit 1; }
here=$(cd "$(dirname "$0")" && pwd)
. "$here/run.sh"
xa=
[ "${XA:-}" != yes ] || xa='s|ds.PGSimpleDataSource --restype javax.sql.DataSource|xa.PGXADataSource --restype javax.sql.XADataSource|'

# shellcheck disable=SC2086 # ASADMIN carries options
{
    if $ASADMIN --terse list-system-properties server-config | grep -q '^callboard-server\.before-postgresql\.pool='; then
        echo "This domain uses PostgreSQL already. Run datasource-postgresql-remove.sh first to set it up anew."
        exit 0
    fi
    before=$($ASADMIN --terse get resources.jdbc-resource.jdbc/callboard.pool-name | sed -n 's|^.*pool-name=||p')
}

commands=$(mktemp)
trap 'rm -f "$commands"' EXIT
{
    echo "create-system-properties --target server-config callboard-server.before-postgresql.pool=$before"
    echo "create-system-properties --target server-config callboard-server.before-postgresql.driver=$(basename "$DRIVER")"
    sed -e '/^#/d' -e "$xa" -e "s|DRIVER|$DRIVER|" -e "s|POOL_SIZE|${POOL_SIZE:-20}|" "$here/datasource-postgresql.asadmin"
} > "$commands"
run "$commands"
