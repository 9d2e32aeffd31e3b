package io.callboard.live;

import java.time.Instant;
import java.util.List;

/**
 * What goes on at one moment.
 *
 * @param at the moment
 * @param version equal for equal content, on every node
 * @param live the longest first
 * @param stuck those whose end must have been missed, last heard of first
 * @param more whether there are older ones that were not looked at
 */
public record Wall(Instant at, String version, List<Ongoing> live, List<Ongoing> stuck, boolean more) {

    public Wall {
        live = List.copyOf(live);
        stuck = List.copyOf(stuck);
    }
}
