package io.callboard.relay;

import io.callboard.event.Subject;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that a destination refused so often that it was given up.
 *
 * @param sequence the number that the destination will find missing
 * @param subjectId the provider's id of the call or chat
 * @param lastError may be null
 */
public record DeadMessage(
        UUID id,
        String destination,
        Long sequence,
        String event,
        Subject subject,
        String source,
        String subjectId,
        Instant changedAt,
        Instant deadAt,
        String lastError) {

    /** For who shall not see what is wrong: that may name hosts. */
    public DeadMessage withoutError() {
        return new DeadMessage(id, destination, sequence, event, subject, source, subjectId, changedAt, deadAt, null);
    }
}
