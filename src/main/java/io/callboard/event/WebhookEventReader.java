package io.callboard.event;

import io.callboard.event.Remark.Code;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.event.WebhookEvent.ChatEvent;
import io.callboard.event.WebhookEvent.InboundQuestion;
import io.callboard.event.WebhookEvent.UnknownEvent;
import java.time.Duration;
import java.time.Instant;

/**
 * Reads a body whole: both envelopes, old names, and whatever is odd about it.
 *
 * @see <a href="https://docs.retellai.com/features/webhook-overview">Webhook overview</a>
 */
public final class WebhookEventReader {

    /** How much later than the delivery the event's own time may be: clocks differ, but not by more. */
    private static final Duration MAX_AHEAD = Duration.ofDays(1);

    private WebhookEventReader() {}

    /**
     * The event that the body tells of; never throws, whatever the bytes. An event whose call or chat has no usable id is
     * an {@link UnknownEvent}.
     *
     * @param sentAt when it was sent, as its signature tells, else when it was received; the body's own
     *     {@code event_timestamp} wins, unless it is more than a day ahead
     * @param digest SHA-256 of the body as it was sent, lower-case hex
     */
    public static WebhookEvent read(byte[] body, Instant sentAt, String digest) {
        Opening opening = Opening.of(body);
        EventType type = opening.type().orElse(null);
        String id = opening.envelope().subjectId();
        if (type != null && type.isQuestion()) {
            return new InboundQuestion(type, id, opening.remarks().list());
        }
        if (type == null || id == null) {
            return new UnknownEvent(
                    opening.envelope().event(), opening.remarks().list());
        }
        Instant at = sentAt(opening, sentAt);
        return type.subject() == Subject.CHAT ? chat(opening, type, at, digest) : call(opening, type, at, digest);
    }

    private static CallEvent call(Opening opening, EventType type, Instant at, String digest) {
        CallPayload call = CallReader.read(opening.holder(), opening.envelope().subjectId());
        EventOrder order = Orders.of(type, Orders.progress(call), at, digest);
        TransferPayload transfer = type.isTransfer() ? TransferReader.read(opening.top(), call, at) : null;
        return new CallEvent(type, order, call, transfer, opening.remarks().list());
    }

    private static ChatEvent chat(Opening opening, EventType type, Instant at, String digest) {
        ChatPayload chat = ChatReader.read(opening.holder(), opening.envelope().subjectId());
        EventOrder order = Orders.of(type, Orders.progress(chat), at, digest);
        return new ChatEvent(type, order, chat, opening.remarks().list());
    }

    private static Instant sentAt(Opening opening, Instant sentAt) {
        Instant told = opening.top().time("event_timestamp");
        if (told == null || told.isAfter(sentAt.plus(MAX_AHEAD))) {
            if (told != null) {
                opening.remarks().add(Code.OUT_OF_RANGE, "event_timestamp");
            }
            return sentAt;
        }
        return told;
    }
}
