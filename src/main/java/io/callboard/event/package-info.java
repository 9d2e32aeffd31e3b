/**
 * The provider's vocabulary: the bytes of a delivery come in, records go out. The one place where JSON is read. Nothing
 * that a body holds is an error here: what is odd becomes a {@link io.callboard.event.Remark}, what is unknown stays in
 * the raw body, and of a name given twice the last one wins.
 *
 * <p>Imports nothing of ours and no container API, only JSON-P's streaming parser.
 *
 * <p>The format is the provider's: <a href="https://docs.retellai.com/features/webhook-overview">events</a>, <a
 * href="https://docs.retellai.com/api-references/get-call">calls</a>, <a
 * href="https://docs.retellai.com/api-references/get-chat">chats</a>, <a
 * href="https://docs.retellai.com/features/inbound-call-webhook">questions</a>. UponAI sends the same.
 */
package io.callboard.event;
