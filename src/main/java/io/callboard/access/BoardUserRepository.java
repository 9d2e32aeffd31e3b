package io.callboard.access;

import io.callboard.access.CannotChangeUserException.Reason;
import io.callboard.audit.AuditEntry;
import io.callboard.audit.Note;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Callboard's own users. */
@Stateless
public class BoardUserRepository {

    @PersistenceContext(unitName = "callboard")
    EntityManager entities;

    public Optional<BoardUser> find(String name) {
        return Optional.ofNullable(entities.find(BoardUser.class, name));
    }

    /** Whether one of them has that name, in capitals or small letters. */
    public boolean isTaken(String name) {
        return list().stream().anyMatch(user -> user.getName().equalsIgnoreCase(name));
    }

    /** All of them, by name. */
    public List<BoardUser> list() {
        return entities.createQuery("select u from BoardUser u order by u.name", BoardUser.class)
                .getResultList();
    }

    /** Whether there is someone who can manage users. */
    public boolean hasAdministrator() {
        return entities.createQuery(
                                "select count(u) from BoardUser u where u.role = :role and u.disabledAt is null",
                                Long.class)
                        .setParameter("role", Role.ADMINISTRATOR)
                        .getSingleResult()
                > 0;
    }

    /**
     * Stores a new user at once, to whom no token belongs that an earlier one of that name left; throws
     * {@code EJBException} when there is one of that name.
     *
     * @param note for the audit, as of all that changes a user
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(BoardUser user, Note note) {
        entities.persist(user);
        entities.flush();
        endTokens(user.getName(), user.getCreatedAt());
        AuditEntry.write(entities, note.changed(null, user.told()), user.getCreatedAt());
    }

    /** Notes when a user was let in by password. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void loggedIn(String name, Instant now) {
        entities.createQuery("update BoardUser u set u.lastLoginAt = :now where u.name = :name")
                .setParameter("now", now)
                .setParameter("name", name)
                .executeUpdate();
    }

    /** Notes from which {@link Network} a user came in by the login page. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void cameFrom(String name, String network) {
        entities.createQuery("update BoardUser u set u.lastLoginNetwork = :network where u.name = :name")
                .setParameter("network", network)
                .setParameter("name", name)
                .executeUpdate();
    }

    /**
     * Changes a user, unless nobody would be left who can manage users. All who can are locked meanwhile: two of them who
     * disable each other at the same time find each other.
     *
     * @return the user as it is now
     * @throws CannotChangeUserException when there is no such user, or when it is the last administrator
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public BoardUser change(String name, Instant now, Consumer<BoardUser> change, Note note) {
        List<BoardUser> administrators = entities.createQuery(
                        "select u from BoardUser u where u.role = :role and u.disabledAt is null order by u.name",
                        BoardUser.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        BoardUser user = entities.find(BoardUser.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (user == null) {
            throw new CannotChangeUserException(Reason.UNKNOWN);
        }
        boolean was = user.isAdministrator();
        String before = user.told();
        change.accept(user);
        if (was && administrators.stream().noneMatch(BoardUser::isAdministrator)) {
            throw new CannotChangeUserException(Reason.LAST_ADMINISTRATOR);
        }
        boolean another = !before.equals(user.told());
        AuditEntry.write(entities, another ? note.changed(before, user.told()) : note, now);
        return user;
    }

    /** Likewise, and the tokens that the user made open nothing from then on. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public BoardUser changeAndEndTokens(String name, Instant now, Consumer<BoardUser> change, Note note) {
        BoardUser user = change(name, now, change, note);
        endTokens(name, now);
        return user;
    }

    private void endTokens(String maker, Instant now) {
        entities.createQuery("update ApiToken t set t.revokedAt = :now"
                        + " where t.maker = :maker and t.company = false and t.revokedAt is null")
                .setParameter("now", now)
                .setParameter("maker", maker)
                .executeUpdate();
    }
}
