package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.SampleDelivery;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CapacityTest {

    @Test
    void admitsSoManyAndAnotherForEachThatIsAnswered() {
        Capacity capacity = new Capacity(2, Long.MAX_VALUE);
        Waiting first = waiting(10);

        assertThat(capacity.admit(first)).isTrue();
        assertThat(capacity.admit(waiting(10))).isTrue();
        assertThat(capacity.admit(waiting(10))).isFalse();

        first.isDurable();
        first.isLost(new IllegalStateException());
        assertThat(capacity.admit(waiting(10))).isTrue();
        assertThat(capacity.admit(waiting(10))).isFalse();
    }

    @Test
    void admitsSoManyBytesButAlwaysOne() {
        Capacity capacity = new Capacity(100, 50_000);

        assertThat(capacity.admit(waiting(30_000))).isTrue();
        assertThat(capacity.admit(waiting(30_000))).isFalse();
        assertThat(capacity.admit(waiting(10_000))).isTrue();
        assertThat(new Capacity(100, 50_000).admit(waiting(70_000))).isTrue();
    }

    private static Waiting waiting(int bytes) {
        return new Waiting(
                UUID.randomUUID(),
                SampleDelivery.ofCall("call_1").withBody(new byte[bytes]).incoming(),
                null);
    }
}
