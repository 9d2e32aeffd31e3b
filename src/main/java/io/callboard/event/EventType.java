package io.callboard.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The events that Callboard knows, with the provider's own names. {@link #rank()} orders them along the life of a call
 * or chat: a fact told at a higher rank wins over one told at a lower rank, whatever arrives first.
 *
 * <p>The last three are sent by no provider today but are described to users; they are merged where they carry a call.
 *
 * @see <a href="https://docs.retellai.com/features/webhook-overview">Webhook overview</a>
 */
public enum EventType {
    CALL_STARTED("call_started", Subject.CALL, 1),
    TRANSCRIPT_UPDATED("transcript_updated", Subject.CALL, 2),
    TRANSFER_STARTED("transfer_started", Subject.CALL, 2),
    TRANSFER_BRIDGED("transfer_bridged", Subject.CALL, 2),
    TRANSFER_CANCELLED("transfer_cancelled", Subject.CALL, 2),
    TRANSFER_ENDED("transfer_ended", Subject.CALL, 2),
    CALL_ENDED("call_ended", Subject.CALL, 3),
    CALL_ANALYZED("call_analyzed", Subject.CALL, 4),
    CHAT_STARTED("chat_started", Subject.CHAT, 1),
    CHAT_TRANSCRIPT_UPDATED("transcript_updated", Subject.CHAT, 2),
    CHAT_ENDED("chat_ended", Subject.CHAT, 3),
    CHAT_ANALYZED("chat_analyzed", Subject.CHAT, 4),
    CALL_INBOUND("call_inbound", Subject.CALL, 0),
    CHAT_INBOUND("chat_inbound", Subject.CHAT, 0),
    AGENT_TRANSFER("agent_transfer", Subject.CALL, 2),
    VOICEMAIL_DETECTED("voicemail_detected", Subject.CALL, 2),
    CALL_ERROR("call_error", Subject.CALL, 3);

    private record Key(String name, Subject subject) {}

    private static final Map<Key, EventType> BY_KEY = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    type -> new Key(type.providerName, type.subject), Function.identity()));

    private final String providerName;
    private final Subject subject;
    private final int rank;

    EventType(String providerName, Subject subject, int rank) {
        this.providerName = providerName;
        this.subject = subject;
        this.rank = rank;
    }

    /** The type of an event of that provider's name about that kind of subject; empty when Callboard does not know it. */
    public static Optional<EventType> of(String providerName, Subject subject) {
        return Optional.ofNullable(BY_KEY.get(new Key(providerName, subject)));
    }

    /** Whether any event, about a call or a chat, has that name. */
    static boolean isKnown(String providerName) {
        return of(providerName, Subject.CALL).isPresent()
                || of(providerName, Subject.CHAT).isPresent();
    }

    /** The provider's name, as in the body's {@code event}. */
    public String providerName() {
        return providerName;
    }

    public Subject subject() {
        return subject;
    }

    /** 0 for the questions asked before a call or chat exists, then 1 (started) to 4 (analyzed). */
    public int rank() {
        return rank;
    }

    public boolean isQuestion() {
        return rank == 0;
    }

    public boolean isTransfer() {
        return switch (this) {
            case TRANSFER_STARTED, TRANSFER_BRIDGED, TRANSFER_CANCELLED, TRANSFER_ENDED, AGENT_TRANSFER -> true;
            default -> false;
        };
    }
}
