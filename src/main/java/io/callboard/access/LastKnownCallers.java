package io.callboard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who was last verified by name and password or by token, for when nobody can be, and for {@code /health} and
 * {@code /metrics} alone: whoever looks after Callboard needs its figures above all then. Somebody whose password, role
 * or token has been changed since is taken for who he was. Wrong guesses are counted here, because the database cannot
 * count them.
 */
@ApplicationScoped
class LastKnownCallers {

    static final Duration PERIOD = Duration.ofHours(12);
    static final int MOST = 1_000;

    private record Entry(byte[] digest, BoardCaller caller, Instant until) {}

    /** By the name that was given, oldest first. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private final CredentialsDigest digest = new CredentialsDigest();

    @Inject
    OutageThrottle throttle;

    @Inject
    Clock clock;

    synchronized void remember(BasicCredentials given, BoardCaller caller) {
        entries.remove(given.name());
        if (entries.size() >= MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
        entries.put(
                given.name(),
                new Entry(digest.of(given), caller, clock.instant().plus(PERIOD)));
    }

    /** These are no longer right. */
    synchronized void forget(BasicCredentials given) {
        entries.computeIfPresent(
                given.name(), (name, entry) -> MessageDigest.isEqual(entry.digest(), digest.of(given)) ? null : entry);
    }

    /**
     * The user that these were last right for, within {@link #PERIOD}.
     *
     * @param address the {@link SenderAddress}
     * @return empty also for who has guessed wrong too often
     */
    Optional<BoardCaller> find(BasicCredentials given, String address) {
        Optional<Entry> entry = entry(given.name());
        if (entry.isEmpty() || throttle.begin(given.name(), address).isPresent()) {
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(entry.get().digest(), digest.of(given))) {
            return Optional.empty();
        }
        throttle.succeeded(given.name(), address);
        return entry.map(Entry::caller);
    }

    private synchronized Optional<Entry> entry(String name) {
        return Optional.ofNullable(entries.get(name))
                .filter(entry -> clock.instant().isBefore(entry.until()));
    }
}
