package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import io.callboard.event.Envelope;
import java.time.Instant;
import java.util.Map;

/**
 * A genuine delivery that is not stored yet.
 *
 * @param source name of the configured source whose key fitted
 * @param remoteAddress the sender, behind trusted proxies the right-most untrusted address
 * @param receivedAt when its last byte was read
 * @param signedAt the signature's time; null when it was unsigned or its scheme has none
 * @param query the query string as it came, without the question mark; null when there was none
 * @param headers the relevant request headers, by lower-case name: content type, user agent, signature
 * @param keyHint the last four characters of the key that fitted; null when it was unsigned
 * @param quarantined whether its address is not listed, so that it must be held
 * @param body the raw bytes, exactly as signed
 * @param envelope what was seen at first sight
 */
public record IncomingDelivery(
        String source,
        String remoteAddress,
        Instant receivedAt,
        Instant signedAt,
        String query,
        Map<String, String> headers,
        String keyHint,
        boolean quarantined,
        byte[] body,
        Envelope envelope) {

    public IncomingDelivery {
        requireNonNull(source, "source");
        requireNonNull(remoteAddress, "remoteAddress");
        requireNonNull(receivedAt, "receivedAt");
        headers = Map.copyOf(headers);
        requireNonNull(body, "body");
        requireNonNull(envelope, "envelope");
    }
}
