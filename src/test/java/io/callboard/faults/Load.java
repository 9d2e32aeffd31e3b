package io.callboard.faults;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Sends signed deliveries, each once and each about another call, on several connections until it is stopped. With more
 * than one node it is a balancer: what one node does not acknowledge is given to the next.
 */
final class Load {

    private static final Duration AFTER_FAILURE = Duration.ofMillis(50);

    private final Book book;
    private final List<URI> nodes;
    private final long nanosBetween;
    private final AtomicLong due = new AtomicLong(System.nanoTime());
    private final List<Thread> threads;
    private volatile boolean stopped;

    private Load(Book book, List<URI> nodes, int connections, int perSecond) {
        this.book = book;
        this.nodes = nodes;
        this.nanosBetween = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.threads = IntStream.range(0, connections)
                .mapToObj(i -> Threads.of("load-" + i, () -> send(i)))
                .toList();
    }

    /** @param perSecond at most; 0 for as fast as the answers come */
    static Load start(Book book, List<URI> nodes, int connections, int perSecond) {
        Load load = new Load(book, nodes, connections, perSecond);
        load.threads.forEach(Thread::start);
        return load;
    }

    /** Sends nothing more, and waits for the answers that are on their way. */
    void stop() {
        stopped = true;
        Threads.join(threads);
    }

    private void send(int number) {
        List<Sender> senders =
                nodes.stream().map(node -> new Sender(book, node)).toList();
        for (int turn = number; waitForTurn(); turn++) {
            Parcel parcel = Parcel.create();
            book.attempted(parcel);
            for (int i = 0; i < senders.size(); i++) {
                int status = senders.get((turn + i) % senders.size()).send(parcel, parcel.signed());
                if (Answers.acknowledges(status)) {
                    break;
                }
                Pause.of(status == Answers.NONE ? AFTER_FAILURE : Duration.ZERO);
            }
        }
        senders.forEach(Sender::close);
    }

    /** Returns false when there is none any more. */
    private boolean waitForTurn() {
        if (nanosBetween > 0 && !stopped) {
            long wait = due.getAndAdd(nanosBetween) - System.nanoTime();
            if (wait > 0) {
                Pause.of(Duration.ofNanos(wait));
            }
        }
        return !stopped;
    }
}
