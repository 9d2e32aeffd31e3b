package io.callboard.relay;

import io.callboard.event.Subject;
import java.time.Instant;
import java.util.UUID;

/**
 * The next message of a destination, at which it failed when it was sent alone: all behind it wait.
 *
 * @param sequence the number that the destination will find missing when it is given up
 * @param subjectId the provider's id of the call or chat
 * @param since when the destination took something last, or began to fail
 */
public record StuckMessage(
        UUID id, long sequence, String event, Subject subject, String source, String subjectId, Instant since) {

    static StuckMessage of(OutboxMessage message, Instant since) {
        return new StuckMessage(
                message.getId(),
                message.getSequence(),
                message.getEvent(),
                message.getSubject(),
                message.getSource(),
                message.getSubjectId(),
                since);
    }
}
