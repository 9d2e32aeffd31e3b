package io.callboard.faults;

import java.util.HashSet;
import java.util.Set;

/** How calls look apart from their ids: calls of the same events must look the same. */
final class Shapes {

    private final Set<String> all = new HashSet<>();

    /** @throws IllegalArgumentException when the JSON does not name the call: it is of something else */
    void add(String id, String json) {
        if (!json.contains('"' + id + '"')) {
            throw new IllegalArgumentException("Not about the call " + id);
        }
        all.add(json.replace(id, ""));
    }

    /** How many different ones there are. */
    int count() {
        return all.size();
    }
}
