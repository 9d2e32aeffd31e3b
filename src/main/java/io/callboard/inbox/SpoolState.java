package io.callboard.inbox;

import io.callboard.inbox.spool.SpoolDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** How it stands with the spool and with the database behind it, for pages, API and health. */
@ApplicationScoped
public class SpoolState {

    @Inject
    Inbox inbox;

    /** Whether deliveries could be written to it: its folder is open for this application. */
    public boolean isReady() {
        return directory().isPresent();
    }

    /** Whether it would take a delivery now: it is ready, its limit is not reached, and its disk can be written. */
    public boolean hasRoom() {
        return directory().map(SpoolDirectory::hasRoom).orElse(false);
    }

    /** Bytes that may lie in it. */
    public long limit() {
        return inbox.spool().limit();
    }

    /** How many acknowledged deliveries lie in it and are not in the database yet. */
    public int count() {
        return directory().map(SpoolDirectory::count).orElse(0);
    }

    /** Bytes of the files of those. */
    public long bytes() {
        return directory().map(SpoolDirectory::bytes).orElse(0L);
    }

    /** When the oldest of those arrived; empty when there is none. */
    public Optional<Instant> oldest() {
        // A time-ordered id begins with its milliseconds
        return directory()
                .flatMap(SpoolDirectory::oldest)
                .map(id -> Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16));
    }

    /** How many files were set aside, because they are damaged or the database refuses them. */
    public long setAside() {
        return directory().map(SpoolDirectory::setAside).orElse(0L);
    }

    /** Whether deliveries go to the spool because the database takes none. */
    public boolean isDatabaseAway() {
        return inbox.database().isAway();
    }

    /** What was last wrong with the database, for administrators; empty when nothing was since the start. */
    public String lastError() {
        return inbox.database().lastError();
    }

    private Optional<SpoolDirectory> directory() {
        return inbox.spool().open();
    }
}
