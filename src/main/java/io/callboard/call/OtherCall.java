package io.callboard.call;

import java.time.Instant;

/** A call as another one names it, without numbers. All but the first three and the status may be null. */
public record OtherCall(
        String source,
        String callId,
        Instant occurredAt,
        String direction,
        CallStatus status,
        String disconnectionReason,
        Boolean inVoicemail,
        String sentiment) {}
