package io.callboard.health;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers since when each part has had the status that it has, as far as anybody asked. */
final class Since {

    private record Entry(Status status, Instant moment) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /** When that part was first seen to have that status, without another one in between. */
    Instant of(Part part, Instant now) {
        return entries.merge(
                        part.name(),
                        new Entry(part.status(), now),
                        (old, next) -> old.status() == next.status() ? old : next)
                .moment();
    }
}
