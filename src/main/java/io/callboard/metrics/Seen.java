package io.callboard.metrics;

import io.callboard.health.Figures;
import io.callboard.health.Health;
import io.callboard.health.Report;
import io.callboard.health.Sight;
import io.callboard.inbox.Spooled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What health saw when it was asked last: once for all meters of a scrape. */
@ApplicationScoped
public class Seen {

    @Inject
    Health health;

    private volatile Sight sight;

    void look() {
        sight = health.look();
    }

    Report report() {
        return sight.report();
    }

    /** Empty when the disk of the spool did not tell in time. */
    Optional<Spooled> spool() {
        return sight.spool();
    }

    /** Empty when the database did not tell in time, and had not in the last minutes. */
    Optional<Figures> figures() {
        return sight.figures();
    }
}
