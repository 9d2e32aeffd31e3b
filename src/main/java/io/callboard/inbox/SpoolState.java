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

    /** All of it at once. It looks at the disk, and so takes as long as that takes. */
    public Spooled look() {
        return Spooled.of(directory(), inbox.spool().limit());
    }

    /** How many acknowledged deliveries lie in it and are not in the database yet. */
    public int count() {
        return directory().map(SpoolDirectory::count).orElse(0);
    }

    /** When the oldest of those arrived; empty when there is none. */
    public Optional<Instant> oldest() {
        return directory().flatMap(SpoolDirectory::oldest).map(Spooled::momentOf);
    }

    /** How many files lay aside when that was last counted, because they are damaged or the database refuses them. */
    public long setAside() {
        return directory().map(SpoolDirectory::setAside).orElse(0L);
    }

    /** Whether deliveries go to the spool because the database takes none. */
    public boolean isDatabaseAway() {
        return inbox.database().isAway();
    }

    /** What was last wrong with the database, for operators and administrators; empty when nothing ever was. */
    public String lastError() {
        return inbox.database().lastError();
    }

    private Optional<SpoolDirectory> directory() {
        return inbox.spool().open();
    }
}
