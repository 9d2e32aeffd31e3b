/**
 * What Callboard promises, under faults and attacks: {@code mvn -Pfaults verify}. One class for each case, {@code *Fault},
 * run on each server against a real PostgreSQL, all of them processes of this machine that the cases kill and freeze.
 *
 * <p>A load writes the key of each delivery to a file, forced to disk, before it sends it (attempted), and each 2xx to
 * another one (acknowledged); what is present is asked of PostgreSQL itself. Lost is what was acknowledged and is not
 * present, phantom what is present and was not attempted, double what was stored more than once. Each case writes its
 * figures to {@code target/faults/report.md}.
 *
 * <p>Comes in: the built WAR, unpacked stock servers, {@code server-config}. Goes out: the report. May import: {@code it}
 * for what both need, nothing of Callboard.
 */
package io.callboard.faults;
