package io.callboard.inbox;

import java.time.Instant;

/**
 * How far a run is.
 *
 * @param total how many it found when it started
 * @param done what it has done so far
 * @param bodyGone how many it left out because their body is kept no longer
 * @param changed how many it left out because their status was another by then
 * @param endedAt null while it runs
 * @param broken whether it stopped before it was through
 */
public record BulkProgress(
        BulkOrder order,
        Instant startedAt,
        long total,
        long done,
        long bodyGone,
        long changed,
        Instant endedAt,
        boolean broken) {

    public boolean isRunning() {
        return endedAt == null;
    }
}
