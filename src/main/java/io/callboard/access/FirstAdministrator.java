package io.callboard.access;

import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Who;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Lets the first person in: while no enabled user is an administrator, makes {@value #NAME}, or gives the user of that
 * name a new password and the role, and tells the password once, in the server log. Whoever loses it disables or deletes
 * the administrators in {@code board_user} and starts the application again.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstAdministrator {

    static final String NAME = "admin";

    private static final System.Logger LOGGER = System.getLogger(FirstAdministrator.class.getName());

    @Inject
    BoardUserRepository users;

    @Inject
    PasswordHash hash;

    @Inject
    Clock clock;

    @PostConstruct
    void create() {
        if (users.hasAdministrator()) {
            return;
        }
        String password = RandomPassword.next();
        String hashed = hash.of(password.toCharArray());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            if (users.find(NAME).isPresent()) {
                users.changeAndEndTokens(NAME, now, user -> reset(user, hashed, now), note(Deed.PASSWORD_RESET));
            } else {
                users.add(new BoardUser(NAME, hashed, Role.ADMINISTRATOR, now), note(Deed.USER_ADDED));
            }
        } catch (EJBException | CannotChangeUserException e) {
            if (!users.hasAdministrator()) {
                throw e;
            }
            LOGGER.log(Level.INFO, "Another node has made the first administrator");
            return;
        }
        // A warning, so that it is seen on a server that hides less: it cannot be told again
        LOGGER.log(
                Level.WARNING,
                "First start: log in to Callboard as {0} with the password {1} (told only this once)",
                NAME,
                password);
    }

    private static Note note(Deed deed) {
        return Note.done(deed, Who.CALLBOARD, Target.of(Target.Kind.USER, NAME));
    }

    /** Unless another node did it a moment ago: the password that it told counts. */
    private static void reset(BoardUser user, String hashed, Instant now) {
        if (user.isAdministrator()) {
            throw new CannotChangeUserException(CannotChangeUserException.Reason.TAKEN);
        }
        user.setPassword(hashed, now);
        user.setRole(Role.ADMINISTRATOR, now);
        user.enable(now);
    }
}
