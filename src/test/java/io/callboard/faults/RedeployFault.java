package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Case 12: the WAR is deployed again under load. */
class RedeployFault {

    private static final int PER_SECOND = 200;
    private static final int CONNECTIONS = 16;

    private final Site site = Site.get();

    @Test
    void losesNothingOnOneNode() {
        try (Book book = site.book("12 redeploy of the one node")) {
            play(book, List.of(site.node()));
            book.close("without a 2xx for " + silence(book)).verifyOnBoard();
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
        }
    }

    private static void play(Book book, List<Node> nodes) {
        Load load = book.load(nodes, CONNECTIONS, PER_SECOND);
        Pause.ofSeconds(3);
        for (Node node : nodes) {
            node.deploy();
            node.awaitReady();
            Pause.ofSeconds(3);
        }
        load.stop();
    }

    private static String silence(Book book) {
        return String.format(
                Locale.ROOT, "%.1f s", book.answers().longestSilence().toMillis() / 1000.0);
    }
}
