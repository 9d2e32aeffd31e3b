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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down, on all nodes together: after five wrong passwords in a row for one name from one address each
 * next one waits twice as long, up to a quarter of an hour. From one address, a hundred in an hour pass for any names,
 * and then one each 36 seconds. After fifty for one name from anywhere it waits up to a minute and no longer, because
 * everyone can have that done to everyone; where the name last came in by the login page it waits for its own alone. An
 * attempt counts from its beginning, so that parallel guesses count too; what waits is not looked at and does not count.
 *
 * <p>An address is the {@link SenderAddress}, and of an IPv6 one its {@link Network}: behind a proxy that Callboard does
 * not trust, all users share one, and one of them can hold up the others.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginThrottle {

    static final Duration PERIOD = Duration.ofHours(1);
    static final LoginDelay ONE = new LoginDelay(5, Duration.ofMinutes(15));
    static final LoginRate ADDRESS = new LoginRate(100);
    static final LoginDelay NAME = new LoginDelay(50, Duration.ofMinutes(1));

    @PersistenceContext(unitName = "callboard")
    EntityManager entities;

    @Inject
    LastNetworks networks;

    @Inject
    Clock clock;

    /**
     * Counts an attempt as a wrong one until told otherwise, or tells how long to wait; then it is not counted. Throws
     * {@code EJBException} when another attempt of the same kind was the first at the same moment.
     */
    public Optional<Duration> begin(String name, String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Duration wait = Duration.ZERO;
        Map<LoginFailure, LoginLimit> counted = new LinkedHashMap<>();
        Map<String, LoginLimit> first = new LinkedHashMap<>();
        for (Map.Entry<String, LoginLimit> each : subjects(name, address).entrySet()) {
            LoginFailure known = find(each.getKey());
            if (known == null) {
                first.put(each.getKey(), each.getValue());
            } else {
                counted.put(known, each.getValue());
                Duration own = known.wait(each.getValue(), now);
                wait = own.compareTo(wait) > 0 ? own : wait;
            }
        }
        if (wait.isZero()) {
            counted.forEach((known, limit) -> known.count(limit, now));
            first.forEach((subject, limit) -> add(subject, limit, now));
            entities.flush();
        }
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    /** The password was right: forgets the wrong ones for this name. */
    public void succeeded(String name, String address) {
        forget(pair(name, address));
        takeBack(fromAddress(address), ADDRESS);
        forget(named(name));
    }

    /** The password was not looked at. */
    public void withdrawn(String name, String address) {
        subjects(name, address).forEach(this::takeBack);
    }

    private void add(String subject, LoginLimit limit, Instant now) {
        entities.createQuery("delete from LoginFailure f where f.lastAt < :end")
                .setParameter("end", now.minus(PERIOD))
                .executeUpdate();
        LoginFailure failure = new LoginFailure(subject);
        failure.count(limit, now);
        entities.persist(failure);
    }

    private void forget(String subject) {
        entities.createQuery("delete from LoginFailure f where f.subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    private void takeBack(String subject, LoginLimit limit) {
        LoginFailure known = find(subject);
        if (known != null) {
            known.takeBack(limit);
            entities.flush();
        }
    }

    private LoginFailure find(String subject) {
        return entities.find(LoginFailure.class, subject, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Always in the same order, so that no two attempts wait for each other. */
    private Map<String, LoginLimit> subjects(String name, String address) {
        Map<String, LoginLimit> subjects = new LinkedHashMap<>();
        subjects.put(pair(name, address), ONE);
        subjects.put(fromAddress(address), ADDRESS);
        if (!isFromWhereLastLetIn(name, address)) {
            subjects.put(named(name), NAME);
        }
        return subjects;
    }

    private boolean isFromWhereLastLetIn(String name, String address) {
        BoardUser user = entities.find(BoardUser.class, name);
        return user == null
                ? networks.isLast(name, address)
                : Network.of(address).equals(user.getLastLoginNetwork());
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
