#!/bin/sh
# Takes back what install.sh gave a server of an Open Liberty; called like install.sh, DRIVER aside. Undeploy Callboard first.
# The database and its files are left where they are.
set -eu
: "${SERVER:?must name the folder of the server}"
rm -f "$SERVER/configDropins/defaults/callboard.xml" "$SERVER"/callboard/*.jar
rmdir "$SERVER/configDropins/defaults" "$SERVER/configDropins" "$SERVER/callboard" 2> /dev/null || true
echo "Callboard's settings are removed."
