package io.callboard.inbox;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of a delivery. A changed status is always written by a conditional update that names the old one, so of two
 * threads that want the same change one loses.
 */
public enum DeliveryStatus {
    /** Durable, not yet projected. */
    RECEIVED,
    /** Folded into its call or chat, or kept because it belongs to none. */
    PROCESSED,
    /** The same bytes came before from the same source; counted, not applied. */
    DUPLICATE,
    /** Genuine, but from an address that is not listed; held until someone releases it. */
    QUARANTINED,
    /** Was held, and someone decided against it. Not applied, unless it is released after all. */
    DISCARDED,
    /** Projection failed; it will be tried again. */
    FAILED,
    /** Projection failed for the last time; only a replay tries it again. */
    DEAD;

    /** Those of which a delivery may become one of that status: what a conditional update names. */
    static Set<DeliveryStatus> before(DeliveryStatus next) {
        return Arrays.stream(values()).filter(status -> status.mayBecome(next)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a delivery of this status may become one of that. */
    public boolean mayBecome(DeliveryStatus next) {
        return switch (this) {
            case RECEIVED -> next == PROCESSED || next == FAILED || next == DEAD;
            case FAILED -> next == PROCESSED || next == FAILED || next == DEAD || next == RECEIVED;
            case QUARANTINED -> next == RECEIVED || next == DUPLICATE || next == DISCARDED;
            case DISCARDED -> next == RECEIVED || next == DUPLICATE;
            case PROCESSED, DEAD -> next == RECEIVED;
            case DUPLICATE -> false;
        };
    }
}
