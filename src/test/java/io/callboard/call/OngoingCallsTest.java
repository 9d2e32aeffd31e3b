package io.callboard.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.EventType;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Events;
import io.callboard.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class OngoingCallsTest {

    private static final int MANY = 20_000;

    @Parameter
    DatabaseServer server;

    TestDatabase database;
    OngoingCalls ongoing;

    @BeforeEach
    void empty() {
        database = server.emptied();
        ongoing = database.bean(OngoingCalls.class);
    }

    @Test
    void findsThoseThatBeganLastFirst() {
        for (int i = 1; i <= 4; i++) {
            tell("call_" + i, EventType.CALL_STARTED, i);
        }
        tell("call_3", EventType.CALL_ENDED, 9);
        tell("call_5", EventType.CALL_ANALYZED, 5);

        assertThat(ids(9)).containsExactly("call_4", "call_2", "call_1");
        assertThat(ids(2)).containsExactly("call_4", "call_2");
    }

    @Test
    void tellsByTheVersionThatSomethingBecameKnown() {
        tell("call_1", EventType.CALL_STARTED, 1);
        long before = ongoing.newest(1).values().iterator().next();

        tell("call_1", EventType.TRANSCRIPT_UPDATED, 2);

        assertThat(ongoing.newest(1).values())
                .allSatisfy(version -> assertThat(version).isGreaterThan(before));
    }

    /** However many have ended, an index leads to those that have not. */
    @Test
    void doesNotLookThroughThoseThatEnded() throws SQLException {
        String rows = server == DatabaseServer.H2
                ? "random_uuid(), 1, 'r', 'c' || x, case when mod(x, 1000) = 0 then 'ONGOING' else 'ENDED' end, x, x, '',"
                        + " false, false from system_range(1, " + MANY + ")"
                : "gen_random_uuid(), 1, 'r', 'c' || x, case when x % 1000 = 0 then 'ONGOING' else 'ENDED' end, x, x, '',"
                        + " false, false from generate_series(1, " + MANY + ") x";
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into voice_call (id, version, source, call_id, status, occurred_at,"
                    + " first_sent_at, origins, has_tools, has_recording) select " + rows);
            statement.execute("analyze" + (server == DatabaseServer.H2 ? "" : " voice_call"));
            try (ResultSet plan = statement.executeQuery("explain select id, version from voice_call"
                    + " where status = 'ONGOING' order by occurred_at desc, id desc fetch first 201 rows only")) {
                StringBuilder told = new StringBuilder();
                while (plan.next()) {
                    told.append(plan.getString(1)).append('\n');
                }
                assertThat(told.toString()).containsIgnoringCase("voice_call_status");
            }
        }
        assertThat(ongoing.newest(201)).hasSize(MANY / 1000);
    }

    private List<String> ids(int most) {
        Map<UUID, Long> newest = ongoing.newest(most);
        Map<UUID, String> names = new HashMap<>();
        ongoing.read(newest.keySet()).forEach(call -> names.put(call.getId(), call.getCallId()));
        return newest.keySet().stream().map(names::get).toList();
    }

    private void tell(String id, EventType type, long at) {
        CallRepository calls = database.bean(CallRepository.class);
        database.inTransaction(entityManager ->
                calls.forUpdate("retell", List.of(id)).get(id).apply(Events.call(id, type, at, Map.of())));
    }
}
