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
        String detail) {

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
                row.detail());
    }
}
