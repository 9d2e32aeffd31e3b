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
 */
record Announceable(UUID id, String source, Subject subject, String subjectId, String event, Instant receivedAt) {

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
                delivery.getReceivedAt());
    }

    private int rank() {
        return EventType.of(event, subject).map(EventType::rank).orElse(0);
    }

    /** What deliveries of the same call or chat have in common. */
    private List<?> about() {
        return subjectId == null ? List.of(id) : List.of(source, subject, subjectId);
    }

    /**
     * Their ids in groups: those of one call or chat in one group, by rank and arrival; small ones share a group.
     *
     * @param size a group of that many is closed
     */
    static List<List<UUID>> groups(Collection<Announceable> all, int size) {
        Map<List<?>, List<Announceable>> subjects = new LinkedHashMap<>();
        all.forEach(each -> subjects.computeIfAbsent(each.about(), about -> new ArrayList<>())
                .add(each));
        List<List<UUID>> groups = new ArrayList<>();
        List<Announceable> open = new ArrayList<>();
        for (List<Announceable> events : subjects.values()) {
            open.addAll(events);
            if (open.size() >= size) {
                groups.add(inOrder(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            groups.add(inOrder(open));
        }
        return groups;
    }

    /** By subject as well, so that two transactions with the same calls wait for each other and not crosswise. */
    private static List<UUID> inOrder(List<Announceable> group) {
        return group.stream()
                .sorted(Comparator.comparing((Announceable each) -> each.about().toString())
                        .thenComparing(BY_RANK_AND_ARRIVAL))
                .map(Announceable::id)
                .toList();
    }
}
