package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.callboard.event.Remark;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.fixture.Together;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class DeliveryClaimTest {

    private static final SampleDelivery DELIVERY = SampleDelivery.ofCall("call_1");

    @Parameter
    DatabaseServer server;

    InboxFixture fixture;
    UUID id;

    @BeforeEach
    void accept() {
        fixture = new InboxFixture(server);
        id = fixture.accept(DELIVERY);
    }

    @Test
    void givesTheDeliveryToOneOfMany() throws Exception {
        List<Boolean> claimed = Together.run(16, () -> fixture.process(id));

        assertThat(claimed).containsOnlyOnce(true);
        assertThat(fixture.find(id).getAttempts()).isEqualTo(1);
    }

    @Test
    void isProcessedWithTheCallersTransaction() {
        fixture.clock.advance(Duration.ofSeconds(1));

        Delivery seen = fixture.database.inTransaction(
                entityManager -> fixture.claim.claim(id).orElseThrow());

        assertThat(seen.getStatus()).isEqualTo(DeliveryStatus.PROCESSED);
        assertThat(seen.getBody()).isEqualTo(DELIVERY.body());
        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED);
        assertThat(fixture.find(id).getProcessedAt()).isEqualTo(SampleDelivery.RECEIVED_AT.plusSeconds(1));
        assertThat(fixture.find(id).getNextAttemptAt()).isNull();
    }

    @Test
    void waitsAsBeforeWhenTheCallersTransactionIsRolledBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> fixture.database.inTransaction(entityManager -> {
                    assertThat(fixture.claim.claim(id)).isPresent();
                    throw new IllegalStateException();
                }));

        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.process(id)).isTrue();
    }

    @Test
    void seesTheDeliveryAsItIsAfterTheClaimEvenIfItWasReadBefore() {
        Delivery seen = fixture.database.inTransaction(entityManager -> {
            entityManager.find(Delivery.class, id);
            return fixture.claim.claim(id).orElseThrow();
        });

        assertThat(seen.getStatus()).isEqualTo(DeliveryStatus.PROCESSED);
    }

    @Test
    void addsRemarksToThoseOfFirstSight() {
        Remark first = new Remark(Remark.Code.ISO_TIME, "call.start_timestamp");
        Remark second = new Remark(Remark.Code.ISO_TIME, "call.end_timestamp");

        fixture.database.inTransaction(entityManager -> {
            assertThat(fixture.claim.claim(id)).isPresent();
            fixture.claim.remark(id, List.of(first));
            fixture.claim.remark(id, List.of(first, second));
            return null;
        });

        assertThat(fixture.find(id).getRemarks()).containsExactly(first, second);
        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED);
    }

    @Test
    void triesAgainAfterAPauseAndSaysWhy() {
        fixture.claim.failed(id, new RuntimeException(new SQLException("the value '+4930123' is bad", "22001")));

        Delivery failed = fixture.find(id);
        assertThat(failed.getStatus()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(failed.getAttempts()).isEqualTo(1);
        assertThat(failed.getNextAttemptAt())
                .isBetween(SampleDelivery.RECEIVED_AT.plusSeconds(5), SampleDelivery.RECEIVED_AT.plusSeconds(10));
        assertThat(failed.getLastError()).contains("SQLException", "22001").doesNotContain("4930123");
        assertThat(fixture.process(id)).isTrue();
        assertThat(fixture.find(id).getAttempts()).isEqualTo(2);
    }

    @Test
    void isDeadAfterTheEighthAttempt() {
        for (int i = 1; i < 8; i++) {
            fixture.claim.failed(id, new IllegalStateException());
            assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.FAILED);
        }
        fixture.claim.failed(id, new IllegalStateException());

        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.DEAD);
        assertThat(fixture.find(id).getNextAttemptAt()).isNull();
        assertThat(fixture.process(id)).isFalse();
    }

    @Test
    void leavesAloneWhatAnotherHasProcessed() {
        fixture.process(id);

        fixture.claim.failed(id, new IllegalStateException());

        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.PROCESSED);
        assertThat(fixture.find(id).getLastError()).isNull();
    }

    @Test
    void doesNotGiveDuplicatesAndHeldOnes() {
        assertThat(fixture.process(fixture.accept(DELIVERY))).isFalse();
        assertThat(fixture.process(fixture.accept(DELIVERY.inQuarantine()))).isFalse();
    }
}
