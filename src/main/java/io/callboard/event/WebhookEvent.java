package io.callboard.event;

import java.util.List;

/** One delivery's body, read: about a call, about a chat, a question before either exists, or none that is known. */
public sealed interface WebhookEvent {

    /** What was odd in the body; empty when all was as documented. */
    List<Remark> remarks();

    /**
     * An event of a call.
     *
     * @param type one of those with {@link Subject#CALL}
     * @param order where it stands among the call's events
     * @param call the call as the event tells it; its id is never null
     * @param transfer the attempt told of; null unless {@link EventType#isTransfer()}
     */
    record CallEvent(EventType type, EventOrder order, CallPayload call, TransferPayload transfer, List<Remark> remarks)
            implements WebhookEvent {}

    /**
     * An event of a chat.
     *
     * @param type one of those with {@link Subject#CHAT}
     * @param order where it stands among the chat's events
     * @param chat the chat as the event tells it; its id is never null
     */
    record ChatEvent(EventType type, EventOrder order, ChatPayload chat, List<Remark> remarks)
            implements WebhookEvent {}

    /** {@code call_inbound} or {@code chat_inbound}: answered at once, kept, and folded into nothing. */
    record InboundQuestion(EventType type, String subjectId, List<Remark> remarks) implements WebhookEvent {}

    /** Kept and shown raw: an unknown event, or a body that belongs to no call and no chat. */
    record UnknownEvent(String event, List<Remark> remarks) implements WebhookEvent {}
}
