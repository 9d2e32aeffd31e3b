package io.callboard.live;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import io.callboard.call.OngoingCalls;
import io.callboard.chat.OngoingChats;
import io.callboard.config.Settings;
import io.callboard.event.Numbers;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what goes on, once for all viewers of this node who ask at about the same time: one of them reads, and nobody
 * waits for him. Of calls and chats that did not change, nothing but their ids is read again.
 */
@ApplicationScoped
public class WallReader {

    private static final System.Logger LOGGER = System.getLogger(WallReader.class.getName());

    /** Of calls and of chats, so many are looked at. */
    static final int MOST = 200;

    /** For so long nothing is read again. */
    static final Duration FRESH = Duration.ofMillis(300);

    /** What is older is not shown as what goes on. */
    static final Duration LATEST = Duration.ofSeconds(2);

    private record Kept(UUID key, long version, Ongoing shown, Ongoing hidden) {

        Kept(UUID key, long version, Ongoing ongoing) {
            this(key, version, ongoing, ongoing.seen(Numbers.HIDDEN));
        }

        Ongoing seen(Numbers numbers) {
            return numbers == Numbers.SHOWN ? shown : hidden;
        }
    }

    /** @param walls the last that could be read, for each way to see numbers; empty before the first */
    private record Look(Instant tried, Map<Numbers, Wall> walls) {}

    @Inject
    OngoingCalls calls;

    @Inject
    OngoingChats chats;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final ReentrantLock reading = new ReentrantLock();
    private Map<UUID, Kept> kept = new HashMap<>();
    private boolean failing;
    private volatile Look last = new Look(Instant.EPOCH, Map.of());

    /** What goes on, as of {@link #LATEST} ago at the earliest; empty while the database does not answer in that time. */
    public Optional<Wall> read(Numbers numbers) {
        Instant now = clock.instant();
        if (!isWithin(FRESH, last.tried(), now) && reading.tryLock()) {
            try {
                last = look(now);
            } finally {
                reading.unlock();
            }
        }
        return Optional.ofNullable(last.walls().get(numbers)).filter(wall -> isWithin(LATEST, wall.at(), now));
    }

    /** Either way: another thread may have looked later, and a clock may have been put back. */
    private static boolean isWithin(Duration period, Instant moment, Instant now) {
        return Duration.between(moment, now).abs().compareTo(period) < 0;
    }

    private Look look(Instant now) {
        try {
            Map<Numbers, Wall> walls = walls(now);
            failing = false;
            return new Look(now, walls);
        } catch (EJBException e) {
            LOGGER.log(
                    failing ? Level.DEBUG : Level.WARNING,
                    "What goes on cannot be read: {0}",
                    e.getClass().getName());
            failing = true;
            return new Look(now, last.walls());
        }
    }

    private Map<Numbers, Wall> walls(Instant now) {
        Map<UUID, Long> ofCalls = calls.newest(MOST + 1);
        Map<UUID, Long> ofChats = chats.newest(MOST + 1);
        kept = Stream.concat(calls(ofCalls), chats(ofChats)).collect(Collectors.toMap(Kept::key, each -> each));
        boolean more = ofCalls.size() > MOST || ofChats.size() > MOST;
        return Stream.of(Numbers.values())
                .collect(Collectors.toMap(numbers -> numbers, numbers -> wall(now, numbers, more)));
    }

    private Stream<Kept> calls(Map<UUID, Long> versions) {
        return Stream.concat(
                unchanged(versions),
                calls.read(changed(versions)).stream()
                        .map(call -> new Kept(call.getId(), versions.get(call.getId()), Ongoing.of(call))));
    }

    private Stream<Kept> chats(Map<UUID, Long> versions) {
        return Stream.concat(
                unchanged(versions),
                chats.read(changed(versions)).stream()
                        .map(chat -> new Kept(chat.getId(), versions.get(chat.getId()), Ongoing.of(chat))));
    }

    private Set<UUID> changed(Map<UUID, Long> versions) {
        return versions.keySet().stream()
                .filter(key -> !isKept(key, versions.get(key)))
                .collect(Collectors.toSet());
    }

    private Stream<Kept> unchanged(Map<UUID, Long> versions) {
        return versions.keySet().stream()
                .filter(key -> isKept(key, versions.get(key)))
                .map(kept::get);
    }

    private boolean isKept(UUID key, long version) {
        return kept.containsKey(key) && kept.get(key).version() == version;
    }

    private Wall wall(Instant now, Numbers numbers, boolean more) {
        Comparator<Kept> longest = comparing((Kept one) -> one.shown().since()).thenComparing(Kept::key);
        Comparator<Kept> heard =
                comparing((Kept one) -> one.shown().heard()).reversed().thenComparing(Kept::key);
        Map<Boolean, List<Kept>> parts = kept.values().stream()
                .collect(Collectors.partitioningBy(one -> one.shown().stuck(now, settings.stuckAfter())));
        List<Kept> live = parts.get(false).stream().sorted(longest).toList();
        List<Kept> stuck = parts.get(true).stream().sorted(heard).toList();
        return new Wall(
                now,
                version(live) + version(stuck) + (more ? "m" : ""),
                live.stream().map(one -> one.seen(numbers)).toList(),
                stuck.stream().map(one -> one.seen(numbers)).toList(),
                more);
    }

    private static String version(List<Kept> some) {
        String told = some.stream().map(one -> one.key() + " " + one.version()).collect(joining("\n"));
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
