package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Case 7: two servers on one database, and one of them is killed. */
class TwoNodesFault {

    private static final int KILLS = Form.of(10, 1);

    /** At most so many are announced and not projected on one node. */
    private static final int IN_FLIGHT = 500;

    private final Site site = Site.get();

    @Test
    void theOtherOneTakesUpWhatTheKilledOneLeft() {
        List<Node> nodes = site.nodes(2);
        Node victim = nodes.get(1);
        try (Book book = site.book("7 two nodes, one killed")) {
            for (int i = 0; i < KILLS; i++) {
                Load load = book.load(nodes, 16, 0);
                Pause.ofSeconds(4);
                victim.kill();
                Pause.ofSeconds(4);
                load.stop();
                // Before it comes back: the other one does it alone
                assertThat(book.settles(Duration.ofMinutes(5))).isTrue();
                victim.startAndWait();
            }
            int retried = book.stored().retried();
            Tally tally = book.close(KILLS + " kills; all on the board before the killed one was back; " + retried
                    + " projected in more than one attempt");
            tally.verifyOnBoard();
            // Only what the killed one was just projecting is taken up again
            assertThat(retried).as("projected again").isLessThanOrEqualTo(KILLS * IN_FLIGHT);
            assertThat(tally.attempted() - tally.present()).as("missing").isZero();
        }
    }
}
