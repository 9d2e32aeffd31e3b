package io.callboard.rejection;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was refused since some moment. Of each cause, the first addresses and sources are counted one by one and all
 * further ones together, so a flood for one cause hides nothing of another one. Not for several threads at once.
 */
final class RejectionBucket {

    /** How many addresses, or sources of one address, are told apart for each cause. */
    static final int OWN_TALLIES = 25;

    /** The most tallies of a bucket. */
    static final int MOST_TALLIES = RejectionCause.values().length * (OWN_TALLIES + 1);

    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final Key OTHERS = new Key(null, null);

    private final Instant opened;
    private final Map<RejectionCause, Map<Key, RejectionTally>> tallies = new EnumMap<>(RejectionCause.class);
    private final Map<UUID, Long> written = new HashMap<>();

    private record Key(String address, String source) {}

    RejectionBucket(Instant opened) {
        this.opened = opened;
    }

    void note(Rejection rejection) {
        Map<Key, RejectionTally> own = tallies.computeIfAbsent(rejection.cause(), cause -> new HashMap<>());
        Key key = new Key(rejection.address(), rejection.source());
        if (!own.containsKey(key) && own.size() >= OWN_TALLIES) {
            key = OTHERS;
        }
        own.computeIfAbsent(key, each -> open(rejection.cause(), each)).add(rejection);
    }

    private static RejectionTally open(RejectionCause cause, Key key) {
        return new RejectionTally(cause, key.address(), key.source());
    }

    /** Whether its time is over; also when the clock was turned back. */
    boolean isOver(Instant now) {
        return !now.isBefore(opened.plus(SPAN)) || now.isBefore(opened);
    }

    /** Copies of the tallies that have counted more than was {@link #write written} of them. */
    List<RejectionTally> unwritten() {
        return tallies.values().stream()
                .flatMap(own -> own.values().stream())
                .filter(tally -> tally.getRequests() != written.getOrDefault(tally.getId(), 0L))
                .map(RejectionTally::given)
                .toList();
    }

    /** That state of a tally is in the database. */
    void write(RejectionTally tally) {
        written.put(tally.getId(), tally.getRequests());
    }
}
