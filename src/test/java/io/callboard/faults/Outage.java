package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A load that goes on while the database is away, and what becomes of it. */
final class Outage {

    private static final int PER_SECOND = 100;
    private static final int CONNECTIONS = 16;
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);
    private static final Duration NORMAL_AGAIN = Duration.ofSeconds(15);

    private final String name;
    private final Postgres postgres;
    private final Node node;
    private final int seconds;
    private final Optional<Monitor> monitor;

    private Outage(String name, Postgres postgres, Node node, int seconds, Optional<Monitor> monitor) {
        this.monitor = monitor;
        this.name = name;
        this.postgres = postgres;
        this.node = node;
        this.seconds = seconds;
    }

    /** One of a site's database, for its first server, which is asked meanwhile how it stands. */
    static Outage of(String name, Site site, int seconds) {
        Monitor monitor = new Monitor(site.node().base(), site.password());
        return new Outage(name, site.postgres(), site.node(), seconds, Optional.of(monitor));
    }

    static Outage of(String name, Postgres postgres, Node node, int seconds) {
        return new Outage(name, postgres, node, seconds, Optional.empty());
    }

    /** Something that is done to the database. */
    @FunctionalInterface
    interface Deed {
        void run() throws Exception;
    }

    void play(Deed begin, Deed end) {
        try (Book book = new Book(name, postgres)) {
            Load load = book.load(node, CONNECTIONS, PER_SECOND);
            Pause.ofSeconds(3);
            monitor.ifPresent(Monitor::check);
            Instant began = Instant.now();
            Instant ended;
            Duration recovery;
            int spooled;
            try {
                run(begin);
                monitor.ifPresent(Monitor::start);
                Pause.ofSeconds(seconds);
                spooled = node.spooled();
                monitor.ifPresent(Monitor::stop);
                run(end);
                ended = Instant.now();
                recovery = recovery(book);
            } finally {
                load.stop();
            }
            assertThat(spooled).as("in the spool, or the fault was none").isPositive();
            judge(book, began, ended, recovery, spooled);
            monitor.ifPresent(Monitor::judge);
        }
    }

    private void judge(Book book, Instant began, Instant ended, Duration recovery, int spooled) {
        Answers meanwhile = book.answers().sentBetween(began, ended);
        long kept = meanwhile.successes();
        long during = kept + meanwhile.refused();
        long refused = book.answers().refused();
        int again = book.stored().count("DUPLICATE");
        Tally tally = book.close(seconds + " s: " + kept + " of " + during + " acknowledged meanwhile, " + spooled
                + " in the spool; normal again after "
                + recovery.toMillis() + " ms; " + again + " stored again as DUPLICATE");
        tally.verifyOnBoard();
        if (Form.isTimed()) {
            assertThat(refused).as("refused").isZero();
            assertThat(book.answers().longest()).isLessThanOrEqualTo(LONGEST_REQUEST);
            assertThat(recovery).isLessThanOrEqualTo(NORMAL_AGAIN);
        }
    }

    /** How long it takes until a delivery that is acknowledged is in the database within a second. */
    private Duration recovery(Book book) {
        long start = System.nanoTime();
        try (Sender sender = new Sender(book, node.base())) {
            Pause.until(Duration.ofMinutes(2), () -> isPresentAtOnce(sender));
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private boolean isPresentAtOnce(Sender sender) {
        Parcel probe = Parcel.create();
        return sender.deliver(probe) == 204 && Pause.until(Duration.ofSeconds(1), () -> postgres.has(probe));
    }

    private static void run(Deed deed) {
        try {
            deed.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
