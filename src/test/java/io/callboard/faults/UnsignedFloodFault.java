package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Case 9: as many unsigned requests as one client can make, and fifty genuine deliveries a second beside them. */
class UnsignedFloodFault {

    private static final int CONNECTIONS = 16;
    private static final int PER_SECOND = 50;
    private static final int SECONDS = Form.of(120, 10);

    /** Fewer are no flood. */
    private static final int LEAST_PER_SECOND = 100;

    /** Rows of the ledger of rejections that a flood may leave. */
    private static final int ROWS = 1_000;

    private final Site site = Site.get();
    private final Node node = site.node();
    private final AtomicLong unsigned = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void neitherLosesNorRefusesWhatIsGenuine() {
        Thread flood = Threads.of("flood", () -> Threads.together(CONNECTIONS, i -> flood()));
        try (Book book = site.book("9 flood of unsigned requests")) {
            flood.start();
            Load load = book.load(node, 8, PER_SECOND);
            Pause.ofSeconds(SECONDS);
            load.stop();
            over.set(true);
            Threads.join(List.of(flood));
            long refused = book.answers().refused();
            int rows = site.postgres().rows("rejection");
            book.close(unsigned.get() / SECONDS + " unsigned a second; genuine: " + refused + " refused; " + rows
                            + " rows in the ledger")
                    .verifyOnBoard();
            assertThat(unsigned.get()).isGreaterThanOrEqualTo((long) LEAST_PER_SECOND * SECONDS);
            assertThat(refused).isZero();
            assertThat(rows).isBetween(1, ROWS);
        } finally {
            over.set(true);
        }
    }

    private void flood() {
        Parcel parcel = Parcel.create();
        while (!over.get()) {
            try (HttpConnection connection = new HttpConnection(node.base())) {
                while (!over.get() && !connection.isOver()) {
                    assertThat(connection.post("webhook", parcel.body())).isEqualTo(401);
                    unsigned.incrementAndGet();
                }
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
    }
}
