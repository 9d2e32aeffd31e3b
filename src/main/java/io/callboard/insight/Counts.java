package io.callboard.insight;

import java.math.BigDecimal;

/**
 * Calls counted, or chats: of those no more than how many were connected and failed.
 *
 * @param connected those in which somebody was reached, going on or over
 * @param unconnected those in which nobody was, or of which no more is known than that they are
 * @param failed those that went wrong
 * @param transferred those that ended with a transfer
 * @param judged those of which it is told whether they were successful
 * @param durationMs of all together, ms
 * @param cost of all together, US cents
 */
public record Counts(
        long connected,
        long unconnected,
        long failed,
        long transferred,
        long judged,
        long successful,
        long positive,
        long neutral,
        long negative,
        long unknown,
        long durationMs,
        long timed,
        BigDecimal cost,
        long costed) {

    /** Of no call. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0);

    /** Of chats. */
    static Counts of(long connected, long failed) {
        return new Counts(connected, 0, failed, 0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0);
    }

    /** Those and these. */
    public Counts plus(Counts other) {
        return new Counts(
                connected + other.connected,
                unconnected + other.unconnected,
                failed + other.failed,
                transferred + other.transferred,
                judged + other.judged,
                successful + other.successful,
                positive + other.positive,
                neutral + other.neutral,
                negative + other.negative,
                unknown + other.unknown,
                durationMs + other.durationMs,
                timed + other.timed,
                cost.add(other.cost),
                costed + other.costed);
    }

    /** All calls. */
    public long calls() {
        return connected + unconnected + failed;
    }

    /** Those whose caller's mood is told. */
    public long moods() {
        return positive + neutral + negative + unknown;
    }
}
