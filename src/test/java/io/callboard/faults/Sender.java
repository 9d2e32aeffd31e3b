package io.callboard.faults;

import io.callboard.it.Signature;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Sends deliveries one after the other on one connection to one node, by the book. */
final class Sender implements AutoCloseable {

    private final Book book;
    private final URI node;
    private HttpConnection connection;

    Sender(Book book, URI node) {
        this.book = book;
        this.node = node;
    }

    /** Notes it as attempted and sends it, signed now; returns the answer's status, 0 for none. */
    int deliver(Parcel parcel) {
        return deliver(parcel, Instant.now());
    }

    /** The same, signed at that time, with headers of its own. */
    int deliver(Parcel parcel, Instant signedAt, String... headers) {
        book.attempted(parcel);
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = parcel.signed(Signature.KEY, signedAt);
        return send(parcel, all);
    }

    /** Sends what is noted as attempted already. */
    int send(Parcel parcel, String... headers) {
        Instant sent = Instant.now();
        long start = System.nanoTime();
        int status = Answers.NONE;
        boolean retryTold = false;
        try {
            if (connection == null || connection.isOver()) {
                close();
                connection = new HttpConnection(node);
            }
            status = connection.post("webhook", parcel.body(), headers);
            retryTold = connection.isRetryTold();
        } catch (IOException e) {
            close();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        book.answered(parcel, new Answers.One(sent, took, status, retryTold));
        return status;
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
