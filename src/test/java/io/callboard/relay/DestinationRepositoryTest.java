package io.callboard.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.DatabaseServer;
import org.junit.jupiter.api.Test;

class DestinationRepositoryTest {

    /** It is asked for health and metrics every second, and among the relayed there are millions that are not dead. */
    @Test
    void countsTheDeadByAnIndexOnH2() {
        Object plan = DatabaseServer.H2.emptied().inTransaction(entityManager -> entityManager
                .createNativeQuery(
                        "explain select count(id) from outbox_message where destination = 'topic' and dead_at >= 0")
                .getSingleResult());

        assertThat(plan.toString().replaceAll("\\s+", " "))
                .contains("OUTBOX_MESSAGE_DEAD: DESTINATION = 'topic' AND DEAD_AT >= CAST(0 AS BIGINT)");
    }
}
