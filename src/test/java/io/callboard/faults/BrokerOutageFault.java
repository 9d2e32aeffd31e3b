package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.Subscriber;
import io.callboard.fixture.TestBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Case 13: an Artemis of the company's own is killed while changes are published to it, and is away for long. The
 * server has a database of its own: a node without a broker on the same one would change calls and publish nothing.
 *
 * <p>A broker that starts takes processors and disk from the server beside it, which it would not on a machine of its
 * own. So by turns one is killed and started that Callboard does not know: what differs is what a kill costs Callboard. It
 * is there and away by turns as well, because answers also get slower as the database fills.
 */
class BrokerOutageFault {

    private static final int PER_SECOND = 100;
    private static final int CONNECTIONS = 16;
    private static final int KILLS = Form.of(50, 3);
    private static final int AWAY_TURNS = Form.of(5, 1);
    private static final int SECONDS_BY_TURNS = Form.of(35, 5);
    private static final int SECONDS_AWAY = Form.of(600, 15);

    /** Until the server's code is compiled, and then as long again with the broker there: what the rest is held against. */
    private static final int STEADY = Form.of(120, 10);

    private static Company company;
    private static TestBroker broker;
    private static TestBroker unknown;
    private static Postgres postgres;
    private static Node node;
    private static Subscriber subscriber;

    @BeforeAll
    static void start() {
        company = new Company(Site.FOLDER.resolve(Node.SERVER));
        broker = company.broker.standingBack();
        broker.kill();
        broker.start();
        unknown = new TestBroker().standingBack().start();
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
        if (unknown != null) {
            unknown.close();
        }
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
            List<Instant> turns = killByTurns();
            List<Instant> spans = awayByTurns();
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
                    + times(book.answers().sentBetween(warm, killed)) + " ms before, "
                    + times(every(turns, 0, 2, book.answers())) + " ms while one that nobody uses was killed, "
                    + times(every(turns, 1, 2, book.answers())) + " ms while it was killed, "
                    + times(every(spans, 0, 3, book.answers())) + " ms there and "
                    + times(every(spans, 1, 3, book.answers())) + " ms away by turns, "
                    + times(book.answers().sentBetween(away, back)) + " ms while it was away");
            tally.verifyOnBoard();
            judge(tally);
        }
    }

    /** First the unknown one, then the company's; returns when each turn began, and when the last one ended. */
    private static List<Instant> killByTurns() {
        List<Instant> turns = new ArrayList<>();
        for (int i = 0; i < 2 * KILLS; i++) {
            turns.add(Instant.now());
            TestBroker turn = i % 2 == 0 ? unknown : broker;
            turn.kill();
            turn.start();
            awaitPublishing(i);
        }
        turns.add(Instant.now());
        return turns;
    }

    /** Until messages go out again: a broker killed while nobody sends to it proves nothing. */
    private static void awaitPublishing(int turn) {
        long before = relayed();
        assertThat(Pause.until(Duration.ofMinutes(2), () -> relayed() > before))
                .as("publishing goes on after turn " + turn)
                .isTrue();
        Pause.of(Duration.ofMillis(ThreadLocalRandom.current().nextInt(1_500)));
    }

    private static long relayed() {
        return postgres.number("select relayed_sequence from relay_destination");
    }

    /** Returns when it was there, when it was away, and when it was started again, by turns. */
    private static List<Instant> awayByTurns() {
        List<Instant> spans = new ArrayList<>();
        for (int i = 0; i < AWAY_TURNS; i++) {
            Pause.until(Duration.ofMinutes(10), () -> waiting() < PER_SECOND);
            spans.add(Instant.now());
            Pause.ofSeconds(SECONDS_BY_TURNS);
            spans.add(Instant.now());
            broker.kill();
            Pause.ofSeconds(SECONDS_BY_TURNS);
            spans.add(Instant.now());
            broker.start();
        }
        awaitPublishing(AWAY_TURNS);
        return spans;
    }

    private static Answers every(List<Instant> turns, int first, int step, Answers all) {
        Answers some = new Answers();
        for (int i = first; i + 1 < turns.size(); i += step) {
            some = some.and(all.sentBetween(turns.get(i), turns.get(i + 1)));
        }
        return some;
    }

    /** Each delivery is one change of one call. */
    private static void judge(Tally tally) {
        assertThat(subscriber.numbers())
                .as("numbers, in the order of their receipt")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, tally.present()).boxed().toList());
        assertThat(subscriber.calls().stream().distinct()).hasSize(tally.present());
    }

    private static String times(Answers answers) {
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
