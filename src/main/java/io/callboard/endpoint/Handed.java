package io.callboard.endpoint;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A delivery that a gateway received in Callboard's place and hands on.
 *
 * @param body the raw bytes, exactly as signed
 * @param signatures every signature header that it had
 * @param address the sender's, as the gateway tells it; null when it tells none
 * @param source the configured source that it must come from; null for any
 * @param query the query string, without the question mark; null for none
 * @param contentType null for none
 * @param receivedAt when the gateway handed it on: the signature's time is compared with this
 */
public record Handed(
        byte[] body,
        List<String> signatures,
        String address,
        String source,
        String query,
        String contentType,
        Instant receivedAt) {

    public Handed {
        requireNonNull(body, "body");
        signatures = List.copyOf(signatures);
        requireNonNull(receivedAt, "receivedAt");
    }
}
