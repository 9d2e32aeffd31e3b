package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import io.callboard.audit.Who;
import java.time.Instant;

/**
 * That someone wants something done about deliveries.
 *
 * @param by the user
 * @param at when it was decided
 * @param dueAt when the sweeper looks after those that are to be projected
 */
public record Decision(Resolution what, Who by, Instant at, Instant dueAt) {

    public Decision {
        requireNonNull(what, "what");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(dueAt, "dueAt");
    }

    /** For deliveries that are announced at once: the sweeper leaves them alone for a while. */
    static Decision announced(Resolution what, Who by, Instant now) {
        return new Decision(what, by, now, now.plus(DeliveryStore.GRACE));
    }

    /** For so many deliveries that announcing them is left to the sweeper. */
    static Decision swept(Resolution what, Who by, Instant now) {
        return new Decision(what, by, now, now);
    }
}
