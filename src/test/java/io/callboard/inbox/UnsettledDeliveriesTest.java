package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.inbox.UnsettledDeliveries.Pile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class UnsettledDeliveriesTest {

    private static final Instant T0 = SampleDelivery.RECEIVED_AT;

    @Parameter
    DatabaseServer server;

    InboxFixture fixture;
    UnsettledDeliveries unsettled;

    @BeforeEach
    void empty() {
        fixture = new InboxFixture(server);
        unsettled = fixture.database.bean(UnsettledDeliveries.class);
    }

    @Test
    void tellsOfEachPileHowManyAndSinceWhen() {
        fixture.accept(SampleDelivery.ofCall("call_1").receivedAt(T0.plusSeconds(2)));
        fixture.accept(SampleDelivery.ofCall("call_2").receivedAt(T0.plusSeconds(1)));
        fixture.accept(SampleDelivery.ofCall("call_3").inQuarantine());
        fixture.process(fixture.accept(SampleDelivery.ofCall("call_4")));

        assertThat(unsettled.piles())
                .containsEntry(DeliveryStatus.RECEIVED, new Pile(2, T0.plusSeconds(1)))
                .containsEntry(DeliveryStatus.QUARANTINED, new Pile(1, T0))
                .containsEntry(DeliveryStatus.FAILED, Pile.NONE)
                .containsEntry(DeliveryStatus.DEAD, Pile.NONE)
                .hasSize(4);
    }

    @Test
    void tellsSinceWhenNobodyTookTheFirstThatWasDue() {
        Instant due = T0.plus(DeliveryStore.GRACE);
        fixture.accept(SampleDelivery.ofCall("call_1").receivedAt(T0.plusSeconds(1)));
        fixture.accept(SampleDelivery.ofCall("call_2"));
        fixture.accept(
                SampleDelivery.ofCall("call_3").receivedAt(T0.minusSeconds(99)).inQuarantine());

        assertThat(unsettled.overdueSince(due.minusMillis(1))).isEmpty();
        assertThat(unsettled.overdueSince(due.plusSeconds(60))).contains(due);
    }

    @Test
    void tellsTheSkewInTheMiddleOfThoseThatWereReceivedLately() {
        assertThat(unsettled.skew(Instant.EPOCH, 5)).isEmpty();
        signed("call_1", T0, Duration.ofHours(-9));
        signed("call_2", T0.plusSeconds(1), Duration.ofSeconds(-7));
        signed("call_3", T0.plusSeconds(2), Duration.ofSeconds(90));
        fixture.accept(
                SampleDelivery.ofCall("call_4").receivedAt(T0.plusSeconds(3)).unsigned());
        assertThat(unsettled.skew(T0, 5)).as("of two").isEmpty();
        signed("call_5", T0.plusSeconds(4), Duration.ofSeconds(-5));

        assertThat(unsettled.skew(T0, 5)).contains(Duration.ofSeconds(-5));
        assertThat(unsettled.skew(T0, 3)).as("too few are looked at").isEmpty();
        assertThat(unsettled.skew(Instant.EPOCH, 9)).contains(Duration.ofSeconds(-5));
    }

    /** @param skew received minus signed */
    private void signed(String call, Instant receivedAt, Duration skew) {
        SampleDelivery sample = SampleDelivery.ofCall(call);
        fixture.accept(new SampleDelivery(
                sample.source(),
                sample.remoteAddress(),
                receivedAt,
                receivedAt.minus(skew),
                null,
                sample.headers(),
                false,
                sample.body(),
                sample.envelope()));
    }
}
