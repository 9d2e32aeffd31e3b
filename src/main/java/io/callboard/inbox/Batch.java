package io.callboard.inbox;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Deliveries that are being stored together. */
final class Batch {

    private final List<Waiting> deliveries;
    private final long since = System.nanoTime();
    private final AtomicBoolean over = new AtomicBoolean();

    Batch(List<Waiting> deliveries) {
        this.deliveries = List.copyOf(deliveries);
    }

    List<Waiting> deliveries() {
        return deliveries;
    }

    /** The {@link System#nanoTime} of its begin. */
    long since() {
        return since;
    }

    /** True for the one who is first to say so: whoever stores it, or whoever lost patience. */
    boolean end() {
        return over.compareAndSet(false, true);
    }
}
