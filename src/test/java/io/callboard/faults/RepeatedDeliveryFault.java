package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Case 5: the same delivery comes a hundred times, one after the other and all at once. */
class RepeatedDeliveryFault {

    private static final int TIMES = 100;
    private static final int CONNECTIONS = 32;

    private final Site site = Site.get();

    @Test
    void isAppliedOnceAndAcknowledgedEachTime() {
        Node node = site.node();
        try (Book book = site.book("5 the same delivery 100 times")) {
            Parcel oneByOne = Parcel.create();
            try (Sender sender = new Sender(book, node.base())) {
                for (int i = 0; i < TIMES; i++) {
                    sender.deliver(oneByOne);
                }
            }
            Parcel atOnce = Parcel.create();
            AtomicInteger left = new AtomicInteger(TIMES);
            Threads.together(CONNECTIONS, i -> {
                try (Sender sender = new Sender(book, node.base())) {
                    while (left.getAndDecrement() > 0) {
                        sender.deliver(atOnce);
                    }
                }
            });
            long refused = book.answers().refused();
            book.settles(Duration.ofMinutes(1));
            Stored stored = book.stored();
            book.close("2 × 100 sent, " + refused + " not 2xx, " + stored.count("PROCESSED") + " applied, "
                            + stored.count("DUPLICATE") + " DUPLICATE")
                    .verifyOnBoard();
            assertThat(refused).isZero();
            assertThat(stored.count("PROCESSED")).isEqualTo(2);
            assertThat(stored.count("DUPLICATE")).isEqualTo(2 * TIMES - 2);
        }
    }
}
