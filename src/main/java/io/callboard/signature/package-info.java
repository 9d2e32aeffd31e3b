/**
 * Whether a delivery is genuine, told by its signature over the raw bytes. Plain Java.
 *
 * <p>Comes in: the signature headers, the body as it came over the wire, the sources it may be from. Goes out: a
 * {@link io.callboard.signature.Verdict}. Imports {@code config}; is imported by
 * whoever lets deliveries in, and by {@code verification}, which judges stored ones again.
 *
 * @see <a href="https://docs.retellai.com/features/secure-webhook">Secure the webhook</a>
 */
package io.callboard.signature;
