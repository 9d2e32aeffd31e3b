package io.callboard.faults;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A node as a proxy sees it, without Callboard: always ready, it answers all else as it is told. */
final class StubNode implements AutoCloseable {

    /** In place of a status: it ends the connection. */
    static final int NONE = 0;

    /**
     * What it was sent.
     *
     * @param length of the body, bytes
     */
    record Request(String path, Headers headers, int length) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private volatile int status = 204;
    private volatile String location;

    StubNode() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int length = exchange.getRequestBody().readAllBytes().length;
        String path = exchange.getRequestURI().toString();
        int answer = status;
        if (path.equals("/callboard/health/ready")) {
            answer = 200;
        } else {
            requests.add(new Request(path, exchange.getRequestHeaders(), length));
        }
        if (answer != NONE) {
            if (location != null) {
                exchange.getResponseHeaders().set("Location", location);
            }
            exchange.sendResponseHeaders(answer, -1);
        }
        exchange.close();
    }

    /** @param next a status, or {@link #NONE} */
    void answerWith(int next) {
        status = next;
    }

    void redirectTo(String address) {
        status = 302;
        location = address;
    }

    /** In the order of their receipt; those of the proxy itself apart. */
    Queue<Request> requests() {
        return requests;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
