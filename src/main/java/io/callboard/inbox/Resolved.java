package io.callboard.inbox;

import io.callboard.inbox.CannotReplayDeliveryException.Reason;

/**
 * What became of one delivery that something was decided about.
 *
 * @param before its status until then; null when it was refused
 * @param status its new one; null when it was refused
 * @param refusal why nothing was done; null when something was
 */
public record Resolved(DeliveryStatus before, DeliveryStatus status, Reason refusal) {

    static Resolved to(DeliveryStatus before, DeliveryStatus status) {
        return new Resolved(before, status, null);
    }

    static Resolved refused(Reason refusal) {
        return new Resolved(null, null, refusal);
    }

    boolean isDone() {
        return refusal == null;
    }

    boolean isToBeProjected() {
        return status == DeliveryStatus.RECEIVED;
    }

    /** @throws CannotReplayDeliveryException when it was refused */
    DeliveryStatus orThrow() {
        if (refusal != null) {
            throw new CannotReplayDeliveryException(refusal);
        }
        return status;
    }
}
