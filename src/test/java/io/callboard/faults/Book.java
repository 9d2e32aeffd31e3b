package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The books of one case: what was attempted, what was acknowledged, what was answered, and in the end what is there. */
final class Book implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(Form.of(10, 2));

    private final String name;
    private final Postgres postgres;
    private final Instant opened = Instant.now();
    private final Journal attempted;
    private final Journal acknowledged;
    private final Answers answers = new Answers();
    private long repeatedOnTheWay;

    Book(String name, Postgres postgres) {
        this.name = name;
        this.postgres = postgres;
        Path folder = Site.FOLDER.resolve(Node.SERVER).resolve("journal");
        String file = name.replaceAll("[^A-Za-z0-9]+", "-");
        attempted = new Journal(folder.resolve(file + ".attempted"));
        acknowledged = new Journal(folder.resolve(file + ".acknowledged"));
    }

    /** To be written before a delivery is sent. */
    void attempted(Parcel parcel) {
        attempted.add(parcel.key());
    }

    /** Notes an answer, and the delivery as acknowledged if it is a 2xx. */
    void answered(Parcel parcel, Answers.One answer) {
        answers.add(answer);
        if (answer.isSuccess()) {
            acknowledged.add(parcel.key());
        }
    }

    /** Tells how often a proxy sent something that it had sent to another node before. */
    void repeatedOnTheWay(long times) {
        repeatedOnTheWay = times;
    }

    Answers answers() {
        return answers;
    }

    /** Starts a load on one node. */
    Load load(Node node, int connections, int perSecond) {
        return load(List.of(node), connections, perSecond);
    }

    /** Starts a load on several nodes. */
    Load load(List<Node> nodes, int connections, int perSecond) {
        List<URI> bases = nodes.stream().map(Node::base).toList();
        return Load.start(this, bases, connections, perSecond);
    }

    /** Waits until all that was acknowledged is there and nothing waits to be projected; false when it does not come. */
    boolean settles(Duration patience) {
        Set<String> kept = acknowledged.keys();
        return Pause.until(patience, () -> {
            Stored stored = stored();
            return stored.waiting() == 0 && stored.keys().containsAll(kept);
        });
    }

    /** What is there of it now. */
    Stored stored() {
        return Stored.since(opened, postgres);
    }

    /** Waits until all is settled, prints the figures, adds them to the report and checks the invariant. */
    Tally close(String remark) {
        boolean settled = settles(PATIENCE);
        long sent = answers.count(any -> true) + repeatedOnTheWay;
        Tally tally = Tally.of(attempted.keys(), sent, acknowledged.keys(), stored());
        Report.add(name, tally, answers, remark);
        tally.verify();
        assertThat(settled).as("settled within %s", PATIENCE).isTrue();
        return tally;
    }

    @Override
    public void close() {
        attempted.close();
        acknowledged.close();
    }
}
