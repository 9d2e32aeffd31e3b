package io.callboard.list;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What has to be written so that a row's attributes are those of its documents again.
 *
 * @param row its id
 */
public record Reindexed(UUID row, Set<Attribute> added, Set<Attribute> removed) {

    public static Reindexed of(UUID row, Documents before, Documents after) {
        Set<Attribute> old = before.attributes();
        Set<Attribute> now = after.attributes();
        Set<Attribute> added = new LinkedHashSet<>(now);
        added.removeAll(old);
        Set<Attribute> removed = new LinkedHashSet<>(old);
        removed.removeAll(now);
        return new Reindexed(row, added, removed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
