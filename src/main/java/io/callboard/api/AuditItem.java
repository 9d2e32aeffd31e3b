package io.callboard.api;

import io.callboard.audit.AuditRow;

/**
 * Something that was done.
 *
 * @param at ISO-8601
 * @param who null for a login with a name that nobody has
 * @param objectSource of a call or chat
 * @param objectId null when it is about more than one
 * @param count of rows or deliveries; null where it is one
 * @param reason why, as that person typed it, without phone numbers; null where none is asked for
 * @param before what was changed, as it was before; null for nothing
 * @param after what it is from then on; null for nothing
 */
public record AuditItem(
        String id,
        String at,
        String deed,
        String outcome,
        String who,
        String role,
        String address,
        String objectKind,
        String objectSource,
        String objectId,
        Long count,
        String detail,
        String reason,
        String before,
        String after) {

    static AuditItem of(AuditRow row) {
        return new AuditItem(
                row.id().toString(),
                Answer.iso(row.occurredAt()),
                Answer.word(row.deed()),
                Answer.word(row.outcome()),
                row.who(),
                row.role(),
                row.address(),
                Answer.word(row.kind()),
                row.source(),
                row.object(),
                row.count(),
                row.detail(),
                row.reason(),
                row.before(),
                row.after());
    }
}
