#!/bin/sh
# Makes a server of an Open Liberty ready for Callboard: callboard.xml, which says what it is for, and H2. The server takes
# it while it runs or at its next start.
#
#   SERVER=/opt/wlp/usr/servers/board DRIVER=/opt/h2-2.2.224.jar ./install.sh
#
# SERVER  the folder of the server, as made by bin/server create NAME --template=webProfile10: features of an older Jakarta EE
#         in its server.xml exclude those of callboard.xml
# DRIVER  H2, https://repo1.maven.org/maven2/com/h2database/h2/; the server takes a copy of it
set -eu
: "${SERVER:?must name the folder of the server}"
: "${DRIVER:?must name the jar of H2}"
[ -r "$SERVER/server.xml" ] || { echo "There is no server in $SERVER"; exit 1; }
[ -r "$DRIVER" ] || { echo "There is no driver that can be read at $DRIVER"; exit 1; }

mkdir -p "$SERVER/apps" "$SERVER/callboard" "$SERVER/configDropins/defaults"
cp "$DRIVER" "$SERVER/callboard/"
cp "$(dirname "$0")/callboard.xml" "$SERVER/configDropins/defaults/"
echo "Ready for Callboard."
