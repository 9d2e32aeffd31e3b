package io.callboard.call;

import java.time.Instant;

/** One attempt while its steps are put together. */
final class TransferAttempt {

    private String destination;
    private String extension;
    private String kind;
    private Instant startedAt;
    private Instant bridgedAt;
    private Instant cancelledAt;
    private Instant endedAt;

    /** Whether the step goes on with this attempt: it is still open, and they do not name different destinations. */
    boolean accepts(TransferStep step) {
        return isOpenFor(step)
                && (step.destination() == null || destination == null || destination.equals(step.destination()));
    }

    private boolean isOpenFor(TransferStep step) {
        boolean open = cancelledAt == null && endedAt == null;
        return switch (step.type()) {
            case TRANSFER_BRIDGED -> open && bridgedAt == null;
            case TRANSFER_CANCELLED, TRANSFER_ENDED -> open;
            default -> false;
        };
    }

    /** Whether it had started then; one whose start is not known had. */
    boolean startedBy(Instant at) {
        return startedAt == null || !startedAt.isAfter(at);
    }

    void take(TransferStep step) {
        destination = destination == null ? step.destination() : destination;
        extension = extension == null ? step.extension() : extension;
        kind = kind == null ? step.kind() : kind;
        switch (step.type()) {
            case TRANSFER_BRIDGED -> bridgedAt = step.at();
            case TRANSFER_CANCELLED -> cancelledAt = step.at();
            case TRANSFER_ENDED -> endedAt = step.at();
            default -> startedAt = step.at();
        }
    }

    Transfer toTransfer() {
        return new Transfer(destination, extension, kind, startedAt, bridgedAt, cancelledAt, endedAt);
    }
}
