package io.callboard.health;

import static java.util.Objects.requireNonNull;

import io.callboard.inbox.Spooled;
import java.util.Optional;

/**
 * How it stands with Callboard, and the figures behind it.
 *
 * @param spool empty when its disk did not tell in time
 * @param figures what the database told; empty when it did not in time, and had not in the last minutes
 */
public record Sight(Report report, Optional<Spooled> spool, Optional<Figures> figures) {

    public Sight {
        requireNonNull(report, "report");
        requireNonNull(spool, "spool");
        requireNonNull(figures, "figures");
    }
}
