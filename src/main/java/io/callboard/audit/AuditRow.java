package io.callboard.audit;

import java.time.Instant;
import java.util.UUID;

/** What was done, as lists show it; see {@link Note} and {@link Who} for what may be null. */
public record AuditRow(
        UUID id,
        Instant occurredAt,
        Deed deed,
        Outcome outcome,
        String who,
        String role,
        String address,
        Target.Kind kind,
        String source,
        String object,
        Long count,
        String detail,
        String reason,
        String before,
        String after) {}
