package io.callboard.faults;

import static java.util.Objects.requireNonNull;

import io.callboard.it.Ports;
import io.callboard.it.Signature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One PostgreSQL and one or some servers that share it: all cases of a run have the same one, and leave it running. */
final class Site {

    static final Path FOLDER = Path.of("target", "faults");

    /** The source that no address of this machine may send for, and the one whose deliveries from here are held. */
    static final String ENFORCED = "enforced";

    static final String HELD = "held";

    /** The one address that those two sources list, and the proxy that is trusted. */
    static final String LISTED = "203.0.113.7";

    static final String PROXY = "127.0.0.2";

    private static final Pattern PASSWORD = Pattern.compile("as admin with the password ([^\\s\\]]+)");

    private static Site site;

    private final Ports ports = Ports.free();
    private final Path folder = FOLDER.resolve(Node.SERVER);
    private final Postgres postgres = new Postgres(folder.resolve("database"), ports.first() + 10);
    private final List<Node> nodes = new ArrayList<>();
    private final List<Node> made = new ArrayList<>();
    private String password;

    private Site() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        postgres.start();
    }

    static synchronized Site get() {
        site = site == null ? new Site() : site;
        return site;
    }

    Postgres postgres() {
        return postgres;
    }

    /** The first server, running. */
    Node node() {
        return nodes(1).get(0);
    }

    /** That many servers, running. */
    synchronized List<Node> nodes(int count) {
        while (nodes.size() < count) {
            nodes.add(add());
            password = password == null ? toldPassword(made) : password;
        }
        return List.copyOf(nodes.subList(0, count));
    }

    /** The books of a case that begins now. */
    Book book(String name) {
        return new Book(name, postgres);
    }

    private Node add() {
        Node node = create("node" + (nodes.size() + 1));
        node.script("install.sh");
        node.script("datasource-postgresql.sh");
        node.deploy();
        node.awaitReady();
        return node;
    }

    /** A stock server that runs, with the settings of all cases in its environment. */
    Node create(String name) {
        Node node = Node.create(folder.resolve(name), ports.block(made.size()));
        made.add(node);
        node.environment.put("RETELL_API_KEY", Signature.KEY);
        node.environment.put("CALLBOARD_ADDRESSES", "127.0.0.1");
        node.environment.put("CALLBOARD_SIGNATURE_TOLERANCE", "1h");
        node.environment.put("CALLBOARD_TRUSTED_PROXIES", PROXY);
        node.environment.put("CALLBOARD_SOURCES", ENFORCED + "," + HELD);
        fence(node, ENFORCED, "enforce");
        fence(node, HELD, "quarantine");
        node.environment.put("CALLBOARD_SPOOL_DIR", node.spool().toString());
        node.environment.put("POSTGRESQL_URL", postgres.url());
        node.environment.put("POSTGRESQL_USER", "postgres");
        node.environment.put("POSTGRESQL_PASSWORD", "none");
        node.create();
        return node;
    }

    private static void fence(Node node, String source, String mode) {
        String prefix = "CALLBOARD_SOURCE_" + source.toUpperCase(Locale.ROOT);
        node.environment.put(prefix + "_KEYS", key(source));
        node.environment.put(prefix + "_ADDRESSES", LISTED);
        node.environment.put(prefix + "_ADDRESS_MODE", mode);
    }

    /** The password of the board's administrator. */
    String password() {
        nodes(1);
        return password;
    }

    /** The one that a log told last: a node may have had another database before. */
    static String toldPassword(List<Node> nodes) {
        String last = null;
        for (Node node : nodes) {
            for (Matcher told = PASSWORD.matcher(node.logged()); told.find(); ) {
                last = told.group(1);
            }
        }
        return requireNonNull(last, "No log tells the password of admin");
    }

    /** The key of one of the two sources. */
    static String key(String source) {
        return source + "_" + Signature.KEY;
    }

    private void stop() {
        made.forEach(Node::stop);
        postgres.stop();
    }
}
