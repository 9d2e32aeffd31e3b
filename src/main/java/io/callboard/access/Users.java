package io.callboard.access;

import io.callboard.access.CannotChangeUserException.Reason;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** What administrators do with Callboard's own users, and users with their passwords. Each deed is told in the log. */
@ApplicationScoped
public class Users {

    public static final int LEAST_PASSWORD = 12;

    /** A shorter name is in many a good password. */
    private static final int LEAST_NAME = 4;

    static final String NAME = "[\\p{L}\\p{N}._@+-]{1,100}";

    @Inject
    BoardUserRepository users;

    @Inject
    PasswordHash hash;

    @Inject
    Login login;

    @Inject
    Clock clock;

    /** All of them, by name. */
    public List<BoardUser> list() {
        return users.list();
    }

    /**
     * Adds one.
     *
     * @return the password that was made up
     * @throws CannotChangeUserException when the name is taken or none
     */
    public String add(String name, Role role, Actor by) {
        if (name == null || !name.matches(NAME)) {
            throw new CannotChangeUserException(Reason.BAD_NAME);
        }
        if (users.isTaken(name)) {
            throw new CannotChangeUserException(Reason.TAKEN);
        }
        String password = RandomPassword.next();
        try {
            users.add(
                    new BoardUser(name, hash.of(password.toCharArray()), role, now()), note(Deed.USER_ADDED, name, by));
        } catch (EJBException e) {
            if (users.find(name).isPresent()) {
                throw new CannotChangeUserException(Reason.TAKEN);
            }
            throw e;
        }
        Audit.tell("User added as " + role.roleName(), name, by);
        return password;
    }

    /**
     * Gives a user another password. Whoever had the old one may have made tokens: those end.
     *
     * @return the password that was made up
     * @throws CannotChangeUserException when there is no such user
     */
    public String reset(String name, Actor by) {
        String password = RandomPassword.next();
        String hashed = hash.of(password.toCharArray());
        Instant now = now();
        users.changeAndEndTokens(name, now, user -> user.setPassword(hashed, now), note(Deed.PASSWORD_RESET, name, by));
        Audit.tell("User's password reset", name, by);
        return password;
    }

    /** @throws CannotChangeUserException when there is no such user, or it is the last administrator */
    public void changeRole(String name, Role role, Actor by) {
        Instant now = now();
        users.change(name, now, user -> user.setRole(role, now), note(Deed.ROLE_CHANGED, name, by));
        Audit.tell("User made " + role.roleName(), name, by);
    }

    /**
     * Sessions and tokens of the user end, those tokens for good.
     *
     * @throws CannotChangeUserException when there is no such user, or it is the last administrator
     */
    public void disable(String name, Actor by) {
        Instant now = now();
        users.changeAndEndTokens(name, now, user -> user.disable(now), note(Deed.USER_DISABLED, name, by));
        Audit.tell("User disabled", name, by);
    }

    /**
     * Tokens stay ended, also when the user was disabled in the table itself.
     *
     * @throws CannotChangeUserException when there is no such user
     */
    public void enable(String name, Actor by) {
        Instant now = now();
        users.changeAndEndTokens(name, now, user -> user.enable(now), note(Deed.USER_ENABLED, name, by));
        Audit.tell("User enabled", name, by);
    }

    /**
     * Gives a user the password that the user wants. Other sessions of the user are over.
     *
     * @return the caller to go on as
     * @throws CannotChangeUserException when the present password is not that, the new one is a bad one, or an
     *     administrator changed the user meanwhile
     */
    public BoardCaller changePassword(String present, String wanted, Actor by) {
        String name = by.caller().name();
        LoginVerdict verdict = login.verify(name, present, by.address());
        if (!(verdict instanceof LoginVerdict.Admitted)) {
            throw new CannotChangeUserException(
                    verdict instanceof LoginVerdict.Throttled ? Reason.THROTTLED : Reason.WRONG_PASSWORD);
        }
        check(name, present, wanted);
        String hashed = hash.of(wanted.toCharArray());
        Instant now = now();
        BoardUser changed = users.change(
                name,
                now,
                user -> {
                    if (!user.isEnabled()
                            || !user.getChangedAt().equals(by.caller().since())) {
                        throw new CannotChangeUserException(Reason.CHANGED);
                    }
                    user.setPassword(hashed, now);
                },
                note(Deed.PASSWORD_CHANGED, name, by));
        Audit.tell("Own password changed", name, by);
        return BoardCaller.of(changed);
    }

    private static Note note(Deed deed, String name, Actor by) {
        return Note.done(deed, by.who(), Target.of(Target.Kind.USER, name));
    }

    private static void check(String name, String present, String wanted) {
        if (wanted.length() < LEAST_PASSWORD || Login.isImpossible(name, wanted)) {
            throw new CannotChangeUserException(Reason.BAD_LENGTH);
        }
        String small = wanted.toLowerCase(Locale.ROOT);
        boolean named = name.length() >= LEAST_NAME && small.contains(name.toLowerCase(Locale.ROOT));
        if (wanted.equals(present) || named || small.chars().distinct().count() < 5) {
            throw new CannotChangeUserException(Reason.GUESSABLE);
        }
    }

    /** As it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
