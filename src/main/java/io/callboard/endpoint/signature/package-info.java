/**
 * Whether a delivery is genuine, told by its signature over the raw bytes. Plain Java.
 *
 * <p>Comes in: the signature headers, the body as it came over the wire, the sources it may be from. Goes out: a
 * {@link io.callboard.endpoint.signature.Verdict}. Imports {@code config}.
 *
 * @see <a href="https://docs.retellai.com/features/secure-webhook">Secure the webhook</a>
 */
package io.callboard.endpoint.signature;
