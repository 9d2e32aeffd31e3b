/**
 * Where a request comes from: the sender's address, behind proxies too, and whether it is in a list. Plain Java.
 *
 * <p>Comes in: the peer, {@code X-Forwarded-For}, lists of addresses and CIDR blocks. Goes out: an
 * {@link io.callboard.address.Address} and yes or no. Imports nothing of Callboard; is imported by {@code endpoint},
 * {@code access}, {@code source} and {@code metrics}; CIDR is the library IPAddress's.
 *
 * @see <a href="https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Forwarded-For">X-Forwarded-For</a>
 */
package io.callboard.address;
