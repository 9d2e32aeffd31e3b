package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.it.Signature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Case 11: bodies as large as the limit, whose signatures have the right form and time, on more connections than the heap
 * has room for; fifty genuine deliveries a second beside them.
 */
class ForgedBodiesFault {

    private static final int LENGTH = 10 << 20;
    private static final int CONNECTIONS = 64;
    private static final int PER_SECOND = 50;
    private static final int SECONDS = Form.of(120, 15);

    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

    private final Site site = Site.get();
    private final Node node = site.node();
    private final byte[] body = new byte[LENGTH];
    private final AtomicLong judged = new AtomicLong();
    private final AtomicLong noRoom = new AtomicLong();
    private final AtomicLong cut = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void takeNoRoomFromWhatIsGenuine() {
        Arrays.fill(body, (byte) ' ');
        int logged = node.logged().length();
        Thread flood = Threads.of("flood", () -> Threads.together(CONNECTIONS, i -> flood()));
        try (Book book = site.book("11 forged bodies of 10 MiB")) {
            flood.start();
            Load load = book.load(node, 8, PER_SECOND);
            Pause.ofSeconds(SECONDS);
            load.stop();
            over.set(true);
            Threads.join(List.of(flood));
            book.close(CONNECTIONS + " at once: " + judged + " answered 401, " + noRoom + " 503, " + cut
                            + " cut off; genuine: " + book.answers().refused() + " refused, p99 "
                            + book.answers().percentile(99).toMillis() + " ms")
                    .verifyOnBoard();
            assertThat(node.logged().substring(logged)).doesNotContain("OutOfMemoryError");
            assertThat(book.answers().refused()).as("refused").isZero();
            assertThat(book.answers().longest()).isLessThanOrEqualTo(LONGEST_REQUEST);
            assertThat(judged).hasPositiveValue();
            assertThat(judged.get() + noRoom.get() + cut.get()).isGreaterThan(2 * CONNECTIONS);
        } finally {
            over.set(true);
        }
    }

    private void flood() {
        while (!over.get()) {
            try (HttpConnection connection = new HttpConnection(node.base())) {
                while (!over.get() && !connection.isOver()) {
                    count(connection.post("webhook", body, forged()));
                }
            } catch (IOException e) {
                cut.incrementAndGet();
            }
        }
    }

    private void count(int status) {
        assertThat(status).isIn(401, 503);
        (status == 401 ? judged : noRoom).incrementAndGet();
    }

    /** Of another body. */
    private static String forged() {
        String time = String.valueOf(Instant.now().toEpochMilli());
        return Signature.HEADER + ": v=" + time + ",d="
                + Signature.digest(Signature.KEY, "other".getBytes(StandardCharsets.UTF_8), time);
    }
}
