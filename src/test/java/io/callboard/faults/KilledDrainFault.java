package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Case 3: the server is killed while what it spooled goes to the database. */
class KilledDrainFault {

    private static final int KILLS = Form.of(20, 2);

    private final Site site = Site.get();

    @Test
    void storesEachSpooledDeliveryOnce() {
        Node node = site.node();
        try (Book book = site.book("3 kill -9 while the spool drains")) {
            int most = 0;
            int left = 0;
            for (int i = 0; i < KILLS; i++) {
                site.postgres().kill();
                Load load = book.load(node, 16, 0);
                Pause.ofSeconds(6);
                load.stop();
                int before = node.spooled();
                most = Math.max(most, before);
                site.postgres().start();
                Pause.until(Duration.ofSeconds(30), () -> node.spooled() < before);
                Pause.of(Duration.ofMillis(ThreadLocalRandom.current().nextInt(300)));
                node.kill();
                left = Math.max(left, node.spooled());
                node.startAndWait();
                book.settles(Duration.ofMinutes(2));
            }
            int again = book.stored().count("DUPLICATE");
            book.close(KILLS + " kills, up to " + most + " in the spool before and " + left + " after a kill; " + again
                            + " stored again as DUPLICATE")
                    .verifyOnBoard();
            assertThat(left).as("left in the spool by a kill").isPositive();
        }
    }
}
