package io.callboard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a minute that a program's password was right: a password hash is slow on purpose, and HTTP Basic sends
 * the password with every request. Kept under a key that dies with the process; the password itself is not kept.
 */
@ApplicationScoped
class VerifiedCredentials {

    static final Duration PERIOD = Duration.ofMinutes(1);
    static final int MOST = 1_000;

    private record Entry(BoardCaller caller, Instant until) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final CredentialsDigest digest = new CredentialsDigest();

    @Inject
    Clock clock;

    Optional<BoardCaller> find(BasicCredentials credentials) {
        Entry entry = entries.get(digest(credentials));
        return entry != null && clock.instant().isBefore(entry.until())
                ? Optional.of(entry.caller())
                : Optional.empty();
    }

    void remember(BasicCredentials credentials, BoardCaller caller) {
        Instant now = clock.instant();
        if (entries.size() >= MOST) {
            entries.values().removeIf(entry -> !now.isBefore(entry.until()));
        }
        if (entries.size() < MOST) {
            entries.put(digest(credentials), new Entry(caller, now.plus(PERIOD)));
        }
    }

    private String digest(BasicCredentials credentials) {
        return HexFormat.of().formatHex(digest.of(credentials));
    }
}
