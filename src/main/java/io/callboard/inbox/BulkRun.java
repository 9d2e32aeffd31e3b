package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import io.callboard.inbox.CannotReplayDeliveryException.Reason;
import java.time.Instant;
import java.util.List;

/** An order on its way. Whoever works on it notes what was done; anyone may look at its progress. */
public final class BulkRun {

    private final BulkOrder order;
    private final Instant startedAt;
    private final BulkCount found;
    private long done;
    private long bodyGone;
    private long changed;
    private Instant endedAt;
    private boolean broken;

    /** @param found what it has to do */
    BulkRun(BulkOrder order, Instant startedAt, BulkCount found) {
        this.order = requireNonNull(order, "order");
        this.startedAt = requireNonNull(startedAt, "startedAt");
        this.found = requireNonNull(found, "found");
        bodyGone = found.bodyGone();
    }

    BulkOrder order() {
        return order;
    }

    /** What arrives later is no part of it. */
    Instant until() {
        return order.until() == null ? startedAt : order.until();
    }

    /** Whether it is so small that its deliveries may be announced at once. */
    boolean isWithin(int size) {
        return found.possible() <= size;
    }

    synchronized void note(List<Resolved> resolved) {
        for (Resolved each : resolved) {
            if (each.refusal() == null) {
                done++;
            } else if (each.refusal() == Reason.BODY_GONE) {
                bodyGone++;
            } else {
                changed++;
            }
        }
    }

    /** @param through whether it got to its end */
    synchronized void end(Instant now, boolean through) {
        endedAt = now;
        broken = !through;
    }

    synchronized BulkProgress progress() {
        return new BulkProgress(order, startedAt, found.possible(), done, bodyGone, changed, endedAt, broken);
    }
}
