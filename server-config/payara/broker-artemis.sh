#!/bin/sh
# Packs Artemis' resource adapter and runs broker-artemis.asadmin, which says what it changes and which variables the
# domain reads, on a running Payara 6 and restarts its domain. After install.sh:
#
#   ASADMIN="/opt/payara6/bin/asadmin" ARTEMIS_JARS=/opt/artemis-jars ./broker-artemis.sh
#
# ASADMIN, DOMAIN, RESTART  as for install.sh
# ARTEMIS_JARS              a folder with artemis-jakarta-ra-*.jar, artemis-jakarta-service-extensions-*.jar and
#                           artemis-jakarta-client-all-*.jar of one version, no newer than the broker; Maven Central has
#                           them
set -eu
: "${ASADMIN:?must be the command asadmin, with its options}"
: "${ARTEMIS_JARS:?must name the folder with the three jars of Artemis}"
here=$(cd "$(dirname "$0")" && pwd)
. "$here/run.sh"
# shellcheck disable=SC2086 # ASADMIN carries options
if $ASADMIN --terse list-system-properties server-config | grep -q '^callboard\.connection-factory='; then
    echo "This domain publishes to a broker already. Run broker-artemis-remove.sh first to set it up anew."
    exit 0
fi

packed=$(mktemp -d)
trap 'rm -rf "$packed"' EXIT
mkdir "$packed/rar"
cp -R "$here/artemis-rar/META-INF" "$packed/rar"
for jar in ra service-extensions client-all; do
    [ "$(find "$ARTEMIS_JARS" -maxdepth 1 -name "artemis-jakarta-$jar-[0-9]*.jar" -exec cp {} "$packed/rar" \; -print |
        wc -l)" = 1 ] || { echo "There must be one artemis-jakarta-$jar-*.jar in $ARTEMIS_JARS"; exit 1; }
done
"${JAVA_HOME:+$JAVA_HOME/bin/}jar" --create --no-manifest --file "$packed/callboard-artemis.rar" -C "$packed/rar" .
sed -e '/^#/d' -e "s|RAR$|$packed/callboard-artemis.rar|" "$here/broker-artemis.asadmin" > "$packed/commands"
run "$packed/commands"
