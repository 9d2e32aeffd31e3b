package io.callboard.inbox;

import io.callboard.event.EventType;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A delivery that is not durable yet, and its sender, who waits for the answer. */
final class Waiting {

    private final Delivery delivery;
    private final long since = System.nanoTime();
    private final CompletableFuture<UUID> answer = new CompletableFuture<>();
    private final AtomicBoolean spooled = new AtomicBoolean();
    private volatile RuntimeException cause;

    /** @param traceparent of the request that brought it; null when nobody traces it */
    Waiting(UUID id, IncomingDelivery incoming, String traceparent) {
        delivery = new Delivery(id, incoming).tracedBy(traceparent);
    }

    UUID id() {
        return delivery.getId();
    }

    /** As it is stored. */
    Delivery delivery() {
        return delivery;
    }

    /** Bytes of memory that it takes, about. */
    long size() {
        return delivery.getBodyLength() + 1000L;
    }

    /** The {@link System#nanoTime} of its arrival: it measures patience and tells no time. */
    long since() {
        return since;
    }

    /** Completed once it is durable, or has failed to become so. */
    CompletableFuture<UUID> answer() {
        return answer;
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    /**
     * True for the one who is first to bring it to the spool; the database may still take it.
     *
     * @param why it is not in the database; null when it was not tried, or waits too long
     */
    boolean leavesTheDatabase(RuntimeException why) {
        if (isAnswered() || !spooled.compareAndSet(false, true)) {
            return false;
        }
        cause = why;
        return true;
    }

    /** Whether nothing is to be gained by storing it. */
    boolean isSettled() {
        return spooled.get() || isAnswered();
    }

    /** The fact that it is durable now, told at that {@link System#nanoTime}. */
    DeliveryStored stored(long now) {
        return new DeliveryStored(
                delivery.getSource(),
                EventType.of(delivery.getEvent(), delivery.getSubject()),
                spooled.get(),
                Duration.ofNanos(now - since));
    }

    void isDurable() {
        answer.complete(id());
    }

    /** It is nowhere. */
    void isLost(RuntimeException last) {
        RuntimeException first = cause == null ? last : cause;
        CannotStoreDeliveryException failure =
                first instanceof CannotStoreDeliveryException known ? known : new CannotStoreDeliveryException(first);
        if (last != first) {
            failure.addSuppressed(last);
        }
        answer.completeExceptionally(failure);
    }
}
