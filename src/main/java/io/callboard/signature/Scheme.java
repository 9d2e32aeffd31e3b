package io.callboard.signature;

import io.callboard.config.Source;
import io.callboard.signature.Verdict.Refused;
import java.time.Instant;
import java.util.Optional;

/** A way to sign. */
interface Scheme {

    /** Why no body could go with that header, now or later; empty when one could. */
    Optional<Refused> foresee(String header, Instant now);

    /**
     * Judges a delivery that says to come from that source.
     *
     * @param header the signature header as it came
     * @param now the time of receipt
     */
    Verdict verify(Source source, String header, byte[] body, Instant now);

    /** The header that a sender with that key would send with the body, at that time. */
    String sign(SigningKey key, byte[] body, Instant now);
}
