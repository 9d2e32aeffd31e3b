package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import io.callboard.inbox.spool.SpoolDirectory;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How it stands with the spool at one moment.
 *
 * @param ready whether its folder is open for this application
 * @param room whether it would take a delivery: it is ready, its limit is not reached, and its disk can be written
 * @param count acknowledged deliveries that lie in it and are not in the database yet
 * @param bytes of the files of those
 * @param limit bytes that may lie in it
 * @param oldest when the oldest of those in it arrived; empty when there is none
 * @param setAside files that lie beside it, because they are damaged or the database refuses them
 */
public record Spooled(
        boolean ready, boolean room, int count, long bytes, long limit, Optional<Instant> oldest, long setAside) {

    public Spooled {
        requireNonNull(oldest, "oldest");
    }

    /** Looks at the disk, and so takes as long as that takes. */
    static Spooled of(Optional<SpoolDirectory> open, long limit) {
        return open.map(spool -> new Spooled(
                        true,
                        spool.hasRoom(),
                        spool.count(),
                        spool.bytes(),
                        limit,
                        spool.oldest().map(Spooled::momentOf),
                        spool.countSetAside()))
                .orElseGet(() -> new Spooled(false, false, 0, 0, limit, Optional.empty(), 0));
    }

    /** A time-ordered id begins with its milliseconds. */
    static Instant momentOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
