/**
 * Whether stored deliveries are still what came in: their signatures judged again, and the hash chain over all of them.
 *
 * <p>Comes in: deliveries as they are stored. Goes out: a {@link io.callboard.verification.Finding} for one delivery, a
 * {@link io.callboard.verification.Report} for all, which names the first that was changed or is missing. Deliveries are
 * chained some seconds after they were accepted, off the path of a webhook: each gets the next number, and the SHA-256
 * over its predecessor's hash and all of it that never changes. Who can write to the database can also write a new chain;
 * therefore its head is told in the log every day, to be compared with. When a delivery is chained, it is noted when its
 * key verified one for the last time.
 *
 * <p>Imports {@code config}, {@code event}, {@code inbox} and {@code signature}; is imported by {@code api},
 * {@code health}, {@code source} and {@code view}.
 *
 * @see <a href="https://docs.retellai.com/features/secure-webhook">Secure the webhook</a>
 */
package io.callboard.verification;
