/**
 * How the signing keys of the sources stand, and whether what they sign is accepted.
 *
 * <p>Comes in: the sources as they are configured, and an administrator who tries a key. Goes out: a {@link
 * io.callboard.source.KeyState} for each key, and the {@link io.callboard.source.TestAnswer} to a sample that was signed
 * with it. A sample is judged by the signatures and addresses that deliveries are judged by, and never leaves this server:
 * no request can send it anywhere. Nothing here tells more of a key than its end.
 *
 * <p>Imports {@code address}, {@code audit}, {@code config}, {@code signature} and {@code verification}; is imported by
 * {@code view}.
 */
package io.callboard.source;
