package io.callboard.health;

import static io.callboard.health.Part.degraded;
import static io.callboard.health.Part.down;
import static io.callboard.health.Part.up;

import io.callboard.relay.DestinationState;
import io.callboard.relay.Publishing.Off;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells how it stands with the changes that are to be published. Calls and chats go on whatever it is. */
final class OutboxDiagnosis {

    /** Changes are published every second. */
    static final Duration LATE = Duration.ofMinutes(1);

    private OutboxDiagnosis() {}

    /** What nobody is to publish may wait, where a setting says so; where a broker is missing it may not. */
    static Part part(Figures figures) {
        DestinationState topic = figures.topic();
        boolean late = topic.oldest() != null && isPast(topic.oldest(), figures.at());
        if (figures.unpublished().isPresent()) {
            return late && figures.unpublished().get() == Off.NO_BROKER
                    ? down("outbox", "noBroker", data(figures))
                    : up("outbox", data(figures));
        }
        if (topic.waiting() > 0 && topic.failingSince() != null) {
            return down("outbox", "away", data(figures));
        }
        if (late) {
            boolean moves = topic.relayedAt() != null && !isPast(topic.relayedAt(), figures.at());
            return degraded("outbox", moves ? "behind" : "late", data(figures));
        }
        return topic.dead() > 0 ? degraded("outbox", "dead", data(figures)) : up("outbox", data(figures));
    }

    private static boolean isPast(Instant moment, Instant now) {
        return moment.isBefore(now.minus(LATE));
    }

    /** Named as the API names them. */
    private static Map<String, Object> data(Figures figures) {
        DestinationState topic = figures.topic();
        Map<String, Object> data = new LinkedHashMap<>();
        figures.unpublished().ifPresent(off -> data.put("off", off.name().toLowerCase(Locale.ROOT)));
        data.put("waiting", topic.waiting());
        put(data, "oldest_at", topic.oldest());
        data.put("last_sequence", topic.lastSequence());
        put(data, "last_at", topic.relayedAt());
        put(data, "failing_since", topic.failingSince());
        put(data, "last_error", topic.lastError());
        data.put("dead", topic.dead());
        return data;
    }

    private static void put(Map<String, Object> data, String name, Object value) {
        Optional.ofNullable(value).ifPresent(known -> data.put(name, known));
    }
}
