package io.callboard.signature;

import io.callboard.config.Source;
import io.callboard.config.Source.SignatureScheme;
import io.callboard.signature.Verdict.Cause;
import io.callboard.signature.Verdict.Genuine;
import io.callboard.signature.Verdict.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells from which source a delivery comes, by its signature; and signs as a source does. */
public final class SignatureVerifier {

    /** The header that carries the signature, in every scheme. */
    public static final String HEADER = "X-Retell-Signature";

    private final Scheme retell;
    private final Scheme hex = new HexScheme();

    /** @param tolerance how far a signature's time may be from the clock, either way, inclusive */
    public SignatureVerifier(Duration tolerance) {
        retell = new RetellScheme(tolerance);
    }

    /**
     * Judges a delivery whose body is not read yet.
     *
     * @param sources as for {@link #verify}
     * @param headers as for {@link #verify}
     * @param now the time at which the head was received
     * @return why it is refused whatever its body is; empty when it depends on the body
     */
    public Optional<Refused> foresee(List<Source> sources, List<String> headers, Instant now) {
        if (headers.size() != 1) {
            return Optional.of(new Refused(headers.isEmpty() ? Cause.MISSING : Cause.REPEATED, null));
        }
        List<Optional<Refused>> foreseen = sources.stream()
                .map(source -> scheme(source.scheme()).foresee(headers.get(0), now))
                .toList();
        if (foreseen.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return foreseen.stream().flatMap(Optional::stream).max(Comparator.comparing(Refused::cause));
    }

    /**
     * Judges a delivery.
     *
     * @param sources those it may come from; the first one whose key fits has sent it
     * @param headers every signature header, as it came
     * @param body the raw bytes
     * @param now the time of receipt
     */
    public Verdict verify(List<Source> sources, List<String> headers, byte[] body, Instant now) {
        if (headers.size() != 1) {
            return new Refused(headers.isEmpty() ? Cause.MISSING : Cause.REPEATED, null);
        }
        Refused refused = new Refused(Cause.MALFORMED, null);
        for (Source source : sources) {
            Verdict verdict = scheme(source.scheme()).verify(source, headers.get(0), body, now);
            if (verdict instanceof Genuine) {
                return verdict;
            }
            if (verdict instanceof Refused next && next.cause().compareTo(refused.cause()) > 0) {
                refused = next;
            }
        }
        return refused;
    }

    /** The signature header with which a source that has this key would send the body, at that time. */
    public String sign(SignatureScheme scheme, String key, byte[] body, Instant now) {
        return scheme(scheme).sign(new SigningKey(key), body, now);
    }

    /** What tells a key from others without giving it away: its last characters, at most four and at most a quarter. */
    public static String hint(String key) {
        return new SigningKey(key).hint();
    }

    private Scheme scheme(SignatureScheme scheme) {
        return switch (scheme) {
            case RETELL -> retell;
            case HMAC_SHA256_HEX -> hex;
        };
    }
}
