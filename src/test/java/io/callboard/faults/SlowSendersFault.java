package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Case 8: connections that send one byte each ten seconds, in the head and in the body, and genuine traffic beside. */
class SlowSendersFault {

    private static final int CONNECTIONS = 500;
    private static final int PER_SECOND = 50;
    private static final int SECONDS = Form.of(120, 15);
    private static final Duration BYTE = Duration.ofSeconds(10);

    private final Site site = Site.get();
    private final Node node = site.node();
    private volatile boolean over;

    private int cut;

    /** One of them, and what it still has to send; whenever it is cut off it begins again. */
    private final class Slow {

        private final byte[] all;
        private final int atOnce;
        private HttpConnection connection;
        private int sent;

        Slow(byte[] all, int atOnce) throws IOException {
            this.all = all;
            this.atOnce = atOnce;
            begin();
        }

        private void begin() throws IOException {
            connection = new HttpConnection(node.base());
            connection.send(Arrays.copyOf(all, atOnce));
            sent = atOnce;
        }

        void next() {
            try {
                if (!connection.isHungUp()) {
                    connection.send(new byte[] {all[sent++]});
                    return;
                }
            } catch (IOException e) {
                // It is cut off as well
            }
            cut++;
            connection.close();
            beginAgain();
        }

        private void beginAgain() {
            try {
                begin();
            } catch (IOException e) {
                // The next turn tries again
            }
        }
    }

    @Test
    void leaveRoomForGenuineTraffic() throws IOException {
        List<Slow> slow = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            slow.add(slow(false));
            slow.add(slow(true));
        }
        Thread dripping = Threads.of("dripping", () -> drip(slow));
        dripping.start();
        try (Book book = site.book("8 slow senders")) {
            Pause.ofSeconds(2);
            Load load = book.load(node, 8, PER_SECOND);
            Pause.ofSeconds(SECONDS);
            load.stop();
            over = true;
            Threads.join(List.of(dripping));
            long refused = book.answers().refused();
            long p99 = book.answers().percentile(99).toMillis();
            book.close("2 × " + CONNECTIONS + " slow ones, cut off and back " + cut + " times in " + SECONDS
                            + " s; genuine: " + refused + " not 2xx, p99 " + p99 + " ms")
                    .verifyOnBoard();
            assertThat(refused).isZero();
            assertThat(p99).isLessThanOrEqualTo(1_000);
        } finally {
            over = true;
            slow.forEach(one -> one.connection.close());
        }
    }

    private Slow slow(boolean inBody) throws IOException {
        Parcel parcel = Parcel.create();
        String head = "POST /callboard/webhook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + parcel.signed() + "\r\nContent-Length: " + parcel.body().length + "\r\n\r\n";
        byte[] all = (head + new String(parcel.body(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return new Slow(all, inBody ? head.length() + 1 : 1);
    }

    private void drip(List<Slow> slow) {
        while (!over) {
            slow.forEach(Slow::next);
            IntStream.range(0, 10).filter(i -> !over).forEach(i -> Pause.of(BYTE.dividedBy(10)));
        }
    }
}
