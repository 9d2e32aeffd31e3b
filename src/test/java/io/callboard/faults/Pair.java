package io.callboard.faults;

import io.callboard.fixture.TestBroker;
import io.callboard.it.Ports;
import io.callboard.it.Signature;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Two nodes on one PostgreSQL and one Artemis. */
final class Pair implements AutoCloseable {

    private final Ports ports = Ports.free();
    private final Path folder = Site.FOLDER.resolve(Node.SERVER);
    private final Postgres postgres =
            new Postgres(folder.resolve("pair-database"), ports.block(5).first() + 10);
    private final TestBroker broker = new TestBroker();
    private final List<Node> nodes = Stream.of(3, 4)
            .map(block -> Node.create(folder.resolve("pair-node" + block), ports.block(block)))
            .toList();

    /** @param publicBase the board's address as its users see it */
    void start(URI publicBase) {
        postgres.start();
        broker.start();
        nodes.forEach(node -> start(node, publicBase));
    }

    private void start(Node node, URI publicBase) {
        String address = publicBase.toString();
        node.environment.put("RETELL_API_KEY", Signature.KEY);
        node.environment.put("CALLBOARD_ADDRESSES", "127.0.0.1");
        node.environment.put("CALLBOARD_TRUSTED_PROXIES", "127.0.0.1");
        node.environment.put("CALLBOARD_PUBLIC_URL", address.substring(0, address.length() - 1));
        node.environment.put("CALLBOARD_SPOOL_DIR", node.spool().toString());
        node.environment.put("POSTGRESQL_URL", postgres.url());
        node.environment.put("POSTGRESQL_USER", "postgres");
        node.environment.put("POSTGRESQL_PASSWORD", "none");
        node.environment.put("ARTEMIS_HOST", "127.0.0.1");
        node.environment.put("ARTEMIS_PORT", String.valueOf(broker.port()));
        node.create();
        node.script("install.sh");
        node.script("datasource-postgresql.sh");
        node.script("broker-artemis.sh");
        node.deploy();
        node.awaitReady();
    }

    List<Node> nodes() {
        return nodes;
    }

    Postgres postgres() {
        return postgres;
    }

    TestBroker broker() {
        return broker;
    }

    /** The block of ports that a proxy in front of it has for its own. */
    Ports proxyPorts() {
        return ports.block(6);
    }

    /** The password of the board's administrator. */
    String password() {
        return Site.toldPassword(nodes);
    }

    /** The time of the processors that the nodes, the database and the broker have taken so far. */
    List<Duration> processorTimes() {
        return Stream.of(nodes.stream().map(Node::process), postgres.processes().stream(), Stream.of(broker.process()))
                .map(Processors::time)
                .toList();
    }

    /** Waits until every change has been published. */
    boolean publishesAll(Duration patience) {
        return Pause.until(
                patience,
                () -> postgres.rows("outbox_message where sequence_number is null or sequence_number >"
                                + " (select relayed_sequence from relay_destination)")
                        == 0);
    }

    @Override
    public void close() {
        nodes.forEach(Node::stop);
        broker.close();
        postgres.stop();
    }
}
