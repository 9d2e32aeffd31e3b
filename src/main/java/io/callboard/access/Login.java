package io.callboard.access;

import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Outcome;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.audit.Who;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Decides whether a user name and password let someone in. */
@ApplicationScoped
public class Login {

    private static final System.Logger LOGGER = System.getLogger(Login.class.getName());

    private static final int MOST_NAME = 100;
    private static final int MOST_PASSWORD = 1_000;
    private static final int AT_ONCE = 8;
    /** To wait while others are being looked at. */
    static final Duration BUSY = Duration.ofSeconds(1);

    /** Hashing is slow on purpose: without a limit, guesses would keep every processor busy. */
    private final Semaphore slots = new Semaphore(AT_ONCE);

    @Inject
    IdentityStoreHandler stores;

    @Inject
    LoginThrottle throttle;

    @Inject
    BoardUserRepository users;

    @Inject
    DirectoryLogin directory;

    @Inject
    RealmLogin realm;

    @Inject
    LastNetworks networks;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /**
     * Checks them, slowly when they are wrong again and again.
     *
     * @param address the {@link SenderAddress}
     * @throws RuntimeException when the identity stores fail; then nothing was counted
     */
    public LoginVerdict verify(String name, String password, String address) {
        if (isImpossible(name, password)) {
            return new LoginVerdict.Refused();
        }
        Optional<Duration> wait = begin(name, address);
        if (wait.isPresent()) {
            return new LoginVerdict.Throttled(wait.get());
        }
        LoginVerdict verdict;
        try {
            verdict = look(name, password);
        } catch (RuntimeException e) {
            withdraw(name, address, e);
            throw e;
        }
        if (verdict instanceof LoginVerdict.Refused) {
            LOGGER.log(Level.INFO, "A login from {0} was refused", address);
            refused(name, address);
        } else if (verdict instanceof LoginVerdict.Throttled || verdict instanceof LoginVerdict.Away) {
            throttle.withdrawn(name, address);
        } else {
            throttle.succeeded(name, address);
        }
        return verdict;
    }

    /** A name that nobody has may be a password in the wrong field: it is not kept. */
    private void refused(String name, String address) {
        Optional<BoardUser> known = known(name);
        Who who = new Who(known.map(BoardUser::getName).orElse(null), null, address);
        Target target =
                known.map(user -> Target.of(Target.Kind.USER, user.getName())).orElse(Target.several(Target.Kind.USER));
        trail.tell(new Note(Deed.LOGIN, Outcome.REFUSED, who, target, null, null));
    }

    private Optional<BoardUser> known(String name) {
        try {
            return users.find(name);
        } catch (EJBException e) {
            LOGGER.log(Level.DEBUG, "Cannot look a user up: {0}", e.getClass().getName());
            return Optional.empty();
        }
    }

    private LoginVerdict look(String name, String password) {
        if (!slots.tryAcquire()) {
            return new LoginVerdict.Throttled(BUSY);
        }
        Optional<BoardCaller> caller;
        try {
            caller = caller(stores.validate(new UsernamePasswordCredential(name, password)));
        } finally {
            slots.release();
        }
        if (caller.isPresent()) {
            return new LoginVerdict.Admitted(caller.get());
        }
        return askCompany(name, password);
    }

    /** Of nobody who has the name of an own user, disabled ones included. */
    private LoginVerdict askCompany(String name, String password) {
        if ((!directory.isThere() && !realm.isThere()) || users.isTaken(name)) {
            return new LoginVerdict.Refused();
        }
        LoginVerdict told = directory.isThere() ? directory.verify(name, password) : new LoginVerdict.Refused();
        boolean asksOn = told instanceof LoginVerdict.Refused && realm.isThere();
        return asksOn ? realm.verify(name, password) : told;
    }

    /** Two first attempts at one moment may be one too many for the database: then the other one has been counted. */
    private Optional<Duration> begin(String name, String address) {
        try {
            return throttle.begin(name, address);
        } catch (EJBException e) {
            LOGGER.log(Level.DEBUG, "Counting a login again: {0}", e.getClass().getName());
            return throttle.begin(name, address);
        }
    }

    /** What fails may fail again here. */
    private void withdraw(String name, String address, RuntimeException cause) {
        try {
            throttle.withdrawn(name, address);
        } catch (EJBException e) {
            cause.addSuppressed(e);
        }
    }

    /** None for an own user who was changed since the password was compared: it may be another one now. */
    private Optional<BoardCaller> caller(CredentialValidationResult result) {
        Optional<Role> role = highestOf(result);
        if (role.isEmpty()) {
            return Optional.empty();
        }
        String name = result.getCallerPrincipal().getName();
        if (!BoardIdentityStore.ID.equals(result.getIdentityStoreId())) {
            return Optional.of(new BoardCaller(name, role.get(), BoardCaller.Kind.COMPANY, clock.instant()));
        }
        Optional<BoardCaller> caller = users.find(name)
                .filter(user -> BoardIdentityStore.stateOf(user).equals(result.getCallerUniqueId()))
                .map(BoardCaller::of);
        caller.ifPresent(known -> users.loggedIn(name, clock.instant()));
        return caller;
    }

    /** Verifies who comes by the login page: from there, the name will wait for what is wrong there alone. */
    public LoginVerdict enter(String name, String password, String address) {
        LoginVerdict verdict = verify(name, password, address);
        if (verdict instanceof LoginVerdict.Admitted admitted) {
            String known = admitted.caller().name();
            trail.tell(entered(new Actor(admitted.caller(), address)));
            if (admitted.caller().isUser()) {
                users.cameFrom(known, Network.of(address));
            } else {
                networks.remember(known, address);
            }
        }
        return verdict;
    }

    /** That somebody came in. */
    static Note entered(Actor actor) {
        return Note.done(
                Deed.LOGIN,
                actor.who(),
                Target.of(Target.Kind.USER, actor.caller().label()));
    }

    /** Too long, or with characters that no database holds: not worth a slow hash. */
    static boolean isImpossible(String name, String password) {
        return name.length() > MOST_NAME
                || password.length() > MOST_PASSWORD
                || name.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static Optional<Role> highestOf(CredentialValidationResult result) {
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return Optional.empty();
        }
        return Arrays.stream(Role.values())
                .filter(role -> result.getCallerGroups().contains(role.roleName()))
                .max(Comparator.naturalOrder());
    }
}
