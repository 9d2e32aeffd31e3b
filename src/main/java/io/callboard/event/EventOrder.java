package io.callboard.event;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Where an event stands among all events of its call or chat, told from the stored delivery alone, so that every
 * order of processing ends in the same call. Arrival counts where the delivery has no better time: in an unsigned one,
 * and among copies of the same bytes that were signed anew, of which the first stored one's time counts.
 *
 * <p>First the rank; among equals of the middle rank the progress of the conversation, because a retried delivery is
 * signed anew and its time says little; then the time of sending; last the digest, which makes the order total.
 *
 * @param rank {@link EventType#rank()}
 * @param progress how far the conversation had come, in lines of transcript; 0 outside the middle rank
 * @param step the event type's place among its equals: a transfer starts before it is bridged
 * @param sentAt ms since epoch: the event's own time, else the signature's, else the time of receipt
 * @param digest SHA-256 of the body, lower-case hex
 */
public record EventOrder(int rank, int progress, int step, long sentAt, String digest)
        implements Comparable<EventOrder> {

    private static final Comparator<EventOrder> BY_ALL = Comparator.comparingInt(EventOrder::rank)
            .thenComparingInt(EventOrder::progress)
            .thenComparingInt(EventOrder::step)
            .thenComparingLong(EventOrder::sentAt)
            .thenComparing(EventOrder::digest);

    public EventOrder {
        requireNonNull(digest, "digest");
    }

    @Override
    public int compareTo(EventOrder other) {
        return BY_ALL.compare(this, other);
    }
}
