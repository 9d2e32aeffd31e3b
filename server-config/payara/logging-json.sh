#!/bin/sh
# Has a running Payara 6 write its log file as lines of JSON, one for each record, for a collector to read, and restarts
# its domain. It is for all applications of the domain; undone by logging-json-remove.sh. ASADMIN and DOMAIN are as for
# install.sh. On Windows: the two commands below.
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
: "${FORMATTER:=fish.payara.enterprise.server.logging.JSONLogFormatter}"
# shellcheck disable=SC2086 # ASADMIN carries options
$ASADMIN set-log-attributes "com.sun.enterprise.server.logging.GFFileHandler.formatter=$FORMATTER"
# shellcheck disable=SC2086
$ASADMIN restart-domain ${DOMAIN:-}
