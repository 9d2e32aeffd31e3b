package io.callboard.projection;

import io.callboard.list.Swept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Goes through all calls or chats once after a start, and then now and again through the last day's: nodes of an earlier
 * Callboard index no words of those that end there.
 */
final class WordSweep {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration BACK = Duration.ofDays(1);

    private final Step step;
    private final int batch;
    private UUID after = Swept.BEGINNING;
    private Instant due = Instant.EPOCH;

    /** Indexes some of those behind an id. */
    interface Step {
        Swept index(UUID after, int max);
    }

    WordSweep(Step step, int batch) {
        this.step = step;
        this.batch = batch;
    }

    /** How many were indexed until it was through, or the time was up. */
    int goOn(Clock clock, Instant end) {
        int indexed = 0;
        for (Instant now = clock.instant(); now.isBefore(end) && !now.isBefore(due); now = clock.instant()) {
            Swept swept = step.index(after, batch);
            indexed += swept.missing().size();
            after = swept.last();
            if (after == null) {
                due = now.plus(PAUSE);
                after = firstOf(now.minus(BACK));
            }
        }
        return indexed;
    }

    /** Ids begin with the milliseconds of the moment when a row was made. */
    private static UUID firstOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }
}
