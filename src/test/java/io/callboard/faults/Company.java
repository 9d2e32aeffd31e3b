package io.callboard.faults;

import io.callboard.fixture.Subscriber;
import io.callboard.fixture.TestBroker;
import io.callboard.it.Ports;
import io.callboard.it.Signature;
import java.nio.file.Path;

/** A PostgreSQL and an Artemis of a company's own, a subscriber to what is published there, and a stock server. */
final class Company implements AutoCloseable {

    final TestBroker broker = new TestBroker();
    final Subscriber subscriber;
    final Postgres postgres;
    final Node node;

    /** Starts all of it; nothing of Callboard is on the server yet. */
    Company(Path folder) {
        subscriber = new Subscriber(broker.start(), "integrator");
        Ports ports = Ports.free().block(2);
        postgres = new Postgres(folder.resolve("company-database"), ports.first() + 10);
        postgres.start();
        node = Node.create(folder.resolve("company-node"), ports);
        node.environment.put("RETELL_API_KEY", Signature.KEY);
        node.environment.put("CALLBOARD_ADDRESSES", "127.0.0.1");
        node.environment.put("CALLBOARD_SPOOL_DIR", node.spool().toString());
        node.environment.put("POSTGRESQL_URL", postgres.url());
        node.environment.put("POSTGRESQL_USER", "postgres");
        node.environment.put("POSTGRESQL_PASSWORD", "none");
        node.environment.put("ARTEMIS_HOST", "127.0.0.1");
        node.environment.put("ARTEMIS_PORT", String.valueOf(broker.port()));
    }

    @Override
    public void close() {
        node.stop();
        postgres.stop();
        broker.close();
    }
}
