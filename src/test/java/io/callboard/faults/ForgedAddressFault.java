package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Case 10: a genuine signature from an address that is not listed, with headers that say otherwise. */
class ForgedAddressFault {

    private static final int ROUNDS = Form.of(50, 1);

    private static final String LISTED = Site.LISTED;
    private static final String FORGER = "198.51.100.9";

    /** What a forger writes himself. */
    private static final List<List<String>> DIRECT = List.of(
            List.of(),
            List.of("X-Forwarded-For: " + LISTED),
            List.of("X-Forwarded-For: " + LISTED + ", " + LISTED),
            List.of("X-Forwarded-For: " + Site.PROXY + ", " + LISTED),
            List.of("Forwarded: for=" + LISTED),
            List.of("Forwarded: for=\"" + LISTED + ":443\";by=" + Site.PROXY),
            List.of("X-Real-IP: " + LISTED),
            List.of("True-Client-IP: " + LISTED, "CF-Connecting-IP: " + LISTED, "X-Client-IP: " + LISTED),
            List.of("X-Forwarded-For: " + LISTED, "Forwarded: for=" + LISTED, "X-Real-IP: " + LISTED));

    /** What a trusted proxy hands on: the forger's words, and behind them his address. */
    private static final List<List<String>> PROXIED = List.of(
            List.of("X-Forwarded-For: " + FORGER),
            List.of("X-Forwarded-For: " + LISTED + ", " + FORGER),
            List.of("X-Forwarded-For: " + LISTED, "X-Forwarded-For: " + FORGER),
            List.of("X-Forwarded-For: " + LISTED + ", " + FORGER + ", " + Site.PROXY),
            List.of("X-Forwarded-For: " + LISTED + ":1," + FORGER),
            List.of("Forwarded: for=" + LISTED, "X-Forwarded-For: " + FORGER),
            List.of("X-Real-IP: " + LISTED, "X-Forwarded-For: " + FORGER),
            List.of("X-Forwarded-For: " + LISTED + ", unknown"),
            List.of("Forwarded: for=" + LISTED),
            List.of("X-Real-IP: " + LISTED),
            List.of());

    private final Site site = Site.get();
    private final Node node = site.node();

    @Test
    void neverMakesAnAddressListed() throws IOException {
        int listed = 0;
        try (Book book = site.book("10 forged addresses")) {
            for (int i = 0; i < ROUNDS; i++) {
                for (List<String> forged : DIRECT) {
                    attack(book, "127.0.0.1", forged);
                }
                for (List<String> forged : PROXIED) {
                    attack(book, Site.PROXY, forged);
                }
                listed += genuine(book, Site.ENFORCED) + genuine(book, Site.HELD);
            }
            book.settles(Duration.ofMinutes(1));
            Stored stored = book.stored();
            int forged = ROUNDS * (DIRECT.size() + PROXIED.size());
            int accepted = stored.count("PROCESSED") - listed;
            book.close(forged + " × 2 forged: " + accepted + " accepted as listed, " + stored.count("QUARANTINED")
                    + " held, the rest refused; " + listed + " of listed ones accepted");
            assertThat(accepted).isZero();
            assertThat(stored.count("QUARANTINED")).isEqualTo(forged);
            assertThat(listed).isEqualTo(2 * ROUNDS);
        }
    }

    private void attack(Book book, String from, List<String> forged) throws IOException {
        String[] headers = forged.toArray(String[]::new);
        assertThat(deliver(book, Site.ENFORCED, from, headers))
                .as("from %s with %s", from, forged)
                .isEqualTo(403);
        assertThat(deliver(book, Site.HELD, from, headers))
                .as("from %s with %s", from, forged)
                .isEqualTo(204);
    }

    /** The counter-check: what the proxy says of the listed address itself is believed. */
    private int genuine(Book book, String source) throws IOException {
        int status = deliver(book, source, Site.PROXY, "X-Forwarded-For: " + FORGER + ", " + LISTED);
        return status == 204 ? 1 : 0;
    }

    private int deliver(Book book, String source, String from, String... headers) throws IOException {
        Parcel parcel = Parcel.create();
        book.attempted(parcel);
        Instant sent = Instant.now();
        String signature = parcel.signed(Site.key(source), sent);
        try (HttpConnection connection = new HttpConnection(node.base(), from)) {
            int status = connection.post(
                    "webhook/" + source,
                    parcel.body(),
                    Stream.concat(Stream.of(signature), Arrays.stream(headers)).toArray(String[]::new));
            Duration took = Duration.between(sent, Instant.now());
            book.answered(parcel, new Answers.One(sent, took, status, connection.isRetryTold()));
            return status;
        }
    }
}
