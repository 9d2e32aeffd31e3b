/**
 * Black-box tests of the built WAR on a real server. Arquillian starts the server that the system property
 * {@code arquillian.launch} names, once for all tests, and hands it {@code target/callboard.war} byte by byte; the tests
 * talk HTTP through {@link io.callboard.it.Board} and know nothing of the server.
 *
 * <p>Comes in: the WAR, an unpacked stock server. Goes out: nothing. May import: nothing of Callboard.
 */
package io.callboard.it;
