package io.callboard.access;

import io.callboard.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Lets people in whom the server's own realm knows by this name and password, in the role whose name one of their groups
 * or roles has there. The server is asked once; what it would remember of it is taken back.
 */
@ApplicationScoped
class RealmLogin {

    /** Of people for whom the realm is being asked: each holds a request thread of the server. */
    private static final int AT_ONCE = 8;

    private static final System.Logger LOGGER = System.getLogger(RealmLogin.class.getName());

    private final Semaphore slots = new Semaphore(AT_ONCE);

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Whether it is to be asked. */
    boolean isThere() {
        return settings.signOn().realm();
    }

    /** What it says of them; refused outside of a request's own thread, where it cannot be asked. */
    LoginVerdict verify(String name, String password) {
        if (!name.matches(Users.NAME) || password.isEmpty()) {
            return new LoginVerdict.Refused();
        }
        if (!slots.tryAcquire()) {
            return new LoginVerdict.Throttled(Login.BUSY);
        }
        try {
            request.login(name, password);
            return verdict(name);
        } catch (ServletException | ContextNotActiveException | IllegalStateException e) {
            LOGGER.log(
                    Level.DEBUG,
                    () -> "Not let in by the server's realm: " + e.getClass().getName());
            return new LoginVerdict.Refused();
        } finally {
            slots.release();
        }
    }

    private LoginVerdict verdict(String name) throws ServletException {
        try {
            String known = request.getUserPrincipal().getName();
            Optional<Role> role = Arrays.stream(Role.values())
                    .filter(each -> request.isUserInRole(each.roleName()))
                    .max(Comparator.naturalOrder());
            if (!known.equalsIgnoreCase(name)) {
                return new LoginVerdict.Refused();
            }
            return role.<LoginVerdict>map(highest -> new LoginVerdict.Admitted(
                            new BoardCaller(known, highest, BoardCaller.Kind.COMPANY, clock.instant())))
                    .orElseGet(LoginVerdict.NoRole::new);
        } finally {
            request.logout();
        }
    }
}
