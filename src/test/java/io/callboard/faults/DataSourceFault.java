package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Before all cases: the scripts that they rely on give a server PostgreSQL, and take it back without a trace. */
class DataSourceFault {

    private final Site site = Site.get();

    @Test
    void givesCallboardPostgresqlAndTakesItBackWithoutATrace() throws IOException {
        Form.onlyInFull("The other cases run the scripts too, but for those that remove");
        Node node = site.create("scripts");
        try {
            // Payara writes some empty sections for itself at a first deployment
            node.deploy();
            node.undeploy();
            List<String> before = configuration(node.configuration());
            node.script("install.sh");
            node.script("datasource-postgresql.sh");
            node.deploy();
            node.awaitReady();
            deliverOne(node);

            node.undeploy();
            node.script("datasource-postgresql-remove.sh");
            node.script("remove.sh");
            List<String> after = configuration(node.configuration());
            assertThat(without(before, after)).as("gone").isEmpty();
            assertThat(without(after, before)).as("left behind").isEmpty();
        } finally {
            node.stop();
        }
    }

    private void deliverOne(Node node) {
        try (Book book = site.book("0 PostgreSQL by server-config");
                Sender sender = new Sender(book, node.base())) {
            assertThat(sender.deliver(Parcel.create())).isEqualTo(204);
            book.close("installed, deployed, removed").verifyOnBoard();
        }
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }

    /** The lines of the file, each without the order of its attributes. */
    private static List<String> configuration(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line ->
                        Arrays.stream(line.strip().split("[ />]+")).sorted().toList())
                .map(words -> String.join(" ", words))
                .toList();
    }
}
