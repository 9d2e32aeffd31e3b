package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.callboard.audit.Who;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.inbox.HeldDeliveries.Held;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class QuarantineAlarmTest {

    @Parameter
    DatabaseServer server;

    InboxFixture fixture;
    QuarantineAlarm alarm;

    @BeforeEach
    void wire() {
        fixture = new InboxFixture(server);
        alarm = new QuarantineAlarm();
        alarm.held = fixture.database.bean(HeldDeliveries.class);
        alarm.clock = fixture.clock;
    }

    @Test
    void tellsOnceForEachAddressAndHourWithTheirNumber() {
        hold("203.0.113.7");
        hold("203.0.113.7");
        hold("203.0.113.8");
        assertThat(alarm.due()).containsExactly(new Held("203.0.113.7", 2), new Held("203.0.113.8", 1));

        fixture.clock.advance(Duration.ofMinutes(59));
        hold("203.0.113.7");
        hold("203.0.113.7");
        hold("203.0.113.7");
        assertThat(alarm.due()).isEmpty();

        fixture.clock.advance(Duration.ofMinutes(1));
        assertThat(alarm.due()).containsExactly(new Held("203.0.113.7", 3));
    }

    @Test
    void isQuietAboutWhatWasReleasedOrDiscardedOrCameFromAListedAddress() {
        fixture.quarantine.release(hold("203.0.113.7"), Who.named("anna"));
        fixture.quarantine.discard(hold("203.0.113.8"), Who.named("anna"));
        fixture.accept(SampleDelivery.ofCall("call_1"));

        assertThat(alarm.due()).isEmpty();
        assertThat(alarm.held.byAddress(10)).isEmpty();
    }

    @Test
    void getsRoundToEveryAddressAFewAtATime() {
        for (int i = 0; i < 50; i++) {
            hold("203.0.113." + i);
        }

        assertThat(alarm.due()).hasSize(20);
        assertThat(alarm.due()).hasSize(20);
        assertThat(alarm.due()).hasSize(10);
        assertThat(alarm.due()).isEmpty();
    }

    @Test
    void namesTheAddressesThatMostAreHeldFrom() {
        hold("203.0.113.7");
        hold("203.0.113.8");
        fixture.clock.advance(Duration.ofDays(3));
        hold("203.0.113.8");
        hold("203.0.113.9");

        assertThat(alarm.held.byAddress(2)).containsExactly(new Held("203.0.113.8", 2), new Held("203.0.113.7", 1));
    }

    @Test
    void goesOnWhenTheDatabaseIsAway() {
        alarm.held = new HeldDeliveries() {
            @Override
            public List<Held> since(Instant moment, int max) {
                throw new PersistenceException("connection lost");
            }
        };

        assertThatCode(alarm::look).doesNotThrowAnyException();
    }

    private UUID hold(String address) {
        return fixture.accept(SampleDelivery.ofCall("call_1")
                .receivedAt(fixture.clock.instant())
                .inQuarantine()
                .fromAddress(address));
    }
}
