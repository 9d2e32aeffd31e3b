package io.callboard.projection;

import static io.callboard.fixture.Events.CALL_ID;
import static io.callboard.fixture.Events.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.call.Call;
import io.callboard.call.CallChanged;
import io.callboard.call.CallFilter;
import io.callboard.call.CallOccurred;
import io.callboard.call.CallRepository;
import io.callboard.event.EventType;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Fired;
import io.callboard.fixture.TestDatabase;
import io.callboard.inbox.Delivery;
import io.callboard.trace.Step;
import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class CallProjectorTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

    @Parameter
    DatabaseServer server;

    TestDatabase database;
    CallRepository calls;
    CallProjector projector;
    Fired<CallChanged> changed;
    Fired<CallOccurred> occurred;

    @BeforeEach
    void empty() {
        database = server.emptied();
        calls = database.bean(CallRepository.class);
        projector = database.bean(CallProjector.class);
        changed = new Fired<>();
        projector.calls = calls;
        projector.changed = changed.event();
        occurred = new Fired<>();
        projector.occurred = occurred.event();
        projector.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void foldsTheEventAndTheQueryIntoTheCallOfItsSource() {
        project("customer=Ana%20B", call(EventType.CALL_STARTED, 1, Map.of("agentName", "Front desk")));

        Call call = calls.find("retell", CALL_ID).orElseThrow();
        assertThat(call.getAgentName()).isEqualTo("Front desk");
        assertThat(call.getLabels()).isEqualTo(Map.of("customer", "Ana B"));
        assertThat(changed.all())
                .containsExactly(new CallChanged(call.getId(), "retell", CALL_ID, EventType.CALL_STARTED, NOW));
    }

    @Test
    void tellsWhenTheCallOccurredAndWhenItWasThoughtTo() {
        project(null, call(EventType.TRANSFER_STARTED, 9000, Map.of()));
        project(null, call(EventType.CALL_STARTED, 9500, Map.of("startTimestamp", Instant.ofEpochMilli(1000))));

        assertThat(occurred.all())
                .containsExactly(
                        new CallOccurred(Instant.ofEpochMilli(9000), null),
                        new CallOccurred(Instant.ofEpochMilli(1000), Instant.ofEpochMilli(9000)));
    }

    @Test
    void saysNothingWhenARepetitionTellsNothingNew() {
        CallEvent event = call(EventType.CALL_STARTED, 1, Map.of());
        project("a=1", event);
        project("a=1", event);

        assertThat(changed.all()).hasSize(1);
    }

    @Test
    void worksOnlyInTheTransactionOfItsCaller() {
        assertThatThrownBy(() -> projector.project(told(call(EventType.CALL_STARTED, 1, Map.of()), new Sent(null))))
                .isInstanceOf(EJBException.class);
        assertThat(calls.count(CallFilter.ALL, 100)).isZero();
    }

    @Test
    void makesOneCallOfTwoEventsThatMeetAndTriesTheLoserAgain() {
        CyclicBarrier bothFoundNone = new CyclicBarrier(2);
        List<CompletableFuture<Void>> both = Stream.of(
                        call(EventType.CALL_STARTED, 1, Map.of("direction", "inbound")),
                        call(EventType.CALL_ENDED, 2, Map.of("durationMs", 7L)))
                .map(event -> CompletableFuture.runAsync(() -> projectMeeting(bothFoundNone, event)))
                .toList();

        both.forEach(CompletableFuture::join);

        Call call = calls.find("retell", CALL_ID).orElseThrow();
        assertThat(call.getDirection()).isEqualTo("inbound");
        assertThat(call.getDurationMs()).isEqualTo(7);
        assertThat(calls.count(CallFilter.ALL, 100)).isOne();
    }

    private void projectMeeting(CyclicBarrier bothFoundNone, CallEvent event) {
        try {
            project(event, new Sent(null) {
                @Override
                public String getQuery() {
                    await(bothFoundNone);
                    return super.getQuery();
                }
            });
        } catch (RuntimeException lost) {
            project(null, event);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private void project(String query, CallEvent event) {
        project(event, new Sent(query));
    }

    private void project(CallEvent event, Sent delivery) {
        database.inTransaction(entityManager -> {
            projector.project(told(event, delivery));
            return null;
        });
    }

    private static List<Told<CallEvent>> told(CallEvent event, Sent delivery) {
        return List.of(new Told<>(delivery, event, Step.NONE));
    }

    /** A delivery of the source {@code retell}. */
    static class Sent extends Delivery {

        private final String query;

        Sent(String query) {
            this.query = query;
        }

        @Override
        public String getSource() {
            return "retell";
        }

        @Override
        public String getQuery() {
            return query;
        }
    }
}
