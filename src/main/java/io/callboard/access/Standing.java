package io.callboard.access;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;

/** Whether someone who was let in before may still come in: asked at each request. */
@ApplicationScoped
class Standing {

    private static final System.Logger LOGGER = System.getLogger(Standing.class.getName());

    /** For so long the company's word counts: what became of someone there since is not told to Callboard. */
    static final Duration COMPANY_PERIOD = Duration.ofHours(12);

    @Inject
    BoardUserRepository users;

    @Inject
    Clock clock;

    /**
     * Whether nothing was changed since: an own user was not disabled, and has the same role and password; the company's
     * sign-on was not too long ago. While the database does not answer, own users stay; there is nothing to see then.
     */
    boolean holds(BoardCaller caller) {
        return switch (caller.kind()) {
            case USER -> isUnchanged(caller);
            case COMPANY ->
                caller.since() != null
                        && clock.instant().isBefore(caller.since().plus(COMPANY_PERIOD));
            case TOKEN -> true;
        };
    }

    private boolean isUnchanged(BoardCaller caller) {
        try {
            return users.find(caller.name())
                    .filter(BoardUser::isEnabled)
                    .filter(user -> user.getRole() == caller.role())
                    .filter(user -> user.getChangedAt().equals(caller.since()))
                    .isPresent();
        } catch (EJBException e) {
            LOGGER.log(Level.DEBUG, "Cannot look a user up: {0}", e.getClass().getName());
            return true;
        }
    }
}
