/**
 * Step ④ of a webhook's route: events folded into calls and chats. In comes the announcement of a delivery; out go, in one
 * transaction, the changed call or chat, the processed delivery, and {@code CallChanged} or {@code ChatChanged}. May
 * import {@code event}, {@code call}, {@code chat}, {@code list}, {@code inbox} and {@code trace}; imported by nobody.
 *
 * <p>In which order events may come is told by <a href="https://docs.retellai.com/features/webhook-overview">Webhook
 * overview</a>.
 */
package io.callboard.projection;
