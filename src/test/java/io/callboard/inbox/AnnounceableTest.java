package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.Subject;
import io.callboard.fixture.SampleDelivery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnnounceableTest {

    private static final int SIZE = 25;
    private static final long BYTES = 4000;

    @Test
    void closesAGroupOfSoManyAndKeepsACallTogether() {
        List<Announceable> all = new ArrayList<>();
        IntStream.range(0, 24).forEach(i -> all.add(of("call_" + i, 0, 1)));
        IntStream.range(0, 30).forEach(i -> all.add(of("long", i, 1)));
        all.add(of("last", 0, 1));

        List<DeliveryAccepted> groups = Announceable.groups(all, SIZE, BYTES);

        assertThat(groups).extracting(group -> group.deliveryIds().size()).containsExactly(54, 1);
        assertThat(groups).allSatisfy(group -> assertThat(group.portions()).hasSize(1));
    }

    @Test
    void closesAGroupOfSoManyBytes() {
        List<Announceable> all = IntStream.range(0, 12)
                .mapToObj(i -> of("call_" + i, 0, BYTES / 4))
                .toList();

        List<DeliveryAccepted> groups = Announceable.groups(all, SIZE, BYTES);

        assertThat(groups).hasSize(3).allSatisfy(group -> {
            assertThat(group.portions()).hasSize(1);
            assertThat(group.deliveryIds()).hasSize(4);
        });
    }

    @Test
    void dividesALargeCallIntoPortionsOfOneGroupAndKeepsItsOrder() {
        List<Announceable> inOrder = IntStream.range(0, 250)
                .mapToObj(i -> of("call_1", i, 1 + i % 7 * 300))
                .toList();
        List<Announceable> all = new ArrayList<>(inOrder);
        Collections.shuffle(all, new Random(1));

        List<DeliveryAccepted> groups = Announceable.groups(all, SIZE, BYTES);

        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).deliveryIds())
                .containsExactlyElementsOf(
                        inOrder.stream().map(Announceable::id).toList());
        assertThat(groups.get(0).portions())
                .hasSizeGreaterThan(50)
                .allSatisfy(portion -> assertThat(bytes(all, portion)).isLessThanOrEqualTo(BYTES));
    }

    @Test
    void givesADeliveryThatIsTooLargeAPortionOfItsOwn() {
        List<Announceable> all =
                List.of(of("call_1", 0, 1), of("call_1", 1, BYTES + 1), of("call_1", 2, 1), of("call_1", 3, 1));

        List<DeliveryAccepted> groups = Announceable.groups(all, SIZE, BYTES);

        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).portions()).extracting(List::size).containsExactly(1, 1, 2);
    }

    @Test
    void knowsTheLengthOfAStoredBody() {
        Delivery delivery = new Delivery(
                new UUID(0, 1),
                SampleDelivery.ofCall("call_1").withBody(new byte[4711]).incoming());

        assertThat(Announceable.of(delivery).bodyLength()).isEqualTo(4711);
    }

    private static long bytes(List<Announceable> all, List<UUID> ids) {
        return all.stream()
                .filter(each -> ids.contains(each.id()))
                .mapToLong(Announceable::bodyLength)
                .sum();
    }

    private static Announceable of(String callId, int number, long length) {
        return new Announceable(
                UUID.randomUUID(),
                "retell",
                Subject.CALL,
                callId,
                "transcript_updated",
                SampleDelivery.RECEIVED_AT.plusMillis(number),
                length);
    }
}
