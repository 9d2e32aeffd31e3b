package io.callboard.inbox;

import io.callboard.event.Numbers;
import io.callboard.event.Remark;
import io.callboard.event.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A delivery in a list: all but its body and headers. What may be null, {@link Delivery} tells. */
public record DeliveryRow(
        UUID id,
        Instant receivedAt,
        String source,
        String remoteAddress,
        Instant signedAt,
        String query,
        long bodyLength,
        String digest,
        String event,
        Subject subject,
        String subjectId,
        DeliveryStatus status,
        int attempts,
        Instant nextAttemptAt,
        String lastError,
        List<Remark> remarks,
        String keyHint,
        UUID duplicateOf,
        Instant processedAt) {

    static final String COLUMNS = """
            d.id, d.receivedAt, d.source, d.remoteAddress, d.signedAt, d.query, d.bodyLength, d.digest, d.event,\
             d.subject, d.subjectId, d.status, d.attempts, d.nextAttemptAt, d.lastError, d.remarks, d.keyHint,\
             d.duplicateOf, d.processedAt""";

    /** A row of {@link #COLUMNS}. */
    @SuppressWarnings("unchecked")
    static DeliveryRow of(Object[] columns) {
        return new DeliveryRow(
                (UUID) columns[0],
                (Instant) columns[1],
                (String) columns[2],
                (String) columns[3],
                (Instant) columns[4],
                (String) columns[5],
                (Long) columns[6],
                (String) columns[7],
                (String) columns[8],
                (Subject) columns[9],
                (String) columns[10],
                (DeliveryStatus) columns[11],
                (Integer) columns[12],
                (Instant) columns[13],
                (String) columns[14],
                (List<Remark>) columns[15],
                (String) columns[16],
                (UUID) columns[17],
                (Instant) columns[18]);
    }

    /** The same delivery without its body and headers. */
    public static DeliveryRow of(Delivery delivery) {
        return new DeliveryRow(
                delivery.getId(),
                delivery.getReceivedAt(),
                delivery.getSource(),
                delivery.getRemoteAddress(),
                delivery.getSignedAt(),
                delivery.getQuery(),
                delivery.getBodyLength(),
                delivery.getDigest(),
                delivery.getEvent(),
                delivery.getSubject(),
                delivery.getSubjectId(),
                delivery.getStatus(),
                delivery.getAttempts(),
                delivery.getNextAttemptAt(),
                delivery.getLastError(),
                delivery.getRemarks(),
                delivery.getKeyHint(),
                delivery.getDuplicateOf(),
                delivery.getProcessedAt());
    }

    /** The same as someone sees it who may or may not see phone numbers. */
    public DeliveryRow seen(Numbers numbers) {
        return new DeliveryRow(
                id,
                receivedAt,
                source,
                remoteAddress,
                signedAt,
                numbers.asItCame(query),
                bodyLength,
                digest,
                event,
                subject,
                subjectId,
                status,
                attempts,
                nextAttemptAt,
                numbers.text(lastError),
                remarks,
                keyHint,
                duplicateOf,
                processedAt);
    }

    /** Received minus signed; negative when the sender's clock is ahead; may be null. */
    public Duration clockSkew() {
        return signedAt == null ? null : Duration.between(signedAt, receivedAt);
    }
}
