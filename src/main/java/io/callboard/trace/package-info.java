/**
 * The trace that a delivery is followed by, where the server makes traces: each step on the route goes on from the one
 * before it, by the text that W3C Trace Context calls {@code traceparent}, which lies with the delivery and with the
 * outbox's message meanwhile. In come these texts; out go steps, which the server's OpenTelemetry records and exports.
 *
 * <p>Callboard begins no trace but for what is done once more: where nobody traces a request, nothing is kept. Of these
 * classes only {@link io.callboard.trace.ServerTracing} and what it makes name {@code io.opentelemetry}, and are loaded
 * where the server shows it to applications: it is not in the WAR.
 *
 * <p>May import nothing of ours; imported by the stages that it leads through.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context</a>
 */
package io.callboard.trace;
