package io.callboard.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.callboard.config.Settings;
import io.callboard.config.SettingsReader;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Fired;
import io.callboard.fixture.SampleDelivery;
import io.callboard.fixture.SteppingClock;
import io.callboard.fixture.TestDatabase;
import io.callboard.trace.Traces;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** The whole inbox on an empty database, wired as a container would. */
public final class InboxFixture {

    public final TestDatabase database;
    /** Does not exist until something is spooled. */
    final Path spool = Path.of("target", "spool", UUID.randomUUID().toString()).toAbsolutePath();

    public final SteppingClock clock = new SteppingClock(SampleDelivery.RECEIVED_AT);
    final AnnouncementLog log = new AnnouncementLog();
    final Inbox inbox = new Inbox();
    public final Traces traces = new Traces();
    final Fired<DeliveryStored> stored = new Fired<>();
    public final Replay replay = new Replay();
    final Resolutions resolutions = new Resolutions();
    final BulkRuns runs = new BulkRuns();
    final BulkResolver resolver;
    final Quarantine quarantine = new Quarantine();
    final Sweeper sweeper = new Sweeper();
    final Backlog backlog = new Backlog();
    final DeliveryStore store;
    public final DeliveryClaim claim;
    final DeliveryRepository repository;

    public InboxFixture(DatabaseServer server) {
        database = server.emptied();
        store = database.bean(DeliveryStore.class);
        repository = database.bean(DeliveryRepository.class);
        claim = database.bean(DeliveryClaim.class);
        claim.clock = clock;
        inbox.store = store;
        inbox.traces = traces;
        inbox.announcer = log.announcer();
        inbox.stored = stored.event();
        resolutions.resolution = database.bean(DeliveryResolution.class);
        replay.resolutions = resolutions;
        inbox.settings = settings(spool);
        open(store, new DirectThreads());
        replay.announcer = log.announcer();
        replay.clock = clock;
        resolver = database.bean(BulkResolver.class);
        resolver.deliveries = database.bean(ResolvableDeliveries.class);
        resolver.resolutions = resolutions;
        resolver.announcer = log.announcer();
        resolver.clock = clock;
        runs.deliveries = resolver.deliveries;
        runs.resolver = resolver;
        runs.clock = clock;
        quarantine.resolutions = resolutions;
        quarantine.announcer = log.announcer();
        quarantine.clock = clock;
        sweeper.due = database.bean(DueDeliveries.class);
        sweeper.backlog = backlog;
        backlog.due = sweeper.due;
        backlog.announcer = log.announcer();
        backlog.inbox = inbox;
        backlog.clock = clock;
        backlog.open();
        sweeper.clock = clock;
    }

    /** Anew, on another store or other threads. */
    void open(DeliveryStore other, Threads threads) {
        inbox.store = other;
        inbox.open(threads);
    }

    /** So many processed deliveries, written together; their ids in order of arrival. */
    List<UUID> storeProcessed(int count) {
        List<Delivery> deliveries = IntStream.range(0, count)
                .mapToObj(i -> new Delivery(
                        UuidCreator.getTimeOrderedEpochPlus1(),
                        SampleDelivery.ofCall("stored_" + i).incoming()))
                .toList();
        store.addAll(deliveries, DeliveryStore.GRACE);
        database.inTransaction(entityManager -> entityManager
                .createQuery("update Delivery d set d.status = :processed, d.nextAttemptAt = null")
                .setParameter("processed", DeliveryStatus.PROCESSED)
                .executeUpdate());
        return deliveries.stream().map(Delivery::getId).toList();
    }

    /** What one look of the sweeper announces. */
    public List<UUID> sweep() {
        log.announced.clear();
        sweeper.sweep();
        return List.copyOf(log.announced);
    }

    public UUID accept(SampleDelivery delivery) {
        try {
            return inbox.accept(delivery.incoming()).toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The defaults, but for the folder of the spool. */
    private static Settings settings(Path spool) {
        return new SettingsReader(Map.of("callboard.spool-dir", spool.toString()), Map.of()).read();
    }

    public Delivery find(UUID id) {
        return repository.find(id).orElseThrow();
    }

    public DeliveryStatus statusOf(UUID id) {
        return find(id).getStatus();
    }

    List<DeliveryRow> all() {
        DeliverySort oldestFirst = new DeliverySort(DeliverySort.Column.RECEIVED, true);
        return repository
                .page(DeliveryFilter.ALL, oldestFirst, null, 1_000, Instant.EPOCH)
                .rows();
    }

    /** As its retention does. */
    void forgetBody(UUID id) {
        database.inTransaction(entityManager -> entityManager
                .createQuery("update Delivery d set d.body = null where d.id = :id")
                .setParameter("id", id)
                .executeUpdate());
    }

    /** Claims as a projection does that goes well. */
    boolean process(UUID id) {
        return database.inTransaction(entityManager -> claim.claim(id).isPresent());
    }
}
