package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.Subscriber;
import io.callboard.fixture.TestBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Case 13: an Artemis of the company's own is killed while changes are published to it, and is away for long. The
 * server has a database of its own: a node without a broker on the same one would change calls and publish nothing.
 */
class BrokerOutageFault {

    private static final int PER_SECOND = 100;
    private static final int CONNECTIONS = 16;
    private static final int KILLS = Form.of(50, 3);
    private static final int SECONDS_AWAY = Form.of(600, 15);

    /** Until the server's code is compiled, and then as long again with the broker there: what the rest is held against. */
    private static final int STEADY = Form.of(120, 10);

    private static Company company;
    private static TestBroker broker;
    private static Postgres postgres;
    private static Node node;
    private static Subscriber subscriber;

    @BeforeAll
    static void start() {
        company = new Company(Site.FOLDER.resolve(Node.SERVER));
        broker = company.broker;
        postgres = company.postgres;
        node = company.node;
        subscriber = company.subscriber;
        node.create();
        node.script("install.sh");
        node.script("datasource-postgresql.sh");
        node.script("broker-artemis.sh");
        node.deploy();
        node.awaitReady();
    }

    @AfterAll
    static void stop() {
        if (company != null) {
            company.close();
        }
    }

    @Test
    void losesNothingAndLeavesNoGap() {
        try (Book book = new Book("13 Artemis killed and away", postgres)) {
            Load load = book.load(node, CONNECTIONS, PER_SECOND);
            Pause.ofSeconds(STEADY);
            Instant warm = Instant.now();
            Pause.ofSeconds(STEADY);
            Instant killed = Instant.now();
            killRepeatedly();
            broker.kill();
            Instant away = Instant.now();
            Pause.ofSeconds(SECONDS_AWAY);
            Instant back = Instant.now();
            broker.start();
            load.stop();
            book.settles(Duration.ofMinutes(10));
            int waiting = waiting();
            Duration drained = drained();
            subscriber.receive(3_000);

            Tally tally = book.close(KILLS + " kills, then away for " + SECONDS_AWAY + " s; "
                    + subscriber.kept().size()
                    + " different messages and " + subscriber.repeated() + " repeated; " + waiting
                    + " waited, drained after " + drained.toMillis() + " ms; p50 and p99 "
                    + times(book, warm, killed) + " ms before, " + times(book, killed, away)
                    + " ms while it was killed, "
                    + times(book, away, back) + " ms while it was away");
            tally.verifyOnBoard();
            judge(tally);
        }
    }

    private static void killRepeatedly() {
        for (int i = 0; i < KILLS; i++) {
            Pause.of(Duration.ofMillis(ThreadLocalRandom.current().nextInt(1_000, 5_000)));
            broker.kill();
            broker.start();
        }
    }

    /** Each delivery is one change of one call. */
    private static void judge(Tally tally) {
        assertThat(subscriber.numbers())
                .as("numbers, in the order of their receipt")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, tally.present()).boxed().toList());
        assertThat(subscriber.calls().stream().distinct()).hasSize(tally.present());
    }

    private static String times(Book book, Instant from, Instant to) {
        Answers answers = book.answers().sentBetween(from, to);
        return String.format(
                Locale.ROOT,
                "%.1f and %.1f",
                answers.percentile(50).toNanos() / 1e6,
                answers.percentile(99).toNanos() / 1e6);
    }

    private static Duration drained() {
        long start = System.nanoTime();
        assertThat(Pause.until(Duration.ofMinutes(10), () -> waiting() == 0)).isTrue();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static int waiting() {
        return postgres.rows("outbox_message where sequence_number is null or sequence_number >"
                + " (select relayed_sequence from relay_destination)");
    }
}
