package io.callboard.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down, on all nodes together: after five wrong passwords in a row for one name from one address each next
 * one waits twice as long, up to a quarter of an hour; likewise after a hundred from one address for any names. After
 * fifty for one name from anywhere it waits up to a minute and no longer, because everyone can have that done to
 * everyone; where the name was last let in it waits for its own alone. An attempt counts from its beginning, so that
 * parallel guesses count too; what waits is not looked at and does not count.
 *
 * <p>An address is the peer's, as the server sees it, and of an IPv6 one its {@link Network}: behind a proxy that the
 * server was not told of, all users share one, and one of them can hold up the others.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginThrottle {

    static final Duration PERIOD = Duration.ofHours(1);
    static final LoginDelay ONE = new LoginDelay(5, Duration.ofMinutes(15));
    static final LoginDelay ADDRESS = new LoginDelay(100, Duration.ofMinutes(15));
    static final LoginDelay NAME = new LoginDelay(50, Duration.ofMinutes(1));

    @PersistenceContext(unitName = "callboard")
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Counts an attempt as a wrong one until told otherwise, or tells how long to wait; then it is not counted. Throws
     * {@code EJBException} when another attempt of the same kind was the first at the same moment.
     */
    public Optional<Duration> begin(String name, String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Duration wait = Duration.ZERO;
        List<LoginFailure> counted = new ArrayList<>();
        List<String> first = new ArrayList<>();
        for (Map.Entry<String, LoginDelay> each : subjects(name, address).entrySet()) {
            LoginFailure known = entities.find(LoginFailure.class, each.getKey(), LockModeType.PESSIMISTIC_WRITE);
            if (known == null) {
                first.add(each.getKey());
            } else {
                counted.add(known);
                Duration own = known.wait(each.getValue(), now);
                wait = own.compareTo(wait) > 0 ? own : wait;
            }
        }
        if (wait.isZero()) {
            counted.forEach(known -> known.count(now));
            first.forEach(subject -> add(subject, now));
            entities.flush();
        }
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    /** The password was right: forgets the wrong ones for this name. */
    public void succeeded(String name, String address) {
        forget(pair(name, address));
        takeBack(fromAddress(address));
        forget(named(name));
    }

    /** The password was not looked at. */
    public void withdrawn(String name, String address) {
        subjects(name, address).keySet().forEach(this::takeBack);
    }

    private void add(String subject, Instant now) {
        entities.createQuery("delete from LoginFailure f where f.lastAt < :end")
                .setParameter("end", now.minus(PERIOD))
                .executeUpdate();
        LoginFailure failure = new LoginFailure(subject);
        failure.count(now);
        entities.persist(failure);
    }

    private void forget(String subject) {
        entities.createQuery("delete from LoginFailure f where f.subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    private void takeBack(String subject) {
        entities.createQuery("update LoginFailure f set f.failures = f.failures - 1"
                        + " where f.subject = :subject and f.failures > 0")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** Always in the same order, so that no two attempts wait for each other. */
    private Map<String, LoginDelay> subjects(String name, String address) {
        Map<String, LoginDelay> subjects = new LinkedHashMap<>();
        subjects.put(pair(name, address), ONE);
        subjects.put(fromAddress(address), ADDRESS);
        if (!isFromWhereLastLetIn(name, address)) {
            subjects.put(named(name), NAME);
        }
        return subjects;
    }

    private boolean isFromWhereLastLetIn(String name, String address) {
        BoardUser user = entities.find(BoardUser.class, name);
        return user != null && Network.of(address).equals(user.getLastLoginNetwork());
    }

    private static String pair(String name, String address) {
        return named(name) + " from " + Network.of(address);
    }

    private static String named(String name) {
        return "name " + name.toLowerCase(Locale.ROOT);
    }

    private static String fromAddress(String address) {
        return "address " + Network.of(address);
    }
}
