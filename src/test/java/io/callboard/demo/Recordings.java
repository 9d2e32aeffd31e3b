package io.callboard.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves the tones of any call, made when they are asked for. A link that has expired is refused, as the provider's is.
 * Ranges are answered.
 */
final class Recordings implements AutoCloseable {

    private static final Pattern PATH =
            Pattern.compile("/(\\d{1,15})-(\\d{1,6})/recording(_multichannel|_scrubbed)?\\.wav");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,10})-(\\d{0,10})");
    private static final Pattern EXPIRES = Pattern.compile("(?:^|&)Expires=(\\d{1,12})(?:&|$)");

    private final long seed;
    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    /** Starts it on the port of that address: for this machine alone when the address is one of this machine alone. */
    Recordings(URI base, long seed, Clock clock) throws IOException {
        this.seed = seed;
        this.clock = clock;
        InetAddress host = InetAddress.getByName(base.getHost());
        InetSocketAddress address = host.isLoopbackAddress()
                ? new InetSocketAddress(host, base.getPort())
                : new InetSocketAddress(base.getPort());
        this.server = HttpServer.create(address, 0);
        server.createContext(
                base.getPath(), exchange -> answer(exchange, base.getPath().length()));
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange, int prefix) throws IOException {
        try (exchange) {
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath().substring(prefix));
            if (!path.matches()) {
                exchange.sendResponseHeaders(404, -1);
            } else if (expired(exchange.getRequestURI().getQuery())) {
                exchange.sendResponseHeaders(403, -1);
            } else {
                Conversation conversation =
                        CallStory.heard(seed, Long.parseLong(path.group(1)), Integer.parseInt(path.group(2)));
                send(exchange, Tones.wav(conversation, "_multichannel".equals(path.group(3)) ? 2 : 1));
            }
        }
    }

    private boolean expired(String query) {
        Matcher expires = EXPIRES.matcher(query == null ? "" : query);
        return expires.find()
                && Long.parseLong(expires.group(1)) < clock.instant().getEpochSecond();
    }

    private static void send(HttpExchange exchange, byte[] file) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "audio/wav");
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        String asked = exchange.getRequestHeaders().getFirst("Range");
        Matcher range = RANGE.matcher(asked == null ? "" : asked);
        boolean part = range.matches() && Long.parseLong(range.group(1)) < file.length;
        int from = part ? Integer.parseInt(range.group(1)) : 0;
        int to = part && !range.group(2).isEmpty()
                ? (int) Math.min(Long.parseLong(range.group(2)), file.length - 1)
                : file.length - 1;
        if (part) {
            exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(from, to, file.length));
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(to - from + 1));
            exchange.sendResponseHeaders(part ? 206 : 200, -1);
            return;
        }
        exchange.sendResponseHeaders(part ? 206 : 200, to - from + 1);
        exchange.getResponseBody().write(file, from, to - from + 1);
    }
}
