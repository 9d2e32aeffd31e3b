package io.callboard.endpoint.signature;

import io.callboard.config.Source;
import java.time.Instant;

/** A way to sign. */
interface Scheme {

    /**
     * Judges a delivery that says to come from that source.
     *
     * @param header the signature header as it came
     * @param now the time of receipt
     */
    Verdict verify(Source source, String header, byte[] body, Instant now);
}
