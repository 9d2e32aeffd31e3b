package io.callboard.relay;

import static io.callboard.fixture.Events.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.audit.AuditFilter;
import io.callboard.audit.AuditRepository;
import io.callboard.audit.AuditRow;
import io.callboard.audit.Deed;
import io.callboard.audit.Who;
import io.callboard.event.EventType;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.LogLines;
import java.time.Duration;
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
class StuckMessagesTest {

    private static final Who OLGA = new Who("olga", "operator", "192.0.2.1");

    @Parameter
    DatabaseServer server;

    OutboxFixture outbox;
    Relay relay;
    Parcels parcels = new Parcels();
    StuckMessages messages;

    @BeforeEach
    void empty() {
        outbox = new OutboxFixture(server);
        relay = outbox.node();
        messages = outbox.database.bean(StuckMessages.class);
        messages.clock = outbox.clock;
    }

    @Test
    void givesUpTheOneThatHoldsUpAllBehindItAndTellsWhoWantedIt() {
        stand();
        StuckMessage stuck = messages.find(Publishing.TOPIC).orElseThrow();
        assertThat(stuck.subjectId()).isEqualTo("strange");
        assertThat(stuck.sequence()).isEqualTo(2);

        try (LogLines log = new LogLines(StuckMessages.class)) {
            assertThat(messages.giveUp(Publishing.TOPIC, stuck.id(), OLGA.because("no\nreason")))
                    .isTrue();
            assertThat(log.all())
                    .singleElement()
                    .asString()
                    .contains("WARNING", stuck.id().toString(), "number 2", "given up by olga: no reason");
        }
        relay.run(Publishing.TOPIC, parcels);

        assertThat(parcels.numbers()).containsExactly(1L, 3L);
        assertThat(messages.find(Publishing.TOPIC)).isEmpty();
        OutboxMessage dead = outbox.relayed().get(1);
        assertThat(dead.getDeadAt()).isNotNull();
        assertThat(dead.getLastError()).isEqualTo("given up by olga: no reason");
    }

    @Test
    void givesUpNoOther() {
        stand();

        assertThat(messages.giveUp(Publishing.TOPIC, UUID.randomUUID(), OLGA.because("x")))
                .isFalse();
        assertThat(messages.giveUp(Publishing.TOPIC, outbox.relayed().get(2).getId(), OLGA.because("x")))
                .isFalse();
        assertThat(outbox.relayed())
                .allSatisfy(message -> assertThat(message.getDeadAt()).isNull());
    }

    @Test
    void tellsTheAuditOnceWithoutNumbers() {
        stand();
        UUID id = messages.find(Publishing.TOPIC).orElseThrow().id();

        messages.giveUp(Publishing.TOPIC, UUID.randomUUID(), OLGA.because("another"));
        messages.giveUp(Publishing.TOPIC, id, OLGA.because("header of +1 213 777 8841"));

        assertThat(audited()).singleElement().satisfies(row -> {
            assertThat(row.deed()).isEqualTo(Deed.MESSAGE_GIVEN_UP);
            assertThat(row.who()).isEqualTo("olga");
            assertThat(row.object()).isEqualTo(id.toString());
            assertThat(row.reason()).startsWith("header of").doesNotContain("777");
        });
    }

    @Test
    void leavesAloneWhatIsBeingSent() {
        stand();
        UUID id = messages.find(Publishing.TOPIC).orElseThrow().id();
        Lease lease = new Lease(Publishing.TOPIC, "another node");
        outbox.clock.advance(Duration.ofSeconds(11));
        assertThat(outbox.outbox.take(lease)).isTrue();

        assertThat(messages.giveUp(Publishing.TOPIC, id, OLGA.because("x"))).isFalse();

        outbox.outbox.release(lease);
        assertThat(messages.giveUp(Publishing.TOPIC, id, OLGA.because("x"))).isTrue();
    }

    @Test
    void knowsNoneWhereNothingWasSentAlone() {
        assertThat(messages.find(Publishing.TOPIC)).isEmpty();
        assertThat(messages.giveUp(Publishing.TOPIC, UUID.randomUUID(), OLGA.because("x")))
                .isFalse();

        parcels.away = true;
        outbox.tell(call("a", EventType.CALL_STARTED, 1, Map.of()));
        relay.run(Publishing.TOPIC, parcels);

        assertThat(messages.find(Publishing.TOPIC)).isEmpty();
    }

    /** The second of three is disliked, and nobody knows why. */
    private void stand() {
        for (String id : new String[] {"a", "strange", "b"}) {
            outbox.tell(call(id, EventType.CALL_STARTED, 1, Map.of()));
        }
        parcels.disliked = message -> message.getSubjectId().equals("strange");
        for (int i = 0; i < 3; i++) {
            relay.run(Publishing.TOPIC, parcels);
            outbox.clock.advance(Duration.ofSeconds(11));
        }
    }

    private List<AuditRow> audited() {
        AuditRepository audit = outbox.database.bean(AuditRepository.class);
        return audit.page(AuditFilter.ALL, false, null, 10, outbox.clock.instant())
                .rows();
    }
}
