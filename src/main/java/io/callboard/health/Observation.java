package io.callboard.health;

import static java.util.Objects.requireNonNull;

import io.callboard.inbox.Spooled;
import java.time.Instant;
import java.util.Optional;

/**
 * What was seen at one moment.
 *
 * @param databaseAway whether deliveries go to the spool because the database takes none
 * @param lastError what was last wrong with the database; empty when nothing was since the start
 * @param answer what the database answered to a short question: when the newest delivery was received, if there is
 *     one; empty when it did not answer in time
 * @param spool empty when it was not told in time
 * @param figures empty when they could not be read in time
 */
record Observation(
        Instant at,
        boolean databaseAway,
        String lastError,
        Optional<Optional<Instant>> answer,
        Optional<Spooled> spool,
        Optional<Figures> figures) {

    Observation {
        requireNonNull(at, "at");
        requireNonNull(lastError, "lastError");
        requireNonNull(answer, "answer");
        requireNonNull(spool, "spool");
        requireNonNull(figures, "figures");
    }

    boolean isDatabaseUp() {
        return answer.isPresent() && !databaseAway;
    }
}
