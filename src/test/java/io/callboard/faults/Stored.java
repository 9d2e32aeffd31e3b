package io.callboard.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What PostgreSQL holds of deliveries, asked directly. */
final class Stored {

    private static final String ROWS = """
            select d.digest, d.status, d.attempts, c.call_id is not null as on_board
              from delivery d left join voice_call c on c.source = d.source and c.call_id = d.subject_id
             where d.received_at >= ?
            """;

    private final Set<String> keys = new HashSet<>();
    private final Set<String> projected = new HashSet<>();
    private final Map<String, Integer> statuses = new HashMap<>();
    private final Map<String, Integer> originals = new HashMap<>();
    private int retried;

    /** Nothing yet. */
    Stored() {}

    /** Of those that were received at that time or later. */
    static Stored since(Instant time, Postgres postgres) {
        try (Connection connection = postgres.connection();
                PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setLong(1, time.toEpochMilli());
            ResultSet row = statement.executeQuery();
            Stored stored = new Stored();
            while (row.next()) {
                stored.add(row.getString("digest"), row.getString("status"), row.getBoolean("on_board"));
                stored.retried += row.getInt("attempts") > 1 ? 1 : 0;
            }
            return stored;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a row. */
    void add(String key, String status, boolean onBoard) {
        keys.add(key);
        statuses.merge(status, 1, Integer::sum);
        if (onBoard && status.equals("PROCESSED")) {
            projected.add(key);
        }
        if (!status.equals("DUPLICATE")) {
            originals.merge(key, 1, Integer::sum);
        }
    }

    /** All that are present. */
    Set<String> keys() {
        return keys;
    }

    /** Those that are processed and whose call is on the board. */
    Set<String> projected() {
        return projected;
    }

    /** How many rows have that status. */
    int count(String status) {
        return statuses.getOrDefault(status, 0);
    }

    /**
     * How many were stored more often than they were sent: bodies with more than one row that is not marked as a
     * duplicate, and rows marked so of which nobody sent the repetition.
     *
     * @param repetitions how often something was sent that had been sent before
     */
    int twice(int repetitions) {
        long applied = originals.values().stream().filter(count -> count > 1).count();
        return (int) applied + Math.max(0, count("DUPLICATE") - repetitions);
    }

    /** How many were projected in more than one attempt. */
    int retried() {
        return retried;
    }

    /** How many are still to be projected. */
    int waiting() {
        return count("RECEIVED") + count("FAILED");
    }
}
