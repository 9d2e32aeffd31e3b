/**
 * Where deliveries come in: {@code POST /webhook} and {@code POST /webhook/{source}}.
 *
 * <p>Comes in: HTTP requests of anybody. Goes out: an {@link io.callboard.inbox.IncomingDelivery}, genuine and with the
 * bytes as they were signed, to the {@link io.callboard.inbox.Inbox}; 204 once it is durable, and otherwise an
 * {@code application/problem+json} that says what to do and nothing that helps to forge. The filters run in this order:
 * method and content type, source, address, form and time of the signature, body, signature; what one has learnt, the next
 * finds in {@link io.callboard.endpoint.Arrival}. A body is never a reason to refuse a genuine delivery: what is odd
 * about it is kept and shown.
 *
 * <p>What a gateway handed on through a queue comes in by {@code endpoint.queue}, and is judged by the same signatures,
 * addresses and limits.
 *
 * <p>Every request that is refused is noted in the {@link io.callboard.rejection.RejectionLedger}. Imports {@code config},
 * {@code event}, {@code inbox}, {@code rejection}, {@code signature} and {@code trace}; is imported by nobody.
 *
 * @see <a href="https://docs.retellai.com/features/webhook-overview">Webhook overview</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457: problem details</a>
 */
package io.callboard.endpoint;
