package io.callboard.health;

import static io.callboard.health.Part.degraded;
import static io.callboard.health.Part.down;
import static io.callboard.health.Part.unknown;
import static io.callboard.health.Part.up;
import static java.util.Objects.requireNonNull;

import io.callboard.config.Settings;
import io.callboard.inbox.DeliveryStatus;
import io.callboard.inbox.Spooled;
import io.callboard.inbox.UnsettledDeliveries.Pile;
import io.callboard.rejection.Advice;
import io.callboard.rejection.Advice.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Tells from what was seen how it stands with each part. */
final class Diagnosis {

    /** A received delivery is projected within moments; something is wrong when nobody took one for so long. */
    static final Duration LATE = Duration.ofMinutes(1);

    /** Deliveries are chained every five seconds. */
    static final Duration CHAINED_LATE = Duration.ofMinutes(2);

    /** Refused requests that no stranger can bring about: genuine ones, or because of Callboard itself. */
    private static final Set<Topic> OURS = EnumSet.of(Topic.NOT_STORED, Topic.FAULT);

    private final Settings settings;

    Diagnosis(Settings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    /** The parts, each once, the most important first. */
    List<Part> parts(Observation seen) {
        return List.of(
                database(seen),
                spool(seen),
                sources(),
                told("backlog", seen, Diagnosis::backlog),
                told("dead", seen, figures -> pile("dead", figures.pile(DeliveryStatus.DEAD))),
                told("held", seen, figures -> pile("held", figures.pile(DeliveryStatus.QUARANTINED))),
                told("clock", seen, figures -> clock(figures.skew())),
                told("rejections", seen, figures -> rejections(figures.advice())),
                told("chain", seen, Diagnosis::chain),
                told("outbox", seen, OutboxDiagnosis::part));
    }

    /**
     * Whether deliveries can be made durable.
     *
     * @param spool empty when it is not known; then it counts as one without room
     * @param databaseUp asked only when the spool has no room
     */
    static boolean isReady(Optional<Spooled> spool, BooleanSupplier databaseUp) {
        return spool.filter(Spooled::room).isPresent() || databaseUp.getAsBoolean();
    }

    /** Down when deliveries cannot be made durable; degraded when anything is not as it always is. */
    static Status overall(List<Part> parts, boolean ready) {
        if (!ready) {
            return Status.DOWN;
        }
        return parts.stream().allMatch(part -> part.status() == Status.UP) ? Status.UP : Status.DEGRADED;
    }

    private static Part told(String name, Observation seen, Function<Figures, Part> part) {
        return seen.figures()
                .map(figures -> part.apply(figures).with("as_of", figures.at()))
                .orElseGet(() -> unknown(name));
    }

    private static Part database(Observation seen) {
        Map<String, Object> data = new LinkedHashMap<>();
        seen.answer().flatMap(last -> last).ifPresent(last -> data.put("last_delivery_at", last));
        if (!seen.lastError().isEmpty()) {
            data.put("last_error", seen.lastError());
        }
        return seen.isDatabaseUp() ? up("database", data) : down("database", "away", data);
    }

    private static Part spool(Observation seen) {
        return seen.spool()
                .map(spool -> spool(spool, seen.isDatabaseUp()))
                .orElseGet(() -> down("spool", "silent", Map.of()));
    }

    private static Part spool(Spooled spool, boolean databaseUp) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("ready", spool.ready());
        data.put("deliveries", spool.count());
        data.put("bytes", spool.bytes());
        data.put("limit", spool.limit());
        spool.oldest().ifPresent(oldest -> data.put("oldest_at", oldest));
        data.put("set_aside", spool.setAside());
        if (!spool.ready()) {
            return down("spool", "closed", data);
        }
        if (!spool.room()) {
            return down("spool", "full", data);
        }
        if (spool.count() > 0) {
            return degraded("spool", databaseUp ? "draining" : "filling", data);
        }
        return spool.setAside() > 0 ? degraded("spool", "setAside", data) : up("spool", data);
    }

    private Part sources() {
        Map<String, Object> data = Map.of("count", settings.sources().size());
        return settings.isUnconfigured() ? down("sources", "none", data) : up("sources", data);
    }

    private static Part backlog(Figures figures) {
        Pile received = figures.pile(DeliveryStatus.RECEIVED);
        Pile failed = figures.pile(DeliveryStatus.FAILED);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("waiting", received.count());
        data.put("retried", failed.count());
        Optional.ofNullable(received.oldest()).ifPresent(oldest -> data.put("oldest_waiting_at", oldest));
        Optional.ofNullable(failed.oldest()).ifPresent(oldest -> data.put("oldest_retried_at", oldest));
        return isOlder(figures.overdue(), LATE, figures.at()) ? degraded("backlog", "late", data) : up("backlog", data);
    }

    private static Part pile(String name, Pile pile) {
        return pile.count() == 0
                ? up(name, Map.of("count", 0))
                : degraded(name, "some", ordered("count", pile.count(), "oldest_at", pile.oldest()));
    }

    /** Half of what is still accepted is too much. */
    private Part clock(Optional<Duration> skew) {
        Map<String, Object> data = skew.<Map<String, Object>>map(length -> Map.of("skew_ms", length.toMillis()))
                .orElse(Map.of());
        boolean far = skew.map(Duration::abs)
                .filter(length -> length.multipliedBy(2).compareTo(settings.tolerance()) > 0)
                .isPresent();
        return far ? degraded("clock", "off", data) : up("clock", data);
    }

    private static Part rejections(List<Advice> advice) {
        Map<String, Object> data = Map.of(
                "advice",
                advice.stream()
                        .map(each -> ordered(
                                "topic",
                                each.topic().name().toLowerCase(Locale.ROOT),
                                "requests",
                                each.sum().requests()))
                        .toList());
        return advice.stream().map(Advice::topic).anyMatch(OURS::contains)
                ? degraded("rejections", "ours", data)
                : up("rejections", data);
    }

    private static Part chain(Figures figures) {
        Map<String, Object> data = figures.unchained()
                .<Map<String, Object>>map(oldest -> Map.of("oldest_unchained_at", oldest))
                .orElse(Map.of());
        return isOlder(figures.unchained(), CHAINED_LATE, figures.at())
                ? degraded("chain", "late", data)
                : up("chain", data);
    }

    private static boolean isOlder(Optional<Instant> moment, Duration length, Instant now) {
        return moment.filter(since -> since.isBefore(now.minus(length))).isPresent();
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }
}
