package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.Subscriber;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Case 14: two nodes behind a proxy. One is killed and comes back, and then the WAR is deployed again on each in turn:
 * no sender notices, no change is published twice, and who was at the pages is there again after a login.
 */
class ProxyFault {

    private static final int PER_SECOND = 200;
    private static final int CONNECTIONS = 16;
    private static final int STEADY = Form.of(60, 5);

    /** What a user looks at while the node is lost. */
    private static final String PAGE = "calls.xhtml?status=ended";

    /** Until a proxy has noticed that a node is back. */
    private static final int NOTICED = 5;

    private static Pair pair;
    private static Subscriber subscriber;

    @BeforeAll
    static void start() {
        pair = new Pair();
        pair.start(base());
        subscriber = new Subscriber(pair.broker(), "integrator");
    }

    @AfterAll
    static void stop() {
        if (pair != null) {
            pair.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noSenderNoticesALostNodeOrARedeploy(Proxy.Kind kind) {
        Proxy proxy = kind.create(
                Site.FOLDER.resolve(Node.SERVER).resolve(kind.name()),
                pair.proxyPorts(),
                pair.nodes().stream().map(Node::httpPort).toList());
        int times = kind == Proxy.Kind.HAPROXY ? Form.of(3, 1) : 1;
        int known = different();
        try (Proxy running = proxy.start();
                Book book = new Book("14 two nodes behind " + kind.name().toLowerCase(Locale.ROOT), pair.postgres())) {
            String cost = play(running, book, times);
            assertThat(book.settles(Duration.ofMinutes(5))).isTrue();
            assertThat(pair.publishesAll(Duration.ofMinutes(5))).as("published").isTrue();
            subscriber.receive(3_000);

            long refused = book.answers().refused();
            Tally tally = book.close(times + " times killed, " + times + " times redeployed in turn; " + refused
                    + " refused, " + running.repetitions() + " given to another node; " + (different() - known)
                    + " different messages; " + cost);
            tally.verifyOnBoard();
            assertThat(refused).as("refused").isZero();
            assertThat(tally.attempted() - tally.present()).as("missing").isZero();
            judge(known + tally.present());
        }
    }

    /** Tells what it cost while nothing went wrong. */
    private static String play(Proxy proxy, Book book, int times) {
        Load load = Load.start(book, List.of(proxy.base()), CONNECTIONS, PER_SECOND);
        try {
            Pause.ofSeconds(STEADY);
            String cost = cost(proxy, book);
            IntStream.range(0, times).forEach(i -> killTheNodeOfAUser());
            IntStream.range(0, times).forEach(i -> pair.nodes().forEach(ProxyFault::redeploy));
            return cost;
        } finally {
            load.stop();
            book.repeatedOnTheWay(proxy.repetitions());
        }
    }

    /** How many messages the consumer has that are not the same. */
    private static int different() {
        return subscriber.kept().size();
    }

    private static URI base() {
        return URI.create("https://localhost:" + (pair.proxyPorts().first() + 43) + "/callboard/");
    }

    private static void killTheNodeOfAUser() {
        Guest guest = new Guest(base(), pair.password());
        assertThat(guest.logIn(base().resolve("login.xhtml")).statusCode()).isEqualTo(302);
        assertThat(guest.get(PAGE).statusCode()).isEqualTo(200);
        List<Node> homes = pair.nodes().stream()
                .filter(node -> guest.isKnownTo(node.base()))
                .toList();
        assertThat(homes).as("nodes that know the user").hasSize(1);
        homes.get(0).kill();

        HttpResponse<String> lost = guest.get(PAGE);
        assertThat(guest.next(lost).getPath()).as("without its node").isEqualTo("/callboard/login.xhtml");
        HttpResponse<String> back = guest.logIn(guest.next(lost));
        assertThat(guest.next(back)).as("after the login").isEqualTo(base().resolve(PAGE));
        assertThat(guest.get(guest.next(back)).statusCode()).isEqualTo(200);

        Pause.ofSeconds(NOTICED);
        homes.get(0).startAndWait();
        Pause.ofSeconds(NOTICED);
    }

    private static void redeploy(Node node) {
        node.redeploy();
        node.awaitReady();
        Pause.ofSeconds(NOTICED);
    }

    /** Each delivery is one change of one call; the consumer tells apart by the id, and has nothing to tell apart. */
    private static void judge(long changes) {
        assertThat(subscriber.numbers())
                .as("numbers, in the order of their receipt")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, changes).boxed().toList());
        assertThat(subscriber.calls().stream().distinct()).hasSize((int) changes);
        assertThat(subscriber.repeated()).as("repeated").isZero();
    }

    /** Of the processors, in a time when nothing goes wrong. */
    private static String cost(Proxy proxy, Book book) {
        long before = book.answers().successes();
        List<Duration> then = pair.processorTimes();
        Duration proxyThen = proxy.processorTime();
        Pause.ofSeconds(STEADY);
        double answers = book.answers().successes() - before;
        List<Duration> now = pair.processorTimes();
        List<String> names = List.of("nodes", "PostgreSQL", "Artemis");
        StringBuilder told =
                new StringBuilder(String.format(Locale.ROOT, "%.0f a second, CPU of each: ", answers / STEADY));
        for (int i = 0; i < names.size(); i++) {
            told.append(told(names.get(i), now.get(i).minus(then.get(i)), answers))
                    .append(", ");
        }
        return told.append(told("proxy", proxy.processorTime().minus(proxyThen), answers))
                .toString();
    }

    private static String told(String name, Duration time, double answers) {
        return String.format(Locale.ROOT, "%s %.2f ms", name, time.toMillis() / answers);
    }
}
