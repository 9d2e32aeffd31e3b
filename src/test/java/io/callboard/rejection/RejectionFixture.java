package io.callboard.rejection;

import io.callboard.config.SettingsReader;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Fired;
import io.callboard.fixture.SteppingClock;
import io.callboard.fixture.TestDatabase;
import io.callboard.list.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The ledger with an empty database, wired as a container would. */
final class RejectionFixture {

    static final Instant T0 = Instant.parse("2026-09-10T10:42:00Z");

    final SteppingClock clock = new SteppingClock(T0);
    final RejectionLedger ledger = new RejectionLedger();
    final Fired<Rejection> refused = new Fired<>();
    final RejectionWriter writer;
    final RejectionRetention retention = new RejectionRetention();
    final RejectionStore store;
    final RejectionRepository repository;

    RejectionFixture(DatabaseServer server) {
        TestDatabase database = server.emptied();
        store = database.bean(RejectionStore.class);
        repository = database.bean(RejectionRepository.class);
        writer = database.bean(RejectionWriter.class);
        ledger.clock = clock;
        ledger.refused = refused.event();
        ledger.open();
        writer.ledger = ledger;
        writer.store = store;
        retention.clock = clock;
        retention.store = store;
        retention.repository = repository;
        retention.settings = new SettingsReader(Map.of(), Map.of()).read();
    }

    void note(RejectionCause cause, String address, String source) {
        note(cause, address, source, null);
    }

    void note(RejectionCause cause, String address, String source, Duration skew) {
        ledger.note(new Rejection(cause, clock.instant(), address, source, skew));
    }

    /** Written, and a new minute begun. */
    void writeAndTurn() {
        writer.write();
        clock.advance(Duration.ofMinutes(1));
        writer.write();
    }

    List<RejectionTally> all() {
        return list(RejectionFilter.ALL);
    }

    List<RejectionTally> list(Filter filter) {
        return repository
                .page(filter, RejectionSort.NEWEST_FIRST, null, 1_000, T0)
                .rows();
    }
}
