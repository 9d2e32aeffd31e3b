package io.callboard.access;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Whether someone who was let in before may still come in: asked at each request. */
@ApplicationScoped
class Standing {

    private static final System.Logger LOGGER = System.getLogger(Standing.class.getName());

    @Inject
    BoardUserRepository users;

    /**
     * Whether nothing was changed since: an own user was not disabled, and has the same role and password. While the
     * database does not answer, all stay; there is nothing to see then.
     */
    boolean holds(BoardCaller caller) {
        if (!caller.isUser()) {
            return true;
        }
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
