package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callboard.audit.Who;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.fixture.Together;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class QuarantineTest {

    private static final SampleDelivery DELIVERY = SampleDelivery.ofCall("call_1");

    @Parameter
    DatabaseServer server;

    InboxFixture fixture;

    @BeforeEach
    void empty() {
        fixture = new InboxFixture(server);
    }

    @Test
    void letsAHeldDeliveryTakeTheUsualWay() {
        UUID id = fixture.accept(DELIVERY.inQuarantine());
        assertThat(fixture.process(id)).isFalse();

        assertThat(fixture.quarantine.release(id, Who.named("anna"))).isEqualTo(DeliveryStatus.RECEIVED);

        assertThat(fixture.log.announced).containsExactly(id);
        assertThat(fixture.process(id)).isTrue();
        assertThat(fixture.statusOf(fixture.accept(DELIVERY))).isEqualTo(DeliveryStatus.DUPLICATE);
    }

    @Test
    void releasesAsADuplicateWhatCameByTheUsualWayAsWell() {
        UUID held = fixture.accept(DELIVERY.inQuarantine());
        UUID usual = fixture.accept(DELIVERY);

        assertThat(fixture.quarantine.release(held, Who.named("anna"))).isEqualTo(DeliveryStatus.DUPLICATE);

        assertThat(fixture.find(held).getDuplicateOf()).isEqualTo(usual);
        assertThat(fixture.log.announced).containsExactly(usual);
    }

    @Test
    void keepsWhoReleasedAndWhen() {
        UUID id = fixture.accept(DELIVERY.inQuarantine());
        fixture.clock.advance(Duration.ofHours(1));

        fixture.quarantine.release(id, Who.named("anna"));

        assertThat(fixture.find(id).getResolvedBy()).isEqualTo("anna");
        assertThat(fixture.find(id).getResolvedAt()).isEqualTo(fixture.clock.instant());
    }

    @Test
    void neverAppliesWhatIsDiscarded() {
        UUID id = fixture.accept(DELIVERY.inQuarantine());

        fixture.quarantine.discard(id, Who.named("anna"));

        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.DISCARDED);
        assertThat(fixture.find(id).getResolvedBy()).isEqualTo("anna");
        assertThat(fixture.log.announced).isEmpty();
        assertThat(fixture.process(id)).isFalse();
        fixture.clock.advance(Duration.ofDays(1));
        fixture.sweeper.sweep();
        assertThat(fixture.log.announced).isEmpty();
        assertThat(fixture.statusOf(fixture.accept(DELIVERY))).isEqualTo(DeliveryStatus.RECEIVED);
    }

    @Test
    void releasesWhatWasDiscardedWhileItsBodyIsThere() {
        UUID id = fixture.accept(DELIVERY.inQuarantine());
        UUID bodiless = fixture.accept(SampleDelivery.ofCall("call_2").inQuarantine());
        fixture.quarantine.discard(id, Who.named("anna"));
        fixture.quarantine.discard(bodiless, Who.named("anna"));
        fixture.forgetBody(bodiless);

        assertThat(fixture.quarantine.release(id, Who.named("bert"))).isEqualTo(DeliveryStatus.RECEIVED);

        assertThat(fixture.find(id).getResolvedBy()).isEqualTo("bert");
        assertThat(fixture.process(id)).isTrue();
        assertThatExceptionOfType(CannotReplayDeliveryException.class)
                .isThrownBy(() -> fixture.quarantine.release(bodiless, Who.named("bert")))
                .extracting(CannotReplayDeliveryException::reason)
                .isEqualTo(CannotReplayDeliveryException.Reason.BODY_GONE);
    }

    @Test
    void discardsOnlyWhatIsHeld() {
        UUID id = fixture.accept(DELIVERY);

        assertThatExceptionOfType(CannotReplayDeliveryException.class)
                .isThrownBy(() -> fixture.quarantine.discard(id, Who.named("anna")));
    }

    @Test
    void releasesOnlyWhatIsHeld() {
        UUID id = fixture.accept(DELIVERY);

        assertThatExceptionOfType(CannotReplayDeliveryException.class)
                .isThrownBy(() -> fixture.quarantine.release(id, Who.named("anna")));
    }

    @Test
    void receivesOneOfManyThatAreReleasedAndAcceptedAtTheSameMoment() throws Exception {
        List<UUID> held = Stream.generate(() -> fixture.accept(DELIVERY.inQuarantine()))
                .limit(8)
                .toList();
        Queue<UUID> toRelease = new ConcurrentLinkedQueue<>(held);

        Together.run(16, () -> {
            UUID id = toRelease.poll();
            return id == null ? fixture.accept(DELIVERY) : fixture.quarantine.release(id, Who.named("anna"));
        });

        assertThat(fixture.repository.countByStatus(DeliveryFilter.ALL, Set.of(DeliveryStatus.values()), 100))
                .containsEntry(DeliveryStatus.RECEIVED, 1L)
                .containsEntry(DeliveryStatus.DUPLICATE, 15L)
                .containsEntry(DeliveryStatus.QUARANTINED, 0L);
    }
}
