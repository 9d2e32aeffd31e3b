package io.callboard.inbox;

import static io.callboard.inbox.CannotReplayDeliveryException.Reason.BODY_GONE;
import static io.callboard.inbox.CannotReplayDeliveryException.Reason.STATUS;
import static io.callboard.inbox.CannotReplayDeliveryException.Reason.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callboard.audit.Who;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class ReplayTest {

    private static final SampleDelivery DELIVERY = SampleDelivery.ofCall("call_1");

    @Parameter
    DatabaseServer server;

    InboxFixture fixture;

    @BeforeEach
    void empty() {
        fixture = new InboxFixture(server);
    }

    @Test
    void announcesAProcessedDeliveryOnceMore() {
        UUID id = fixture.accept(DELIVERY);
        fixture.process(id);

        fixture.replay.replay(id, Who.named("anna"));

        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.log.announced).isEqualTo(List.of(id, id));
        assertThat(fixture.process(id)).isTrue();
    }

    @Test
    void givesADeadDeliveryAllItsAttemptsAgain() {
        UUID id = fixture.accept(DELIVERY);
        for (int i = 0; i < 8; i++) {
            fixture.claim.failed(id, new IllegalStateException());
        }
        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.DEAD);

        fixture.replay.replay(id, Who.named("anna"));
        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.RECEIVED);

        fixture.claim.failed(id, new IllegalStateException());
        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.FAILED);
        assertThat(fixture.find(id).getAttempts()).isEqualTo(1);
    }

    @Test
    void keepsStandingForItsBytesWhenReplayed() {
        UUID id = fixture.accept(DELIVERY);
        fixture.process(id);
        fixture.replay.replay(id, Who.named("anna"));

        assertThat(fixture.statusOf(fixture.accept(DELIVERY))).isEqualTo(DeliveryStatus.DUPLICATE);
    }

    @Test
    void refusesWhatIsHeldOrWaitsOrIsADuplicate() {
        UUID discarded = fixture.accept(DELIVERY.inQuarantine());
        fixture.quarantine.discard(discarded, Who.named("anna"));
        refuses(discarded, STATUS);
        refuses(fixture.accept(DELIVERY.inQuarantine()), STATUS);
        refuses(fixture.accept(DELIVERY), STATUS);
        refuses(fixture.accept(DELIVERY), STATUS);
    }

    @Test
    void refusesWhatIsNotThere() {
        refuses(new UUID(1, 2), UNKNOWN);
    }

    @Test
    void refusesWhatHasNoBodyAnyMore() {
        UUID id = fixture.accept(DELIVERY);
        fixture.process(id);
        fixture.forgetBody(id);

        refuses(id, BODY_GONE);
    }

    private void refuses(UUID id, CannotReplayDeliveryException.Reason reason) {
        assertThatExceptionOfType(CannotReplayDeliveryException.class)
                .isThrownBy(() -> fixture.replay.replay(id, Who.named("anna")))
                .extracting(CannotReplayDeliveryException::reason)
                .isEqualTo(reason);
    }
}
