package io.callboard.inbox;

import java.sql.SQLException;
import java.util.Set;

/** What it means that deliveries could not be stored. */
enum StoreFailure {
    /** Others were in the way, such as the same bytes at the same moment: the next try may do. */
    CONFLICT,
    /** The database takes others, but not these. */
    REFUSED,
    /** Not even the database said why. */
    UNKNOWN,
    /** The database takes nothing, for all that is known. */
    AWAY;

    /** Integrity constraints, of which the unique keys are one; transactions rolled back, deadlocks among them. */
    private static final Set<String> CONFLICTS = Set.of("23", "40");

    /** Data exceptions; limits exceeded. */
    private static final Set<String> REFUSALS = Set.of("22", "54");

    private static final int MAX_DEPTH = 50;

    static StoreFailure of(Throwable failure) {
        StoreFailure kind = UNKNOWN;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof SQLException sql) {
                kind = of(String.valueOf(sql.getSQLState()));
            }
            cause = cause.getCause();
        }
        return kind;
    }

    private static StoreFailure of(String state) {
        if (CONFLICTS.stream().anyMatch(state::startsWith)) {
            return CONFLICT;
        }
        return REFUSALS.stream().anyMatch(state::startsWith) ? REFUSED : AWAY;
    }

    /** Whether it must be taken to be away, or may be. */
    boolean mayBeAway() {
        return this == AWAY || this == UNKNOWN;
    }
}
