package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Case 12: the WAR is deployed again under load. */
class RedeployFault {

    private static final int PER_SECOND = 200;
    private static final int CONNECTIONS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TIMES = Form.of(5, 1);

    private final Site site = Site.get();

    @Test
    void losesNothingOnOneNode() {
        try (Book book = site.book("12 redeploy of the one node")) {
            play(book, List.of(site.node()));
            book.close(TIMES + " times; without a 2xx for " + silence(book)).verifyOnBoard();
            verifyAllAnswered(book);
        }
    }

    @Test
    void missesNothingOnTwoNodes() {
        List<Node> nodes = site.nodes(2);
        try (Book book = site.book("12 redeploy of two nodes in turn")) {
            play(book, nodes);
            Tally tally = book.close("what one node refuses is given to the other; without a 2xx for " + silence(book));
            tally.verifyOnBoard();
            assertThat(tally.attempted() - tally.present()).as("missing").isZero();
            verifyAllAnswered(book);
        }
    }

    private static void play(Book book, List<Node> nodes) {
        Load load = book.load(nodes, CONNECTIONS, PER_SECOND);
        Pause.ofSeconds(3);
        for (int i = 0; i < TIMES * nodes.size(); i++) {
            Node node = nodes.get(i % nodes.size());
            node.redeploy();
            node.awaitReady();
            Pause.ofSeconds(3);
        }
        load.stop();
    }

    /** By whatever answer, or by the end of the connection. */
    private static void verifyAllAnswered(Book book) {
        System.out.println("  Answers by status, 0 for none: " + book.answers().byStatus());
        assertThat(book.answers().longest()).isLessThan(PATIENCE);
    }

    private static String silence(Book book) {
        return String.format(
                Locale.ROOT, "%.1f s", book.answers().longestSilence().toMillis() / 1000.0);
    }
}
