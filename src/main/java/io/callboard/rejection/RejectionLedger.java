package io.callboard.rejection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts refused requests in memory, and never waits but for another thread that counts. It holds two buckets at most:
 * while the database takes nothing, the minute does not end.
 */
@ApplicationScoped
public class RejectionLedger {

    @Inject
    Clock clock;

    @Inject
    Event<Rejection> refused;

    private RejectionBucket current;

    /** Its time is over, and not all of it is written. */
    private RejectionBucket closed;

    @PostConstruct
    void open() {
        current = new RejectionBucket(clock.instant());
        closed = new RejectionBucket(clock.instant());
    }

    /** Counts a refused request. */
    public void note(Rejection rejection) {
        count(rejection);
        refused.fire(rejection);
    }

    private synchronized void count(Rejection rejection) {
        current.note(rejection);
    }

    /** What the database has not got yet, as it is at this moment. */
    synchronized List<RejectionTally> unwritten() {
        if (current.isOver(clock.instant()) && closed.unwritten().isEmpty()) {
            closed = current;
            current = new RejectionBucket(clock.instant());
        }
        return Stream.of(closed, current)
                .flatMap(bucket -> bucket.unwritten().stream())
                .toList();
    }

    /** The database has got these, as {@link #unwritten()} gave them out. */
    synchronized void written(List<RejectionTally> tallies) {
        for (RejectionTally tally : tallies) {
            closed.write(tally);
            current.write(tally);
        }
    }
}
