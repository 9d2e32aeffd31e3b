package io.callboard.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.fixture.Together;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class BatchStoreTest {

    @Parameter
    DatabaseServer server;

    InboxFixture fixture;
    BatchStore batches;

    @BeforeEach
    void empty() {
        fixture = new InboxFixture(server);
        batches = new BatchStore(fixture.store, () -> false);
    }

    @Test
    void storesAllOfABatch() {
        List<Delivery> batch =
                IntStream.range(0, 300).mapToObj(i -> ofCall("call_" + i)).toList();

        assertThat(batches.add(batch)).isEmpty();

        assertThat(batch).allSatisfy(delivery -> assertThat(fixture.statusOf(delivery.getId()))
                .isEqualTo(DeliveryStatus.RECEIVED));
    }

    @Test
    void receivesTheFirstOfTheSameBytesInABatchAndLeavesHeldOnesHeld() {
        Delivery held = delivery(SampleDelivery.ofCall("call_1").inQuarantine());
        Delivery first = ofCall("call_1");
        Delivery second = ofCall("call_1");

        assertThat(batches.add(List.of(held, first, second))).isEmpty();

        assertThat(fixture.statusOf(held.getId())).isEqualTo(DeliveryStatus.QUARANTINED);
        assertThat(fixture.statusOf(first.getId())).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.find(second.getId()).getDuplicateOf()).isEqualTo(first.getId());
    }

    @Test
    void receivesOneOfTheSameBytesThatComeInManyBatchesAtTheSameMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            String call = "call_" + round;
            List<List<Delivery>> all = Together.run(8, () -> {
                List<Delivery> batch = new ArrayList<>(List.of(ofCall(call), ofCall(call + "/" + UUID.randomUUID())));
                assertThat(batches.add(batch)).isEmpty();
                return batch;
            });

            assertThat(all.stream()
                            .map(batch -> fixture.statusOf(batch.get(0).getId()))
                            .filter(DeliveryStatus.RECEIVED::equals))
                    .hasSize(1);
            assertThat(all)
                    .allSatisfy(batch ->
                            assertThat(fixture.statusOf(batch.get(1).getId())).isEqualTo(DeliveryStatus.RECEIVED));
        }
    }

    @Test
    void storesTheOthersOfABatchWhenOneIsRefused() {
        Delivery refused = delivery(SampleDelivery.ofCall("call_2").fromSource("s".repeat(101)));
        List<Delivery> batch = List.of(ofCall("call_1"), refused, ofCall("call_3"));

        Map<UUID, RuntimeException> failures = batches.add(batch);

        assertThat(failures).containsOnlyKeys(refused.getId());
        assertThat(StoreFailure.of(failures.get(refused.getId()))).isEqualTo(StoreFailure.REFUSED);
        assertThat(fixture.all()).hasSize(2);
    }

    @Test
    void recognisesWhatIsStoredAlready() {
        Delivery known = ofCall("call_1");
        batches.add(List.of(known));

        assertThat(batches.addMissing(List.of(known, ofCall("call_2")))).isEmpty();
        assertThat(batches.addMissing(List.of(known))).isEmpty();

        assertThat(fixture.statusOf(known.getId())).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.all()).hasSize(2);
    }

    @Test
    void takesADatabaseForAwayThatDoesNotSayWhyItRefuses() {
        assertThat(StoreFailure.of(new IllegalStateException()).mayBeAway()).isTrue();
        assertThat(StoreFailure.of(new RuntimeException(new SQLException("no connection"))))
                .isEqualTo(StoreFailure.AWAY);
        assertThat(StoreFailure.of(new RuntimeException(new SQLException("no room", "53100"))))
                .isEqualTo(StoreFailure.AWAY);
        assertThat(StoreFailure.of(new RuntimeException(new SQLException("deadlock", "40P01"))))
                .isEqualTo(StoreFailure.CONFLICT);
    }

    private static Delivery ofCall(String call) {
        return delivery(SampleDelivery.ofCall(call).withBody(call.getBytes(UTF_8)));
    }

    private static Delivery delivery(SampleDelivery sample) {
        return new Delivery(UuidCreator.getTimeOrderedEpoch(), sample.incoming());
    }
}
