package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Case 1: the server is killed at a random moment of a burst. */
class KilledServerFault {

    private static final int KILLS = Form.of(50, 2);

    private final Site site = Site.get();

    @Test
    void losesNothingThatWasAcknowledged() {
        Node node = site.node();
        try (Book book = site.book("1 kill -9 of the server")) {
            for (int i = 0; i < KILLS; i++) {
                long before = book.answers().successes();
                Load load = book.load(node, 16, 0);
                Pause.of(Duration.ofMillis(ThreadLocalRandom.current().nextInt(1_000, 5_000)));
                node.kill();
                load.stop();
                assertThat(book.answers().successes())
                        .as("acknowledged in the burst")
                        .isGreaterThan(before);
                node.startAndWait();
            }
            book.close(KILLS + " kills").verifyOnBoard();
        }
    }
}
