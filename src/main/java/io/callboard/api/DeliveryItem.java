package io.callboard.api;

import io.callboard.event.Remark;
import io.callboard.inbox.DeliveryRow;
import java.util.List;

/**
 * A delivery in a list.
 *
 * @param id Callboard's own, a time-ordered UUID
 * @param receivedAt ISO-8601
 * @param signedAt ISO-8601; null when it was unsigned
 * @param clockSkewMs received minus signed; null when it was unsigned
 * @param bodyLength bytes, as received
 * @param digest SHA-256 of the body as received, hex
 * @param subject call, chat or none
 * @param keyHint the last four characters of the key that fitted; null when it was unsigned
 * @param duplicateOf the delivery whose bytes it repeats; null as a rule
 * @param remarks what was odd in the body
 */
public record DeliveryItem(
        String id,
        String receivedAt,
        String source,
        String remoteAddress,
        String signedAt,
        Long clockSkewMs,
        String query,
        long bodyLength,
        String digest,
        String event,
        String subject,
        String subjectId,
        String status,
        int attempts,
        String lastError,
        String keyHint,
        String duplicateOf,
        String processedAt,
        List<RemarkItem> remarks) {

    /** Something odd in a body that was kept all the same. */
    public record RemarkItem(String code, String field) {

        static RemarkItem of(Remark remark) {
            return new RemarkItem(Answer.word(remark.code()), remark.field());
        }
    }

    static DeliveryItem of(DeliveryRow row) {
        return new DeliveryItem(
                row.id().toString(),
                Answer.iso(row.receivedAt()),
                row.source(),
                row.remoteAddress(),
                Answer.iso(row.signedAt()),
                row.clockSkew() == null ? null : row.clockSkew().toMillis(),
                row.query(),
                row.bodyLength(),
                row.digest(),
                row.event(),
                Answer.word(row.subject()),
                row.subjectId(),
                Answer.word(row.status()),
                row.attempts(),
                row.lastError(),
                row.keyHint(),
                row.duplicateOf() == null ? null : row.duplicateOf().toString(),
                Answer.iso(row.processedAt()),
                row.remarks().stream().map(RemarkItem::of).toList());
    }
}
