package io.callboard.inbox;

import io.callboard.event.EventType;
import io.callboard.event.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What must be known of a delivery to announce it.
 *
 * @param subjectId may be null
 * @param bodyLength in bytes
 */
record Announceable(
        UUID id, String source, Subject subject, String subjectId, String event, Instant receivedAt, long bodyLength) {

    private static final Comparator<Announceable> BY_RANK_AND_ARRIVAL = Comparator.comparingInt(Announceable::rank)
            .thenComparing(Announceable::receivedAt)
            .thenComparing(Announceable::id);

    static Announceable of(Delivery delivery) {
        return new Announceable(
                delivery.getId(),
                delivery.getSource(),
                delivery.getSubject(),
                delivery.getSubjectId(),
                delivery.getEvent(),
                delivery.getReceivedAt(),
                delivery.getBodyLength());
    }

    private int rank() {
        return EventType.of(event, subject).map(EventType::rank).orElse(0);
    }

    /** What deliveries of the same call or chat have in common. */
    private List<?> about() {
        return subjectId == null ? List.of(id) : List.of(source, subject, subjectId);
    }

    /**
     * All in groups: those of one call or chat in one group, by rank and arrival; small ones share a group.
     *
     * @param size a group of that many is closed
     * @param bytes a group with that many bytes of bodies is closed, and none of its portions has more, but for a single
     *     delivery that alone is larger
     */
    static List<DeliveryAccepted> groups(Collection<Announceable> all, int size, long bytes) {
        Map<List<?>, List<Announceable>> subjects = new LinkedHashMap<>();
        all.forEach(each -> subjects.computeIfAbsent(each.about(), about -> new ArrayList<>())
                .add(each));
        List<DeliveryAccepted> groups = new ArrayList<>();
        List<Announceable> open = new ArrayList<>();
        for (List<Announceable> events : subjects.values()) {
            open.addAll(events);
            if (open.size() >= size || bytes(open) >= bytes) {
                groups.add(group(open, bytes));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            groups.add(group(open, bytes));
        }
        return groups;
    }

    private static long bytes(List<Announceable> some) {
        return some.stream().mapToLong(Announceable::bodyLength).sum();
    }

    private static DeliveryAccepted group(List<Announceable> some, long bytes) {
        List<List<UUID>> portions = new ArrayList<>();
        long room = 0;
        for (Announceable each : inOrder(some)) {
            if (portions.isEmpty() || each.bodyLength() > room) {
                portions.add(new ArrayList<>());
                room = bytes;
            }
            portions.get(portions.size() - 1).add(each.id());
            room -= each.bodyLength();
        }
        return new DeliveryAccepted(portions);
    }

    /** By subject as well, so that two transactions with the same calls wait for each other and not crosswise. */
    private static List<Announceable> inOrder(List<Announceable> group) {
        return group.stream()
                .sorted(Comparator.comparing((Announceable each) -> each.about().toString())
                        .thenComparing(BY_RANK_AND_ARRIVAL))
                .toList();
    }
}
