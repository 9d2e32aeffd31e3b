package io.callboard.projection;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Tells failures that come of two transactions in each other's way: the loser does well to try again at once. */
final class LostRace {

    /** Integrity constraints, of which the unique keys are one; transactions rolled back, deadlocks among them. */
    private static final Set<String> CLASSES = Set.of("23", "40");

    /** Lock not available, on PostgreSQL; lock timeout, on H2. */
    private static final Set<String> STATES = Set.of("55P03", "HYT00");

    private static final int MAX_DEPTH = 50;

    private LostRace() {}

    static boolean caused(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException
                    || (cause instanceof SQLException sql && isLost(sql.getSQLState()))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isLost(String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }
}
