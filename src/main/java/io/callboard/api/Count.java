package io.callboard.api;

import io.callboard.list.Tally;

/**
 * How many a list has.
 *
 * @param count exact, unless there are more
 * @param more whether there may be more than {@code count}: beyond 10,000 nobody counts
 */
public record Count(long count, boolean more) {

    static Count of(long counted) {
        return new Count(counted, counted >= Tally.MOST);
    }
}
