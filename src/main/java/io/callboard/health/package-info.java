/**
 * How it stands with Callboard, for monitoring: {@code /health}, {@code /health/live} and {@code /health/ready}.
 *
 * <p>In come GET requests of anybody, and what the spool and the database tell; out goes a status of the whole and of
 * each part, in the JSON of MicroProfile Health, and to users of the board also figures, since when, and what to do.
 * The whole is down when deliveries cannot be made durable, and only then. The database and the disk of the spool are
 * asked by threads of their own, each at most once a second however many ask, and nobody waits for them longer than two
 * seconds.
 *
 * <p>May import {@code inbox}, {@code rejection}, {@code relay}, {@code verification} and {@code config}; is imported by
 * {@code metrics}. Servers with MicroProfile Health answer at an address of their own, and neither knows of the other.
 *
 * @see <a href="https://download.eclipse.org/microprofile/microprofile-health-4.0/microprofile-health-spec-4.0.html">
 *     MicroProfile Health 4.0</a>
 */
package io.callboard.health;
