#!/bin/sh
# Undoes logging-json.sh: the log file is written as a stock Payara 6 writes it again. Called like that one.
FORMATTER=com.sun.enterprise.server.logging.ODLLogFormatter exec "$(dirname "$0")/logging-json.sh"
