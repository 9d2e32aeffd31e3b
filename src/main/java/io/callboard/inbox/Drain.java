package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import io.callboard.event.Envelope;
import io.callboard.event.Subject;
import io.callboard.inbox.spool.SpoolDirectory;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Finds out when the database is back, and stores what lies in the spool, oldest first. */
final class Drain {

    private static final System.Logger LOGGER = System.getLogger(Drain.class.getName());

    private static final int PAGE = 100;
    private static final long PAGE_BYTES = 8 << 20;

    /** A database that answers and refuses the delivery itself so often will not take it. */
    private static final int TRIES = 3;

    /** The same when it is not known to be the delivery: some minutes, at a try a second. */
    private static final int VAGUE_TRIES = 300;

    /** Who does not come on for so long may hang for ever; another one tries. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** With socket timeouts of a minute, the first of them comes back before the last one has begun. */
    private static final int MAX_RUNS = 8;

    private final DeliveryStore store;
    private final BatchStore batches;
    private final Spool spool;
    private final DatabaseWatch watch;
    private final Threads threads;
    private final Consumer<List<Delivery>> stored;

    private final AtomicInteger runs = new AtomicInteger();
    private final Map<UUID, Integer> refusals = new ConcurrentHashMap<>();
    /** The last one of a page of which the database took none while it answered: those behind it come first then. */
    private volatile UUID passed;

    private volatile Object newest;
    private volatile boolean closed;
    private volatile long progress = System.nanoTime();

    /** @param stored told of the deliveries that are in the database */
    Drain(
            DeliveryStore store,
            BatchStore batches,
            Spool spool,
            DatabaseWatch watch,
            Threads threads,
            Consumer<List<Delivery>> stored) {
        this.store = requireNonNull(store, "store");
        this.batches = requireNonNull(batches, "batches");
        this.spool = requireNonNull(spool, "spool");
        this.watch = requireNonNull(watch, "watch");
        this.threads = requireNonNull(threads, "threads");
        this.stored = requireNonNull(stored, "stored");
    }

    /** Sets a thread to work when there is something to do and none at it; to be called every second. */
    void check(long now) {
        boolean needed =
                watch.isAway() || spool.open().map(SpoolDirectory::count).orElse(0) > 0;
        int running = runs.get();
        boolean stuck = now - progress > PATIENCE.toNanos() * running;
        if (needed && (running == 0 || (stuck && running < MAX_RUNS))) {
            progress = now;
            Object me = new Object();
            newest = me;
            runs.incrementAndGet();
            try {
                threads.database().execute(() -> run(me));
            } catch (RejectedExecutionException e) {
                runs.decrementAndGet();
            }
        }
    }

    /** Lets who stores come to the end of its page: the rest is stored after the next start. */
    void close() {
        closed = true;
    }

    private void run(Object me) {
        try {
            if (isAnswering()) {
                spool.open().ifPresent(directory -> drain(directory, me));
            }
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "The spool cannot be stored now: {0}", Failure.describe(e));
        } finally {
            runs.decrementAndGet();
        }
    }

    /** Held, so that it stands for no bytes. */
    private static Delivery example() {
        return new Delivery(
                UuidCreator.getTimeOrderedEpoch(),
                new IncomingDelivery(
                        "callboard",
                        "localhost",
                        Instant.EPOCH,
                        null,
                        null,
                        Map.of(),
                        null,
                        true,
                        new byte[0],
                        new Envelope(Envelope.UNKNOWN, Subject.NONE, null, List.of())));
    }

    private boolean isAnswering() {
        try {
            store.probe(example());
            watch.answers();
            return true;
        } catch (RuntimeException e) {
            watch.failed(e);
            return false;
        }
    }

    private void drain(SpoolDirectory directory, Object me) {
        int before = directory.count();
        List<UUID> page = directory.first(passed, PAGE);
        passed = pass(directory, page.isEmpty() ? directory.first(null, PAGE) : page, me);
        if (directory.count() != before) {
            LOGGER.log(Level.INFO, "{0} deliveries lay in the spool, {1} are left", before, directory.count());
        }
    }

    /** Returns where to go on the next time: null for the first one. */
    private UUID pass(SpoolDirectory directory, List<UUID> first, Object me) {
        List<UUID> page = first;
        while (!page.isEmpty() && newest == me && !closed && !watch.isAway()) {
            List<Delivery> deliveries = read(page);
            UUID last = deliveries.isEmpty()
                    ? page.get(page.size() - 1)
                    : deliveries.get(deliveries.size() - 1).getId();
            if (!deliveries.isEmpty() && store(directory, deliveries) == 0) {
                return watch.isAway() ? null : last;
            }
            progress = System.nanoTime();
            page = directory.first(last, PAGE);
        }
        return null;
    }

    /** The first of them, as many as memory is set aside for. */
    private List<Delivery> read(List<UUID> page) {
        List<Delivery> deliveries = new ArrayList<>();
        long bytes = 0;
        for (UUID id : page) {
            Optional<Delivery> read = spool.read(id);
            read.ifPresent(deliveries::add);
            bytes += read.map(Delivery::getBodyLength).orElse(0L);
            if (bytes > PAGE_BYTES) {
                break;
            }
        }
        return deliveries;
    }

    /** How many of them are committed; their files are gone. */
    private int store(SpoolDirectory directory, List<Delivery> deliveries) {
        Map<UUID, RuntimeException> failures = batches.addMissing(deliveries);
        if (failures.values().stream().anyMatch(e -> StoreFailure.of(e).mayBeAway())) {
            if (!isAnswering()) {
                return 0;
            }
            failures = alone(deliveries);
        }
        failures.forEach(this::refused);
        Set<UUID> failed = failures.keySet();
        List<Delivery> taken = deliveries.stream()
                .filter(delivery -> !failed.contains(delivery.getId()))
                .toList();
        taken.forEach(delivery -> spool.remove(delivery.getId()));
        stored.accept(taken);
        return taken.size();
    }

    /** It takes others: whatever it says of these, it does not concern the others. */
    private Map<UUID, RuntimeException> alone(List<Delivery> deliveries) {
        Map<UUID, RuntimeException> failures = new HashMap<>();
        deliveries.forEach(delivery -> failures.putAll(batches.addMissing(List.of(delivery))));
        return failures;
    }

    /** What may be the database's state is never held against a delivery. */
    private void refused(UUID id, RuntimeException failure) {
        StoreFailure kind = StoreFailure.of(failure);
        int enough = kind == StoreFailure.REFUSED ? TRIES : VAGUE_TRIES;
        if (kind != StoreFailure.AWAY && refusals.merge(id, 1, Integer::sum) >= enough) {
            spool.refused(id, failure);
            refusals.remove(id);
        }
    }
}
