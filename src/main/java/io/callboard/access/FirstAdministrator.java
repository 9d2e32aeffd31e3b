package io.callboard.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * Lets the first person in: while there is no user, makes {@value #NAME} and tells the password once, in the server log.
 * Whoever loses it deletes that row of {@code board_user} and starts the application again.
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
        if (!users.isEmpty()) {
            return;
        }
        String password = RandomPassword.next();
        try {
            users.add(new BoardUser(NAME, hash.of(password.toCharArray()), Role.ADMINISTRATOR, clock.instant()));
        } catch (EJBException e) {
            if (users.isEmpty()) {
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
}
