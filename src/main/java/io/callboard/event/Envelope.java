package io.callboard.event;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What can be told of a body at first sight, before it is stored: enough to file it and to answer, never a reason to
 * refuse it.
 *
 * @param event the provider's event name as it came, at most 100 characters; {@value #UNKNOWN} when there is none
 * @param subject what it is about
 * @param subjectId the call's or chat's id, at most {@value #MAX_ID_LENGTH} characters; null when there is none that can
 *     be used
 * @param remarks what is odd about the body, for the deliveries page
 */
public record Envelope(String event, Subject subject, String subjectId, List<Remark> remarks) {

    /** Stands for the event's name when the body has none. */
    public static final String UNKNOWN = "UNKNOWN";

    /** The longest id that Callboard files a call or chat under. */
    public static final int MAX_ID_LENGTH = 255;

    public Envelope {
        requireNonNull(event, "event");
        requireNonNull(subject, "subject");
        remarks = List.copyOf(remarks);
    }

    /** The type of this event; empty when Callboard does not know it. */
    public Optional<EventType> type() {
        return EventType.of(event, subject);
    }
}
